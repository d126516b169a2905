import { editText, readLiveText, seedText, type TextEdit, textFragment } from '@adref/shared/crdt';
import type { LiveParagraph } from '@adref/shared/document';
import * as Y from 'yjs';
import { seedClientId, serverClientId } from './client-id-leases.ts';
import { StateFrames } from './state-frames.ts';
import { TextBounds } from './text-bounds.ts';

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

/** Milliseconds of replaying after which others get their turn. */
const maxTurn = 8;

/** One live text as a document, with what is kept ready to send of it. */
export class RoomText {
  /** Something that rows of the log build on is not in the log: they are left out. */
  readonly hasGap: boolean;
  readonly bounds = new TextBounds();
  readonly doc: Y.Doc;
  readonly #frames = new StateFrames();
  #produced: Uint8Array | null = null;

  private constructor(doc: Y.Doc, hasGap: boolean) {
    this.doc = doc;
    this.hasGap = hasGap;
    doc.clientID = serverClientId();
    doc.on('update', (update: Uint8Array) => {
      this.#produced = update;
    });
  }

  /** The first row of a room's log: the draft's paragraphs. */
  static seed(paragraphs: readonly LiveParagraph[]): Uint8Array {
    const doc = emptyDocument();
    doc.clientID = seedClientId;
    seedText(doc, paragraphs);
    const update = Y.encodeStateAsUpdate(doc);
    doc.destroy();
    return update;
  }

  /**
   * Replays a log as it was applied, row by row: in one transaction Yjs would meet what was collected as garbage between two
   * rows in the first time, and could fail on it. Throws `UnreadableRow`. Leaves the process to others in between.
   */
  static async replay(rows: readonly Uint8Array[]): Promise<RoomText> {
    const doc = emptyDocument();
    let turn = performance.now();
    for (const [index, row] of rows.entries()) {
      applyRow(doc, row, index);
      if (performance.now() - turn < maxTurn) continue;
      await new Promise((resolve) => setImmediate(resolve));
      turn = performance.now();
    }
    return new RoomText(doc, dropPending(doc));
  }

  read(): { paragraphs: LiveParagraph[]; faults: number } {
    return readLiveText(this.doc);
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.doc);
  }

  /** The whole text as one update. */
  encode(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc);
  }

  /** Frames with everything that `stateVector` lacks. Throws when it is not one. */
  framesSince(stateVector: Uint8Array): readonly Uint8Array[] {
    return this.#frames.since(this.doc, stateVector);
  }

  /** Applies an update; returns what the document made of it, null where nothing is new. Throws when it builds on what is not here. */
  apply(update: Uint8Array): Uint8Array | null {
    return this.#producedBy(() => {
      Y.applyUpdate(this.doc, update);
      // What could not be integrated would be kept, and be sent to everyone who joins.
      if (dropPending(this.doc)) throw new RangeError('The update builds on something that does not exist');
    });
  }

  /** Changes the text for an act; returns the update, null where nothing changes. */
  edit(edits: readonly TextEdit[]): Uint8Array | null {
    const update = this.#producedBy(() => editText(this.doc, edits, this));
    if (update) this.bounds.forget();
    return update;
  }

  destroy(): void {
    this.doc.destroy();
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

/** A document whose root has its type before anything is in it. */
function emptyDocument(): Y.Doc {
  const doc = new Y.Doc();
  doc.getXmlFragment(textFragment);
  return doc;
}

function applyRow(doc: Y.Doc, row: Uint8Array, index: number): void {
  try {
    Y.applyUpdate(doc, row);
  } catch (error) {
    throw new UnreadableRow(index, error);
  }
}

/** Forgets what waits for something that never came; true when there was such a thing. */
function dropPending({ store }: Y.Doc): boolean {
  const pending = store.pendingStructs !== null || store.pendingDs !== null;
  store.pendingStructs = null;
  store.pendingDs = null;
  return pending;
}
