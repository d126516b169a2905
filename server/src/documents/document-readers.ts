import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { invalid, type Reason, type Refusal, reason } from '@adref/shared/refusal';
import { ended, setHeld } from '../processes/held-process.ts';
import { residentMemory } from '../processes/resident-memory.ts';
import type { DocumentAnswers, DocumentQuestion } from './document-question.ts';
import type { DocumentReply } from './document-worker.ts';

/** What reading may take. */
export interface ReadingLimits {
  /** Processes that read side by side; the others of a small machine serve. */
  readonly workers: number;
  /** Milliseconds for one file, counted from when a process takes it up. The dearest files found take one second of the processor. */
  readonly time: number;
  /** MiB of a process's heap. Every file found so far is read within 256. */
  readonly memory: number;
  /** MiB of a process in all, what is beside the engine's heap (the typesetter of a PDF) included; the dearest found takes 290. */
  readonly resident: number;
  /** Files that wait for a process, of all people together, each held in memory meanwhile. */
  readonly waiting: number;
  /** Files of one person that wait or are being read. */
  readonly perOwner: number;
  /** Milliseconds after which a process without work is ended; starting one takes a tenth of a second. */
  readonly idle: number;
}

/** The limits of a server for which nothing else is set. */
export const readingLimits: ReadingLimits = {
  workers: 2,
  time: 15_000,
  memory: 384,
  resident: 1_024,
  waiting: 8,
  perOwner: 2,
  idle: 10_000,
};

/** A file that is not read now because others are; the same file can be sent again later. */
export interface Busy extends Reason {
  readonly ok: false;
  readonly busy: true;
}

type ReadOutcome<Kind extends DocumentQuestion['kind']> = DocumentAnswers[Kind] | Refusal | Busy;

interface Job {
  readonly question: DocumentQuestion;
  readonly owner: string;
  readonly settle: (outcome: ReadOutcome<DocumentQuestion['kind']>) => void;
  readonly fail: (error: unknown) => void;
}

/** A process: without work until `job` is there, and gone once it has ended. */
interface Reader {
  readonly worker: ChildProcess;
  job: Job | null;
  /** Ends the work that takes too long, or the process that has had none for a while. */
  timer: NodeJS.Timeout | null;
  /** Looks at its memory while it works. */
  watch: NodeJS.Timeout | null;
}

/** Milliseconds between two looks at the memory of a process that works: in that time none takes what a machine cannot spare. */
const watchEvery = 100;

/**
 * Processes that read what people upload, so that no file can stop or slow the one that serves: each has a limit of time and of memory,
 * and is ended where it goes beyond, with a refusal for its file alone. Files wait in the order in which they came. A thread would not
 * do: where one step of the engine asks for much memory beyond the limit, the engine ends the whole process that the thread is in.
 */
export class DocumentReaders {
  readonly #limits: ReadingLimits;
  readonly #program: URL;
  readonly #readers = new Set<Reader>();
  readonly #waiting: Job[] = [];
  readonly #ofOwner = new Map<string, number>();
  #closed = false;

  /** `program` is what each process runs. */
  constructor(limits: ReadingLimits = readingLimits, program = new URL('./document-worker.ts', import.meta.url)) {
    this.#limits = limits;
    this.#program = program;
  }

