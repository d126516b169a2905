import type { ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { invalid, type Reason, type Refusal, reason } from '@adref/shared/refusal';
import { startInBackground } from '../processes/background-process.ts';
import { ended, setHeld } from '../processes/held-process.ts';
import { type WorkLimits, watchWork } from '../processes/work-watch.ts';
import { type DocumentAnswers, type DocumentQuestion, isWriting } from './document-question.ts';
import type { DocumentReply } from './document-worker.ts';

/**
 * What reading and writing may take. `time`: the dearest files found take one second of the processors; `resident`: with what is beside the
 * engine's heap, the typesetter of a PDF; the dearest found takes 290 MiB.
 */
export interface ReadingLimits extends WorkLimits {
  /** Processes side by side. */
  readonly workers: number;
  /** How many of them write files to take away, each of which may take seconds; what people send in has the rest to itself. */
  readonly writers: number;
  /** MiB of a process's heap. Every file found so far is read within 256. */
  readonly memory: number;
  /** Files that wait for a process, of all people together, each held in memory meanwhile. */
  readonly waiting: number;
  /** Files of one person that wait or are being read. */
  readonly perOwner: number;
  /** Milliseconds after which a process without work is ended; starting one takes a tenth of a second. */
  readonly idle: number;
}

/** One core is left to the process that serves. More than three at once would want more memory than a small machine has. */
const writers = Math.min(3, Math.max(1, availableParallelism() - 1));

/** The limits of a server for which nothing else is set. */
export const readingLimits: ReadingLimits = {
  workers: writers + 1,
  writers,
  time: 15_000,
  // Nobody waits longer in front of a page. A machine on which others work all the time leaves a tenth of it.
  wait: 120_000,
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
  /** Ends what looks at its work, or what waits for the end of a process that has had none for a while. */
  stop: () => void;
}

/**
 * Processes that read what people upload and write what they take away, so that no file can stop or slow the one that serves: each works in the
 * time that others leave, has a limit of time and of memory, and is ended where it goes beyond, with a refusal for its file alone. Files wait in
 * the order in which they came, but none that is sent in for those that are written. A thread would not do: where one step of the engine asks for
 * much memory beyond the limit, the engine ends the whole process that the thread is in.
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
    for (;;) {
      const next = this.#waiting.findIndex((job) => this.#mayBegin(job));
      const reader = next < 0 ? null : ([...this.#readers].find(({ job }) => job === null) ?? this.#start());
      const [job] = reader ? this.#waiting.splice(next, 1) : [];
      if (!reader || !job) return;
      reader.job = job;
      reader.stop();
      reader.stop = watchWork(reader.worker.pid ?? 0, this.#limits, (excess) => {
        void this.#end(reader, () => job.settle(this.#beyond(job, excess)));
      });
      setHeld(reader.worker, true);
      // One that has ended meanwhile says so by its close.
      reader.worker.send(job.question, () => undefined);
    }
  }

  #mayBegin({ question }: Job): boolean {
    const writing = [...this.#readers].filter(({ job }) => job && isWriting(job.question));
    return !isWriting(question) || writing.length < this.#limits.writers;
  }

  #beyond(job: Job, excess: keyof WorkLimits): Refusal | Busy {
    const { time, resident } = this.#limits;
    switch (excess) {
      case 'time':
        return invalid('file-takes-long', { name: called(job), seconds: time / 1000 });
      case 'wait':
        return busy(reason('many-files'));
      case 'resident':
        return tooLarge(job, resident);
    }
  }

  /** A new process; null where there are as many as may be. */
  #start(): Reader | null {
    if (this.#readers.size >= this.#limits.workers) return null;
    const worker = startInBackground(this.#program, this.#limits.memory);
    const reader: Reader = { worker, job: null, stop: () => undefined };
    this.#readers.add(reader);
    worker.on('message', (reply: DocumentReply) => {
      const { job } = reader;
      reader.job = null;
      reader.stop();
      setHeld(worker, false);
      const idle = setTimeout(() => void this.#end(reader, () => undefined), this.#limits.idle).unref();
      reader.stop = () => clearTimeout(idle);
      if ('error' in reply) job?.fail(reply.error);
      else job?.settle(reply.answer);
      this.#assign();
    });
    worker.on('error', (error) => void this.#end(reader, (job) => job.fail(error)));
    // Not at its exit: its answer may come after that.
    worker.on('close', (_code, signal) => {
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
    reader.stop();
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
