import { type Change, changes } from '../differences/index.ts';

/** Texts remembered before the older half is forgotten: 100 paragraphs × 60 parties, twice over (about 20 MB). */
const defaultLimit = 12_000;

/**
 * Remembers what wordings change in their drafts, so that after a keystroke one difference is computed and not all.
 * A pure function with a bounded memory: it forgets, but never answers otherwise than `changes`.
 */
export class ChangeMemory {
  readonly #limit: number;
  #recent = new Map<string, Map<string, readonly Change[]>>();
  #older = new Map<string, Map<string, readonly Change[]>>();
  #count = 0;

  constructor(limit: number = defaultLimit) {
    this.#limit = limit;
  }

  /** The same as `changes(draft, wording)`. */
  changes(draft: string, wording: string): readonly Change[] {
    const known = this.#recent.get(draft)?.get(wording);
    if (known) return known;
    const found = this.#older.get(draft)?.get(wording) ?? changes(draft, wording);
    this.#remember(draft, wording, found);
    return found;
  }

  /** Two generations: what was not asked for while half the limit was filled is forgotten. */
  #remember(draft: string, wording: string, found: readonly Change[]): void {
    if (this.#count >= this.#limit / 2) {
      this.#older = this.#recent;
      this.#recent = new Map();
      this.#count = 0;
    }
    const ofDraft = this.#recent.get(draft) ?? new Map<string, readonly Change[]>();
    this.#recent.set(draft, ofDraft.set(wording, found));
    this.#count++;
  }
}
