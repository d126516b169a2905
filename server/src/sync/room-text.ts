import type { TextEdit, TouchedWords } from '@adref/shared/crdt';
import { type LiveParagraph, withoutForbidden } from '@adref/shared/document';
import * as Y from 'yjs';
import { Turn } from '../turn.ts';
import { seedClientId, serverClientId } from './client-id-leases.ts';
import { currentForm } from './current-form.ts';
import { dividedState, updatesIn } from './divided-state.ts';
import { StateFrames } from './state-frames.ts';
import { defaultSyncLimits } from './sync-limits.ts';
import { digestOf } from './text-digest.ts';
import type { JudgedUpdate, ReadableForm, TextForm } from './text-form.ts';

/** A row of a room's log cannot be applied to what the rows before it made. */
export class UnreadableRow extends Error {
  /** Its place among the rows that were replayed, from 0. */
  readonly row: number;

  constructor(row: number, cause: unknown) {
    super(`Row ${row} of the log cannot be applied: ${String(cause)}`, { cause });
    this.name = 'UnreadableRow';
    this.row = row;
  }
}

/** One live text as a document, with what is kept ready to send of it. */
export class RoomText {
  /** Per client, up to which clock its words are missing, or are in the log and build on what is missing. */
  readonly holes: ReadonlyMap<number, number>;
  /** Something that rows of the log build on is not in the log: they are left out. */
  readonly hasGap: boolean;
  readonly #doc: Y.Doc;
  readonly #form: TextForm;
  readonly #frames: StateFrames;
  readonly #touched: TouchedWords;
  #produced: Uint8Array | null = null;

  private constructor(doc: Y.Doc, form: TextForm, gap: LogGap, frames: StateFrames) {
    this.#frames = frames;
    this.#doc = doc;
    this.#form = form;
    this.hasGap = gap.isThere;
    this.holes = gap.holes;
    doc.clientID = serverClientId();
    this.#touched = form.follow(doc);
    doc.on('update', (update: Uint8Array) => {
      this.#produced = update;
    });
  }

  /** The first row of a room's log: the draft's paragraphs, without characters that an earlier version let into drafts and no text may hold. */
  static seed(paragraphs: readonly LiveParagraph[], form: TextForm = currentForm()): Uint8Array {
    const doc = new Y.Doc();
    form.prepare(doc);
    doc.clientID = seedClientId;
    form.seed(
      doc,
      paragraphs.map(({ text, number, ...rest }) => ({
        ...rest,
        text: withoutForbidden(text),
        ...(number !== undefined && { number: withoutForbidden(number) }),
      })),
    );
    const update = Y.encodeStateAsUpdate(doc);
    doc.destroy();
    return update;
  }

  /**
   * Replays a log as it was applied, row by row: in one transaction Yjs would meet what was collected as garbage between two
   * rows in the first time, and could fail on it. Throws `UnreadableRow`. Leaves the process to others in between.
   */
  static async replay(
    rows: readonly Uint8Array[],
    form: TextForm = currentForm(),
    frames = new StateFrames(defaultSyncLimits.answers, 0),
  ): Promise<RoomText> {
    const doc = await replayed(rows, form);
    const gap = dropPending(doc);
    if (!gap.isThere) frames.begin(doc, rows.flatMap(updatesIn));
    return new RoomText(doc, form, gap, frames);
  }

  /** Reads a log of any form, replayed in the same way. Throws `UnreadableRow`. */
  static async read(
    rows: readonly Uint8Array[],
    form: ReadableForm,
  ): Promise<{ paragraphs: LiveParagraph[]; faults: number; hasGap: boolean }> {
    const doc = await replayed(rows, form);
    const hasGap = dropPending(doc).isThere;
    const reading = form.read(doc);
    doc.destroy();
    return { ...reading, hasGap };
  }

  read(): { paragraphs: LiveParagraph[]; faults: number } {
    return this.#form.read(this.#doc);
  }

  /** See `RoomHost.wordsSince`. */
  touchedWords(): ReadonlyMap<string, string> | null {
    return this.#touched.take();
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#doc);
  }