  /**
   * Answers a question for `owner`, whoever sent the file. Never rejects for what a file may be. When `signal` says that nobody waits for
   * the answer any more, the file leaves the queue or its process is ended, and the answer is that the server was busy.
   */
  ask<Kind extends DocumentQuestion['kind']>(
    question: DocumentQuestion & { readonly kind: Kind },
    owner: string,
    signal: AbortSignal,
  ): Promise<ReadOutcome<Kind>> {
    const own = this.#ofOwner.get(owner) ?? 0;
    if (own >= this.#limits.perOwner) {
      return Promise.resolve(busy(reason('files-being-read', { files: own })));
    }
    if (this.#closed || this.#waiting.length >= this.#limits.waiting) {
      return Promise.resolve(busy(reason('many-files')));
    }
    this.#ofOwner.set(owner, own + 1);
    return new Promise<ReadOutcome<Kind>>((resolve, reject) => {
      const settled = () => {
        signal.removeEventListener('abort', abort);
        const left = (this.#ofOwner.get(owner) ?? 1) - 1;
        if (left > 0) this.#ofOwner.set(owner, left);
        else this.#ofOwner.delete(owner);
      };
      const job: Job = {
        question,
        owner,
        settle: (outcome) => {
          settled();
          // The worker answers each question by its kind.
          resolve(outcome as ReadOutcome<Kind>);
        },
        fail: (error) => {
          settled();
          reject(error);
        },
      };
      const abort = () => this.#abandon(job);
      if (signal.aborted) {
        job.settle(abandoned);
        return;
      }
      signal.addEventListener('abort', abort);
      this.#waiting.push(job);
      this.#assign();
    });
  }

  /** Ends all processes; what was being read is refused as busy. */
  async close(): Promise<void> {
    this.#closed = true;
    const stopped = busy(reason('restarting'));
    for (const job of this.#waiting.splice(0)) job.settle(stopped);
    await Promise.all([...this.#readers].map((reader) => this.#end(reader, (job) => job.settle(stopped))));
  }

  #assign(): void {
    while (this.#waiting.length > 0) {
      const reader = [...this.#readers].find(({ job }) => job === null) ?? this.#start();
      const job = reader && this.#waiting.shift();
      if (!reader || !job) return;
      reader.job = job;
      const { time } = this.#limits;
      this.#setTimer(reader, time, () => {
        const refused = invalid('file-takes-long', { name: called(job), seconds: time / 1000 });
        void this.#end(reader, () => job.settle(refused));
      });
      reader.watch = setInterval(() => {
        const taken = residentMemory(reader.worker.pid ?? 0) ?? 0;
        if (taken > this.#limits.resident)
          void this.#end(reader, (one) => one.settle(tooLarge(one, this.#limits.resident)));
      }, watchEvery);
      reader.watch.unref();
      setHeld(reader.worker, true);
      // Whoever has ended meanwhile says so by its exit.
      reader.worker.send(job.question, () => undefined);
    }
  }

  /** A new process; null where there are as many as may be. */
  #start(): Reader | null {
    if (this.#readers.size >= this.#limits.workers) return null;
    const worker = fork(fileURLToPath(this.#program), {
      // The young generation, three half spaces, is part of what a process may take; most of a reading's objects live long.
      execArgv: [
        `--max-old-space-size=${this.#limits.memory}`,
        `--max-semi-space-size=${Math.min(16, Math.ceil(this.#limits.memory / 3))}`,
        '--disable-warning=ExperimentalWarning',
      ],
      serialization: 'advanced',
      // What the engine says as it ends may quote what was read.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const reader: Reader = { worker, job: null, timer: null, watch: null };
    this.#readers.add(reader);
    worker.on('message', (reply: DocumentReply) => {
      const { job } = reader;
      reader.job = null;
      if (reader.watch) clearInterval(reader.watch);
      setHeld(worker, false);
      this.#setTimer(reader, this.#limits.idle, () => void this.#end(reader, () => undefined));
      if ('error' in reply) job?.fail(reply.error);
      else job?.settle(reply.answer);
      this.#assign();
    });
    worker.on('error', (error) => void this.#end(reader, (job) => job.fail(error)));
    worker.on('exit', (_code, signal) => {
      void this.#end(reader, (job) => {
        // The engine aborts where it is out of memory, and the system kills whoever takes what others need.
        if (signal === null) job.fail(new Error('A process that reads documents has ended by itself'));
        else job.settle(tooLarge(job, this.#limits.memory));
      });
    });
    return reader;
  }

  /** Takes a process out of use, tells whoever waits for it, and ends it. */
  async #end(reader: Reader, tell: (job: Job) => void): Promise<void> {
    if (!this.#readers.delete(reader)) return;
    if (reader.timer) clearTimeout(reader.timer);
    if (reader.watch) clearInterval(reader.watch);
    const { job } = reader;
    reader.job = null;
    if (job) tell(job);
    this.#assign();
    await ended(reader.worker);
  }

  #abandon(job: Job): void {
    const place = this.#waiting.indexOf(job);
    if (place >= 0) {
      this.#waiting.splice(place, 1);
      job.settle(abandoned);
      return;
    }
    const reader = [...this.#readers].find((one) => one.job === job);
    if (reader) void this.#end(reader, () => job.settle(abandoned));
  }

  #setTimer(reader: Reader, time: number, then: () => void): void {
    if (reader.timer) clearTimeout(reader.timer);
    reader.timer = setTimeout(then, time);
    reader.timer.unref();
  }
}

const abandoned = busy(reason('file-abandoned'));

function busy(why: Reason): Busy {
  return { ok: false, busy: true, ...why };
}

function tooLarge(job: Job, memory: number): Refusal {
  return invalid('file-takes-memory', { name: called(job), memory });
}

function called({ question }: Job): string {
  return question.name || 'This file';
}
