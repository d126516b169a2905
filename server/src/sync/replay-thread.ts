import { Worker } from 'node:worker_threads';
import type { ReplayAnswer, ReplayQuestion } from './shadow-replay.ts';

/** Milliseconds that a replay may take; a log of 75,000 structs takes a third of a second. */
const patience = 60_000;
/** MiB of the thread's heap: 16 times the largest text. */
const memory = 512;
/** Milliseconds after which a thread without work is ended; starting one takes a tenth of a second, keeping one some 50 MB. */
const idle = 10_000;

/** One thread in which logs are replayed, one after the other; started when there is something to do. */
export class ReplayThread {
  #worker: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | null = null;

  /** Never rejects: a replay that takes too long, or too much memory, has failed. */
  replay(question: ReplayQuestion): Promise<ReplayAnswer> {
    const answer = this.#last.then(() => this.#ask(question));
    this.#last = answer;
    return answer;
  }

  /** Ends the thread; what is being replayed has failed. */
  async close(): Promise<void> {
    if (this.#idle) clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #ask(question: ReplayQuestion): Promise<ReplayAnswer> {
    if (this.#idle) clearTimeout(this.#idle);
    const worker = this.#worker ?? this.#start();
    return new Promise((resolve) => {
      const answered = (answer: ReplayAnswer) => {
        this.#idle = setTimeout(() => void this.close(), idle).unref();
        end(answer);
      };
      const failed = (error: Error) => giveUp(error.name);
      const ended = () => giveUp('The thread ended');
      const end = (answer: ReplayAnswer) => {
        clearTimeout(timer);
        worker.off('message', answered).off('error', failed).off('exit', ended);
        worker.unref();
        resolve(answer);
      };
      const giveUp = (reason: string) => {
        if (this.#worker === worker) this.#worker = null;
        void worker.terminate();
        end({ ok: false, reason });
      };
      const timer = setTimeout(() => giveUp(`The replay took longer than ${patience / 1_000} seconds`), patience);
      timer.unref();
      worker.ref();
      worker.on('message', answered).on('error', failed).on('exit', ended);
      worker.postMessage(question);
    });
  }

  #start(): Worker {
    const worker = new Worker(new URL('./shadow-replay-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memory },
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    // Without a listener an error of the thread would end the process.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = null;
    });
    this.#worker = worker;
    return worker;
  }
}
