import { readLiveText, roomName, textSchemaVersion } from '@adref/shared/crdt';
import type { LiveParagraph } from '@adref/shared/document';
import type * as Y from 'yjs';
import { hasKept, isOfAnotherLog, type KeptText, keptName, readKept } from './kept-words.ts';
import { LocalCopy } from './local-copy.ts';
import type { RoomAddress } from './room-address.ts';

/** Milliseconds that a text waits for what this computer keeps of it: a browser may leave a question about that without an answer. */
const patience = 10_000;

/**
 * What this computer keeps of one live text: a copy of the log that is being written, and what was written in other logs of it, that the text may
 * not have. A computer that keeps nothing (a private window, a full disk) has an empty one, in which nothing stays.
 */
export class RoomCopy {
  /** What it had of this log when it was opened. */
  readonly updates: readonly Uint8Array[];
  readonly #copy: LocalCopy | null;
  #others: readonly KeptText[];
  #adding = 0;
  #lost = false;

  private constructor(copy: LocalCopy | null, updates: readonly Uint8Array[], others: readonly KeptText[]) {
    this.#copy = copy;
    this.updates = updates;
    this.#others = others;
  }

  /**
   * Opens the copy of the log that is kept under this name. Never fails: what cannot be read is not there, nor is what a computer does not answer
   * for: it stays where it is until it is opened again.
   */
  static async open(name: string): Promise<RoomCopy> {
    const reading = RoomCopy.#read(name);
    const read = await Promise.race([reading, new Promise<null>((resolve) => setTimeout(resolve, patience, null))]);
    if (!read) void reading.then((late) => late.close());
    return read ?? new RoomCopy(null, [], []);
  }

  static async #read(name: string): Promise<RoomCopy> {
    const copy = await LocalCopy.open(name);
    if (!copy) return new RoomCopy(null, [], []);
    const names = await copy.names((other) => isOfAnotherLog(other, name)).catch(() => []);
    const others: KeptText[] = [];
    for (const other of names) {
      const found = readKept(other, await loaded(copy.of(other)));
      if (found) others.push(found);
    }
    return new RoomCopy(copy, await loaded(copy), others);
  }

  /** Whether everything that was added is kept: false while some is on its way, and for good once some could not be. */
  get isWhole(): boolean {
    return this.#copy !== null && this.#adding === 0 && !this.#lost;
  }

  /** Adds what has changed in the text; `onEnd` is called when it is kept, or could not be. */
  add(update: Uint8Array, onEnd: () => void): void {
    if (!this.#copy) return;
    this.#adding++;
    this.#copy
      .add(update)
      .catch(() => {
        this.#lost = true;
      })
      .finally(() => {
        this.#adding--;
        onEnd();
      });
  }

  /** Paragraphs of other logs, where the words of one are not in this text as the server has it; none where it has them all. */
  notIn(text: Y.Doc): LiveParagraph[] {
    if (this.#others.length === 0) return [];
    const newer = this.#others.filter((kept) => !hasKept(text, kept));
    const present = new Map(readLiveText(text).paragraphs.map(({ id, text: words }) => [id, words]));
    // Of several, the words of the one read last count: it was kept last.
    const words = new Map(newer.flatMap(({ paragraphs }) => paragraphs.map((one) => [one.id, one] as const)));
    const kept = [...words.values()];
    return kept.every(({ id, text: said }) => said.trim() === '' || present.get(id) === said) ? [] : kept;
  }

  /** What was kept in other logs has been taken over or let go. */
  forgetOthers(): void {
    for (const { name } of this.#others)
      void this.#copy
        ?.of(name)
        .clear()
        .catch(() => undefined);
    this.#others = [];
  }

  /** The copy of this log is of no more use. */
  async clear(): Promise<void> {
    await this.#copy?.clear().catch(() => undefined);
  }

  flush(): void {
    this.#copy?.flush();
  }

  close(): void {
    this.#copy?.close();
  }
}

/** The log of a text that this computer kept last, under its name, to be read while the server does not say which it is; null where there is none. */
export async function lastKept(
  address: RoomAddress,
): Promise<{ readonly name: string; readonly updates: readonly Uint8Array[] } | null> {
  const beginning = keptName(roomName(address), address.member, textSchemaVersion, '');
  const copy = await LocalCopy.open(beginning);
  const name = (await copy?.last((other) => other.startsWith(beginning)).catch(() => null)) ?? null;
  const updates = copy && name !== null ? await loaded(copy.of(name)) : [];
  copy?.close();
  return name === null || readKept(name, updates) === null ? null : { name, updates };
}

function loaded(copy: LocalCopy): Promise<Uint8Array[]> {
  return copy.load().catch(() => []);
}
