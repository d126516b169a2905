import type { Paragraph } from '../document/index.ts';
import type { Wording } from './wording.ts';

/** Wordings, divided as the rolling text asks for them. Lists that say the same in the next table may be the same objects there. */
export interface WordingTable {
  /** Those of one of the draft's paragraphs, one for each party, in the order of tabling. */
  of(paragraph: string): readonly Wording[];
  /** Those of all paragraphs that the draft does not have, in the order of tabling. */
  readonly added: readonly Wording[];
  /** Those of the draft's paragraphs that want them elsewhere, each paragraph's in the order of tabling. */
  readonly moved: readonly Wording[];
}

/** Divides wordings, given in the order of tabling; of several that a party has for a paragraph the last counts. */
export function wordingTable(draft: readonly Paragraph[], wordings: readonly Wording[]): WordingTable {
  const { byParagraph, added } = wordingsByParagraph(draft, wordings);
  const standing = new Map([...byParagraph].map(([paragraph, list]) => [paragraph, lastOfEach(list)]));
  return {
    of: (paragraph) => standing.get(paragraph) ?? none,
    added: lastOfEach(added),
    moved: [...standing.values()].flatMap((list) => list.filter(isMoved)),
  };
}

/** Wordings by paragraph, apart from those of paragraphs that the draft does not have. */
export function wordingsByParagraph(draft: readonly Paragraph[], wordings: readonly Wording[]) {
  const drafted = new Set(draft.map(({ id }) => id));
  const byParagraph = new Map<string, Wording[]>();
  const added: Wording[] = [];
  for (const wording of wordings) {
    const list = drafted.has(wording.paragraph) ? byParagraph.get(wording.paragraph) : added;
    if (list) list.push(wording);
    else byParagraph.set(wording.paragraph, [wording]);
  }
  return { byParagraph, added, drafted };
}

/** Of several wordings that a party has for a paragraph the last; the same list where no party has several. */
export function lastOfEach(wordings: readonly Wording[]): readonly Wording[] {
  const last = new Map(wordings.map((wording) => [`${wording.party}\n${wording.paragraph}`, wording]));
  if (last.size === wordings.length) return wordings;
  const standing = new Set(last.values());
  return wordings.filter((wording) => standing.has(wording));
}

/** Whether a wording wants a paragraph of the draft elsewhere. */
export const isMoved = ({ moved }: Wording): boolean => moved !== undefined;

/** What nobody words otherwise. One object, so that it is the same in every table. */
export const none: readonly Wording[] = [];
