/*
 * Where a range is now that was said of certain words. A range names the immutable version it was made on, and shows on those words or
 * nowhere:
 *
 *   of the draft               the draft's text, which never changes
 *   of an added paragraph      the version that was tabled first, its base; whatever is tabled later is an alternative to it
 *
 *   KEN tables "States shall act"        base
 *   JPN reserves on [shall]              named: KEN 1, 7 to 12
 *   KEN tables "All States shall act"    shown on "shall" as before: KEN's words are an alternative to the base around it
 *   KEN tables "All States should act"   nobody proposes "shall" any more: the position is listed as one on words that are gone
 *
 * Records of earlier versions of Adref counted in the first proposer's words of the time (fold.ts finds out which version that was); such a
 * range is carried over to the base where its words are untouched between the two.
 */
import { placesOf } from '../../document/index.ts';
import { type ChangeMemory, type Range, rangeIn, type Wording } from '../../rolling/index.ts';
import type { Negotiation } from '../negotiation.ts';
import { draftParagraph, openDraft } from '../open-draft.ts';
import type { TabledWording, VersionName } from '../tabling/tabled-wording.ts';
import { recordedVersion } from './recorded-version.ts';

/** What a person has said of a paragraph, or of a range of it. */
export interface Ranged {
  readonly draft: number;
  readonly paragraph: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly base?: VersionName | undefined;
  /** It is said of where the draft has the paragraph. */
  readonly place?: true | undefined;
  /** A decision on words that were only typed so far, without a version: what was on the table there. */
  readonly typed?: readonly Wording[] | undefined;
}

/** The words that ranges of a paragraph of the open round count in: the draft's, or those tabled first; null where there are none. */
export function baseText(negotiation: Negotiation, table: readonly Wording[], paragraph: string): string | null {
  const known = draftParagraph(negotiation, paragraph)?.text ?? baseVersion(negotiation, paragraph)?.text;
  // What is only typed so far has no version: nothing can have been said of it.
  return known ?? wordingsOf(table, paragraph).find(({ text }) => text !== null)?.text ?? null;
}

/** What is on the table of one paragraph, in the order of tabling. */
export function wordingsOf(table: readonly Wording[], paragraph: string): readonly Wording[] {
  let byParagraph = tableByParagraph.get(table);
  if (!byParagraph) {
    byParagraph = Map.groupBy(table, (wording) => wording.paragraph);
    tableByParagraph.set(table, byParagraph);
  }
  return byParagraph.get(paragraph) ?? [];
}

/** A table never changes, and is looked up for each position on an added paragraph. */
const tableByParagraph = new WeakMap<readonly Wording[], ReadonlyMap<string, readonly Wording[]>>();

/** The version that ranges of an added paragraph count in; undefined where it was never tabled, or is the draft's. */
export function baseVersion(negotiation: Negotiation, paragraph: string): TabledWording | undefined {
  let byParagraph = basesByParagraph.get(negotiation.bases);
  if (!byParagraph) {
    byParagraph = new Map(negotiation.bases.map((version) => [version.paragraph, version]));
    basesByParagraph.set(negotiation.bases, byParagraph);
  }
  return byParagraph.get(paragraph);
}

/** The list never changes, and is looked up for each position on an added paragraph. */
const basesByParagraph = new WeakMap<Negotiation['bases'], ReadonlyMap<string, TabledWording>>();

/** The whole words of the version that it was said of, in whichever round; null where the record does not tell. */
export function wordsThen(negotiation: Negotiation, said: Ranged): string | null {
  const { draft, paragraph, base, typed } = said;
  if (!base) {
    const document = negotiation.drafts.find(({ number }) => number === draft)?.document;
    const place = document && placesOf(document.paragraphs).get(paragraph);
    const drafted = place === undefined ? undefined : document?.paragraphs[place];
    return drafted?.text ?? typed?.find((wording) => wording.paragraph === paragraph && wording.text)?.text ?? null;
  }
  const first = baseVersion(negotiation, paragraph);
  const named = first && first.party === base.party && first.version === base.version;
  return (named ? first : recordedVersion(negotiation, { ...base, paragraph }))?.text ?? null;
}

/**
 * The range in the words that ranges of its paragraph count in now: the same one, except for a range that named another version. Null where its
 * words are not in them, and for a paragraph as a whole.
 */
export function rangeNow(negotiation: Negotiation, said: Ranged, memory?: ChangeMemory): Range | null {
  const { paragraph, from, to } = said;
  if (from === null || to === null || said.draft !== openDraft(negotiation).number) return null;
  if (draftParagraph(negotiation, paragraph)) return said.base ? null : { from, to };
  const now = baseVersion(negotiation, paragraph)?.text;
  const then = wordsThen(negotiation, said);
  if (now == null || then === null) return null;
  return then === now ? { from, to } : rangeIn(then, now, { from, to }, memory);
}

/** Whether two things were said of the same range of the same version; one that names none may be of any. */
export function sameRange(a: Ranged, b: Ranged): boolean {
  return (
    a.draft === b.draft &&
    a.paragraph === b.paragraph &&
    a.from === b.from &&
    a.to === b.to &&
    (a.place ?? false) === (b.place ?? false) &&
    (!a.base || !b.base || (a.base.party === b.base.party && a.base.version === b.base.version))
  );
}
