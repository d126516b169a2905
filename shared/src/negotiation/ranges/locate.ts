import { invalid, type Refusal, stale } from '../../refusal/index.ts';
import { type Range, rangeIn, type Wording } from '../../rolling/index.ts';
import type { Negotiation } from '../negotiation.ts';
import { wordingsOnTheTable } from '../on-the-table.ts';
import { draftParagraph, openDraft } from '../open-draft.ts';
import { baseText, baseVersion, wordingsOf, wordsThen } from './range-now.ts';
import type { RecordedPlace } from './recorded-place.ts';
import type { Target } from './target.ts';

/** A paragraph or a range of it, found in the draft or on the table. */
export interface Located {
  readonly paragraph: string;
  /** In `base`; null for the paragraph as a whole. */
  readonly range: Range | null;
  /** The words that ranges of the paragraph count in. */
  readonly base: string;
  readonly table: readonly Wording[];
  /** Its place in the draft is meant. */
  readonly place?: true;
}

/** Finds what a member pointed at; refused where there is no such paragraph any more, or where the words are not those it saw. */
export function locate(state: Negotiation, target: Target): Located | Refusal {
  const { paragraph, from, to } = target;
  const table = wordingsOnTheTable(state);
  const base = baseText(state, table, paragraph);
  const added = !draftParagraph(state, paragraph);
  if (base === null || (added && !wordingsOf(table, paragraph).some(({ text }) => text !== null))) {
    return stale('no-such-paragraph');
  }
  if (from === null || to === null) {
    return { paragraph, range: null, base, table, ...(target.place && !added && { place: true as const }) };
  }
  const seen = added && target.base ? wordsThen(state, { ...target, draft: openDraft(state).number }) : base;
  if (seen === null || (target.base && !added)) {
    return invalid('no-such-base', { version: target.base?.version ?? 0, party: target.base?.party ?? '' });
  }
  if (from > to || from < 0 || to > seen.length) {
    return invalid('range-outside', { from, to, length: seen.length });
  }
  if (target.words !== undefined && target.words !== seen.slice(from, to)) {
    return stale('words-changed');
  }
  const range = seen === base ? { from, to } : rangeIn(seen, base, { from, to });
  return range ? { paragraph, range, base, table } : stale('words-gone');
}

/** The place as acts record it: its range, and the version in which it counts where the draft does not have the paragraph. */
export function recordedPlaceOf(
  state: Negotiation,
  { paragraph, range, place }: Pick<Located, 'paragraph' | 'range' | 'place'>,
): Omit<RecordedPlace, 'draft'> & { readonly place?: true } {
  const base = draftParagraph(state, paragraph) ? undefined : baseVersion(state, paragraph);
  return {
    paragraph,
    from: range?.from ?? null,
    to: range?.to ?? null,
    ...(base && { base: { party: base.party, version: base.version } }),
    ...(place && { place }),
  };
}

/**
 * What a member points at when it acts on a bracket of the table (null: on the paragraph as a whole), with the version that the bracket's
 * range counts in. An added paragraph that was only typed so far has none: there the words say what the member saw.
 */
export function targetOn(
  state: Negotiation,
  paragraph: string,
  bracket: (Range & { readonly draft: string }) | null,
): Target {
  if (!bracket) return { paragraph, from: null, to: null };
  const { from, to, draft: words } = bracket;
  if (draftParagraph(state, paragraph)) return { paragraph, from, to };
  const base = baseVersion(state, paragraph);
  return { paragraph, from, to, ...(base ? { base: { party: base.party, version: base.version } } : { words }) };
}
