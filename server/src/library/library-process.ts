import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { AdoptedDocument } from '@adref/shared/corpus';
import { invalid } from '@adref/shared/refusal';
import { setHeld } from '../processes/held-process.ts';
import { yieldToOthers } from '../processes/yielding-process.ts';
import type { MakeReadable } from './import.ts';
import { KnownImports } from './known-imports.ts';
import type {
  ImportProgress,
  LibraryBeginning,
  LibraryCall,
  LibraryQuestionKind,
  LibraryQuestions,
  LibraryReply,
  ReadableCall,
  ReadableReply,
} from './library-question.ts';

/** MiB of heap of the library's process: 85,000 paragraphs take some 250; what its numbers take is outside the heap. */
const usualMemory = 768;

/** Questions that wait for an answer; more than a room of 200 people asks in the time that one takes. */
const mostWaiting = 500;

/** The library cannot be asked: its process did not start, or ended; or too many ask. */
export class LibraryUnavailable extends Error {
  readonly busy: boolean;

  constructor(why: string, busy = false) {
    super(why);
    this.name = 'LibraryUnavailable';
    this.busy = busy;
  }
}

/** What a library's process is begun with. */
export interface LibraryProcessOptions {
  /** Put into a library that has nothing. */
  readonly beginning?: readonly AdoptedDocument[];
  /** Makes what is in many files that are taken in readable, elsewhere; where nothing is said, they are taken as they are. */
  readonly readable?: MakeReadable;
  /** MiB of heap. */
  readonly memory?: number;
}

/**
 * The library of a data folder, in a process of its own, which is started by the first question and again by the first after it has failed. No
 * thread: where a file asks for more memory than there is, the engine ends the whole process that reads it.
 */
export class LibraryProcess {
  readonly #beginning: LibraryBeginning;
  readonly #report: (error: unknown) => void;
  readonly #memory: number;
  readonly #readable: MakeReadable;
  #worker: ChildProcess | null = null;
  #closed = false;
  #calls = 0;
  readonly #imports = new KnownImports();
  readonly #waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: unknown) => void }>();

  constructor(
    folder: string,
    report: (error: unknown) => void,
    {
      beginning = [],
      readable = async (bytes) => ({ ok: true, bytes, pages: [] }),
      memory = usualMemory,
    }: LibraryProcessOptions = {},
  ) {
    this.#memory = memory;
    this.#readable = readable;
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
    // While a zip of thousands is taken in, nobody's key waits for it. Not from its start: whoever asks the first question waits until the library is
    // open, on a busy machine several times as long if all others go first.
    if (kind === 'import' && worker.pid !== undefined) yieldToOthers(worker.pid);
    const call = this.#calls++;
    return new Promise<LibraryQuestions[Kind]['answer']>((resolve, reject) => {
      // The worker answers each question by its kind.
      // While somebody waits the process stays; an idle library keeps nothing.
      setHeld(worker, true);
      // Of an import at which its process ended a new one knows nothing.
      const known = (answer: unknown) => (kind === 'report' ? (answer ?? this.#imports.report(String(asked))) : answer);
      this.#waiting.set(call, {
        resolve: (answer) => resolve(known(answer) as LibraryQuestions[Kind]['answer']),
        reject,
      });
      // One that has ended says so by its close.
      worker.send({ call, kind, asked } satisfies LibraryCall, () => undefined);
    });
  }

  /** Lets what was asked be answered, and ends the process. */
  async close(): Promise<void> {
    this.#closed = true;
    const worker = this.#worker;
    if (!worker) return;
    const ended = new Promise((resolve) => worker.once('close', resolve));
    setHeld(worker, true);
    worker.send('close', () => undefined);
    await ended;
  }

  #start(): ChildProcess {
    const worker = fork(fileURLToPath(new URL('./library-worker.ts', import.meta.url)), {
      execArgv: [`--max-old-space-size=${this.#memory}`, '--disable-warning=ExperimentalWarning'],
      serialization: 'advanced',
      // What the engine says as it ends may quote what was read.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    worker.send(this.#beginning, () => undefined);
    this.#worker = worker;
    worker.on('message', (reply: LibraryReply | ReadableCall | ImportProgress) => {
      if ('import' in reply) {
        this.#imports.note(reply);
        return;
      }
      if ('read' in reply) {
        void this.#read(reply).then((made) => worker.send(made, () => undefined));
        return;
      }
      const asked = this.#waiting.get(reply.call);
      this.#waiting.delete(reply.call);
      if (this.#waiting.size === 0) setHeld(worker, false);
      if ('error' in reply) {
        const error = new LibraryUnavailable(reply.error);
        if (asked) asked.reject(error);
        else this.#report(error);
      } else asked?.resolve(reply.answer);
    });
    worker.on('error', (error) => this.#report(error));
    // Not at its exit: what it said last may come after that.
    worker.on('close', () => {
      if (this.#worker === worker) this.#worker = null;
      this.#imports.ended();
      for (const { reject } of this.#waiting.values()) reject(new LibraryUnavailable('its process has ended'));
      this.#waiting.clear();
    });
    return worker;
  }

  async #read({ read, bytes, name }: ReadableCall): Promise<ReadableReply> {
    try {
      return { read, outcome: await this.#readable(bytes, name) };
    } catch (error) {
      // A fault of ours is not one of the file, which somebody may send by itself.
      this.#report(error);
      return { read, outcome: invalid('file-not-readable-now', { name }) };
    }
  }
}
