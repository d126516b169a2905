import { Worker } from 'node:worker_threads';
import type { AdoptedDocument } from '@adref/shared/corpus';
import type {
  LibraryBeginning,
  LibraryCall,
  LibraryQuestionKind,
  LibraryQuestions,
  LibraryReply,
} from './library-question.ts';

/** MiB of heap of the library's thread: 85,000 paragraphs take some 250; what its numbers take is outside the heap. */
const memory = 768;

/** Questions that wait for an answer; more than a room of 200 people asks in the time that one takes. */
const mostWaiting = 500;

/** The library cannot be asked: its thread did not start, or ended; or too many ask. */
export class LibraryUnavailable extends Error {
  readonly busy: boolean;

  constructor(why: string, busy = false) {
    super(why);
    this.name = 'LibraryUnavailable';
    this.busy = busy;
  }
}

/** The library of a data folder, in a thread of its own, which is started by the first question and again by the first after it has failed. */
export class LibraryThread {
  readonly #beginning: LibraryBeginning;
  readonly #report: (error: unknown) => void;
  #worker: Worker | null = null;
  #closed = false;
  #calls = 0;
  readonly #waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: unknown) => void }>();

  /** `beginning` is put into a library that has nothing. */
  constructor(folder: string, report: (error: unknown) => void, beginning: readonly AdoptedDocument[] = []) {
    this.#beginning = { folder, beginning };
    this.#report = report;
  }

  /** Asks a question; rejects with `LibraryUnavailable` where nobody can answer it. */
  ask<Kind extends LibraryQuestionKind>(
    kind: Kind,
    asked: LibraryQuestions[Kind]['asked'],
  ): Promise<LibraryQuestions[Kind]['answer']> {
    if (this.#closed) return Promise.reject(new LibraryUnavailable('closed'));
    if (this.#waiting.size >= mostWaiting) return Promise.reject(new LibraryUnavailable('too many questions', true));
    const worker = this.#worker ?? this.#start();
    const call = this.#calls++;
    return new Promise<LibraryQuestions[Kind]['answer']>((resolve, reject) => {
      // The worker answers each question by its kind.
      // While somebody waits the process stays; an idle library keeps nothing.
      worker.ref();
      this.#waiting.set(call, { resolve: (answer) => resolve(answer as LibraryQuestions[Kind]['answer']), reject });
      worker.postMessage({ call, kind, asked } satisfies LibraryCall);
    });
  }

  /** Lets what was asked be answered, and ends the thread. */
  async close(): Promise<void> {
    this.#closed = true;
    const worker = this.#worker;
    if (!worker) return;
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    worker.ref();
    worker.postMessage('close');
    await ended;
  }

  #start(): Worker {
    const worker = new Worker(new URL('./library-worker.ts', import.meta.url), {
      workerData: this.#beginning,
      resourceLimits: { maxOldGenerationSizeMb: memory },
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    this.#worker = worker;
    worker.on('message', (reply: LibraryReply) => {
      const asked = this.#waiting.get(reply.call);
      this.#waiting.delete(reply.call);
      if (this.#waiting.size === 0) worker.unref();
      if ('error' in reply) {
        const error = new LibraryUnavailable(reply.error);
        if (asked) asked.reject(error);
        else this.#report(error);
      } else asked?.resolve(reply.answer);
    });
    worker.on('error', (error) => this.#report(error));
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = null;
      for (const { reject } of this.#waiting.values()) reject(new LibraryUnavailable('its thread has ended'));
      this.#waiting.clear();
    });
    return worker;
  }
}
