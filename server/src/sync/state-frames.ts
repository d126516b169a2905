import * as Y from 'yjs';
import { answerFrame, updateFrame } from './frame.ts';
import { type Rate, TokenBucket } from './token-bucket.ts';

/** Bytes of updates after which the whole state is encoded again, beside half of the state itself: encoding costs by its length. */
const minTailBytes = 65_536;
/** Answers to different state vectors that are kept until the next update: those of people who come back together. */
const maxKept = 32;
/** Bytes that Yjs encodes in a microsecond (measured: 57 ms for 1.2 MB), and structs that it looks at for what is deleted. */
const bytesPerStep = 20;
const structsPerStep = 10;

/**
 * Pieces of a text above which what its log holds is sent as it is: to encode it again costs a quarter of a microsecond for each, in one
 * turn of the process.
 */
const manyPieces = 20_000;

/** The whole state as it was last encoded, or as the log has it. */
interface Base {
  readonly bytes: number;
  /** In order; the last one is the answer that says that this is all. */
  readonly frames: readonly Uint8Array[];
  readonly state: ReadonlyMap<number, number>;
  /** What was deleted until then, by itself. */
  deletions: Uint8Array | null;
}

/**
 * What somebody who joins is sent: for a reader with nothing the whole state, encoded once, and the updates since; for one who
 * comes back with a part, what that part lacks. A hundred people who come back at once after a restart cost one encoding
 * (measured elsewhere: 200 joins of 1.2 MB took 12 s of encoding, 0.3 s so).
 *
 * A state vector can ask for anything, so that no cache helps against a hundred odd ones. Answers beyond a rate are longer
 * instead of better: everything, or everything since the last encoding, both of which are at hand.
 */
export class StateFrames {
  readonly #budget: TokenBucket;
  #base: Base | null = null;
  #tail: Uint8Array[] = [];
  #tailBytes = 0;
  #kept = new Map<string, Uint8Array>();

  constructor(answers: Rate, now: number) {
    this.#budget = new TokenBucket(answers, now);
  }

  /** The document was put together from these updates, which are sent as they are where it is large. */
  begin(doc: Y.Doc, updates: readonly Uint8Array[]): void {
    const last = updates.at(-1);
    if (!last || piecesOf(doc) <= manyPieces) return;
    this.#base = baseOf(doc, [...updates.slice(0, -1).map(updateFrame), answerFrame(last)]);
  }

  /** Frames with everything that `stateVector` lacks, in order. Throws when it is not one. `now` in milliseconds. */
  since(doc: Y.Doc, stateVector: Uint8Array, now: number): readonly Uint8Array[] {
    const state = knownPart(doc, Y.decodeStateVector(stateVector));
    if (state.size === 0) return this.#whole(doc);
    const key = [...state].sort(([a], [b]) => a - b).join();
    const kept = this.#kept.get(key);
    if (kept) return [kept];
    if (this.#budget.wait(now) > 0) return this.#atHand(doc, state);
    const answer = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(state));
    this.#budget.spend(answer.length / bytesPerStep + piecesOf(doc) / structsPerStep, now);
    const frame = answerFrame(answer);
    if (this.#kept.size < maxKept) this.#kept.set(key, frame);
    return [frame];
  }

  /** The document has taken an update in. */
  add(update: Uint8Array): void {
    this.#kept.clear();
    if (!this.#base || this.#isStale()) return;
    const frame = updateFrame(update);
    this.#tail.push(frame);
    this.#tailBytes += frame.length;
  }

  #whole(doc: Y.Doc): readonly Uint8Array[] {
    return [...this.#fresh(doc).frames, ...this.#tail];
  }

  /** What costs nothing to find: everything, or, for whoever has all of the last encoding, what was deleted until then and what came since. */
  #atHand(doc: Y.Doc, state: ReadonlyMap<number, number>): readonly Uint8Array[] {
    const base = this.#fresh(doc);
    for (const [client, clock] of base.state) if ((state.get(client) ?? 0) < clock) return this.#whole(doc);
    base.deletions ??= answerFrame(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc)));
    return [base.deletions, ...this.#tail];
  }

  #fresh(doc: Y.Doc): Base {
    if (this.#base && !this.#isStale()) return this.#base;
    this.#tail = [];
    this.#tailBytes = 0;
    this.#base = baseOf(doc, [answerFrame(Y.encodeStateAsUpdate(doc))]);
    return this.#base;
  }

  #isStale(): boolean {
    return this.#tailBytes > Math.max(minTailBytes, (this.#base?.bytes ?? 0) / 2);
  }
}

/** A state vector without clients that the document does not know, and without clocks beyond what it has of them. */
function knownPart(doc: Y.Doc, state: ReadonlyMap<number, number>): Map<number, number> {
  const known = new Map<number, number>();
  for (const [client, clock] of state) {
    const here = Math.min(clock, Y.getState(doc.store, client));
    if (here > 0) known.set(client, here);
  }
  return known;
}

function baseOf(doc: Y.Doc, frames: readonly Uint8Array[]): Base {
  const bytes = frames.reduce((sum, frame) => sum + frame.length, 0);
  return { bytes, frames, state: Y.decodeStateVector(Y.encodeStateVector(doc)), deletions: null };
}

function piecesOf(doc: Y.Doc): number {
  let pieces = 0;
  for (const structs of doc.store.clients.values()) pieces += structs.length;
  return pieces;
}
