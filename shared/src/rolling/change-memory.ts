import { type Change, changesIn } from '../differences/index.ts';
import type { PartyText, Segment } from './rolling-text.ts';
import type { Position } from './wording.ts';

/** Texts remembered before the older half is forgotten: 100 paragraphs × 60 parties, twice over (about 20 MB). */
const defaultLimit = 12_000;

/**
 * Paragraphs with the same words in the draft whose segments are remembered at once: all additions have none, and standard paragraphs repeat.
 * Each look goes through all of them.
 */
const sameWordsLimit = 256;

/** The wordings of one draft: how to compare another with it, and what came of those compared. */
interface Compared {
  readonly compare: (wording: string) => readonly Change[];
  readonly known: Map<string, readonly Change[]>;
}

interface Rolled {
  readonly wordings: readonly PartyText[];
  readonly positions: readonly Position[];
  readonly segments: readonly Segment[];
}

/**
 * Remembers what wordings change in their drafts, and the segments of paragraphs, so that after a keystroke one difference and one
 * paragraph are computed and not all; unchanged segments stay the same object. Bounded: it forgets, but never answers otherwise than
 * the functions without it.
 */
export class ChangeMemory {
  readonly #limit: number;
  #recent = new Map<string, Compared>();
  #older = new Map<string, Compared>();
  #count = 0;
  #rolled = new Map<string, Rolled[]>();
  #rolledBefore = new Map<string, Rolled[]>();
  #rolledCount = 0;

  constructor(limit: number = defaultLimit) {
    this.#limit = limit;
  }

  /** The same as `changes(draft, wording)`. */
  changes(draft: string, wording: string): readonly Change[] {
    const known = this.#recent.get(draft)?.known.get(wording);
    if (known) return known;
    const older = this.#older.get(draft);
    const compare = this.#recent.get(draft)?.compare ?? older?.compare ?? changesIn(draft);
    const found = older?.known.get(wording) ?? compare(wording);
    this.#makeRoom();
    const ofDraft = this.#recent.get(draft) ?? { compare, known: new Map<string, readonly Change[]>() };
    ofDraft.known.set(wording, found);
    this.#recent.set(draft, ofDraft);
    this.#count++;
    return found;
  }

  /** The segments of a paragraph, by `roll` unless it was rolled before from the same words and positions. */
  segments(
    draft: string,
    wordings: readonly PartyText[],
    positions: readonly Position[],
    roll: () => readonly Segment[],
  ): readonly Segment[] {
    const isSame = (one: Rolled) =>
      sameItems(one.wordings, wordings, sameText) && sameItems(one.positions, positions, samePosition);
    const known = this.#rolled.get(draft)?.find(isSame);
    if (known) return known.segments;
    const segments = this.#rolledBefore.get(draft)?.find(isSame)?.segments ?? roll();
    if (this.#rolledCount >= this.#limit / 2) {
      this.#rolledBefore = this.#rolled;
      this.#rolled = new Map();
      this.#rolledCount = 0;
    }
    const ofDraft = this.#rolled.get(draft) ?? [];
    ofDraft.unshift({ wordings, positions, segments });
    if (ofDraft.length > sameWordsLimit) ofDraft.pop();
    else this.#rolledCount++;
    this.#rolled.set(draft, ofDraft);
    return segments;
  }

  /** Two generations: what was not asked for while half the limit was filled is forgotten. */
  #makeRoom(): void {
    if (this.#count < this.#limit / 2) return;
    this.#older = this.#recent;
    this.#recent = new Map();
    this.#count = 0;
  }
}

function sameItems<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): boolean {
  return a.length === b.length && a.every((item, at) => same(item, b[at] as T));
}

function sameText(a: PartyText, b: PartyText): boolean {
  return a.party === b.party && a.text === b.text;
}

function samePosition(a: Position, b: Position): boolean {
  return a.party === b.party && a.stance === b.stance && a.from === b.from && a.to === b.to;
}