  /** The whole text as one row of a log. */
  encode(): Uint8Array {
    return dividedState(this.#doc);
  }

  /** See `digestOf`. */
  digest(): string {
    return digestOf(this.#doc, this.#form);
  }

  /** Frames with everything that `stateVector` lacks. Throws when it is not one. `now` in milliseconds. */
  framesSince(stateVector: Uint8Array, now: number): readonly Uint8Array[] {
    return this.#frames.since(this.#doc, stateVector, now);
  }

  /** Whether anything was ever written under a client id, also what the log has lost. */
  hasWordsOf(client: number): boolean {
    return Y.getState(this.#doc.store, client) > 0 || this.holes.has(client);
  }

  /** Judges an update without applying it, whatever the bytes are. */
  judge(update: Uint8Array): JudgedUpdate {
    return this.#form.judge(this.#doc, update);
  }

  /** Whether clocks of a client up to `end` are words that the log has lost, and that whoever has them may bring back. */
  isHole(client: number, end: number): boolean {
    return end <= (this.holes.get(client) ?? 0);
  }

  /** Applies an update; returns what the document made of it, null where nothing is new. Throws when it builds on what is not here. */
  apply(update: Uint8Array): Uint8Array | null {
    return this.#producedBy(() => {
      Y.applyUpdate(this.#doc, update);
      // What could not be integrated would be kept, and be sent to everyone who joins.
      if (dropPending(this.#doc).isThere) throw new RangeError('The update builds on something that does not exist');
    });
  }

  /** Changes the text for an act; returns the update, null where nothing changes. */
  edit(edits: readonly TextEdit[]): Uint8Array | null {
    return this.#producedBy(() => this.#form.edit(this.#doc, edits, this));
  }

  /** Forgets records of undo beyond `most`; returns the update, null where there are no more. */
  forgetCopies(most: number): Uint8Array | null {
    return this.#producedBy(() => this.#form.forgetCopies(this.#doc, most, this));
  }

  destroy(): void {
    this.#doc.destroy();
  }

  #producedBy(change: () => void): Uint8Array | null {
    this.#produced = null;
    change();
    // TypeScript does not see that the listener has set it.
    const produced = this.#produced as Uint8Array | null;
    if (produced) this.#frames.add(produced);
    return produced;
  }
}

/** A document into which a log was replayed; what builds on something missing is pending in it. Throws `UnreadableRow`. */
export async function replayed(rows: readonly Uint8Array[], form: ReadableForm): Promise<Y.Doc> {
  const doc = new Y.Doc();
  form.prepare(doc);
  const turn = new Turn();
  for (const [index, row] of rows.entries()) {
    for (const update of updatesOf(row, index)) {
      applyRow(doc, update, index);
      await turn.over();
    }
  }
  return doc;
}

function updatesOf(row: Uint8Array, index: number): readonly Uint8Array[] {
  try {
    return updatesIn(row);
  } catch (error) {
    throw new UnreadableRow(index, error);
  }
}

function applyRow(doc: Y.Doc, row: Uint8Array, index: number): void {
  try {
    Y.applyUpdate(doc, row);
  } catch (error) {
    throw new UnreadableRow(index, error);
  }
}

/** What a log lacks. */
interface LogGap {
  readonly isThere: boolean;
  readonly holes: ReadonlyMap<number, number>;
}

/** Forgets what waits for something that never came, and says what that was. */
function dropPending({ store }: Y.Doc): LogGap {
  const holes = new Map<number, number>();
  const isThere = store.pendingStructs !== null || store.pendingDs !== null;
  if (store.pendingStructs) {
    const lacks = (client: number, end: number) => {
      if (end > Y.getState(store, client)) holes.set(client, Math.max(end, holes.get(client) ?? 0));
    };
    // Yjs keeps what is pending in the encoding of version 2.
    for (const struct of Y.decodeUpdateV2(store.pendingStructs.update).structs) {
      if (!(struct instanceof Y.Item)) continue;
      lacks(struct.id.client, struct.id.clock + struct.length);
      for (const id of [struct.origin, struct.rightOrigin]) if (id) lacks(id.client, id.clock + 1);
    }
  }
  store.pendingStructs = null;
  store.pendingDs = null;
  return { isThere, holes };
}
