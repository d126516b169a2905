import { firstWords, fullLabels, type NoteSigns, type TextDocument } from '../../document/index.ts';
import type { Wording } from '../../rolling/index.ts';
import type { Negotiation } from '../negotiation.ts';
import { labelStyle } from './label-style.ts';

/**
 * The labels of all paragraphs that the drafts have, in their latest one, and those of `others`; one without a label is called by its first words.
 * What is in none of them is not in here.
 */
export function paragraphNames(
  negotiation: Pick<Negotiation, 'drafts' | 'bisUsage' | 'language'>,
  others: Iterable<TextDocument> = [],
): Map<string, string> {
  const names = new Map<string, string>();
  for (const document of [...others, ...negotiation.drafts.map((draft) => draft.document)]) {
    const shown = fullLabels(document.paragraphs, labelStyle(negotiation));
    for (const [at, { id, text }] of document.paragraphs.entries()) names.set(id, shown[at] || firstWords(text));
  }
  return names;
}

/** What paragraphs that no draft has are called in a language. */
interface ProposedNames {
  readonly newAfter: (told: { readonly paragraph: string }) => string;
  readonly newFirst: () => string;
  /** `sign`: the number that it would have, where that is known. */
  readonly newNote: (told: { readonly sign: string }) => string;
  readonly newInstead: (told: { readonly paragraph: string }) => string;
  /** The same with their first words, where several are at one place. */
  readonly newWorded: (told: { readonly place: string; readonly words: string }) => string;
  readonly someParagraph: () => string;
}

/**
 * The same with the paragraphs that parties have proposed and no draft has: by where they were proposed first, `a new paragraph after OP3`, and
 * by their first words too where there are several. With `open` as they were called while that draft was open; what only later drafts have is
 * called by its first words, since its label was another's. A note is named by its number, where `signs` know it.
 */
export function namesWithProposed(
  negotiation: Pick<Negotiation, 'drafts' | 'bisUsage' | 'language' | 'record' | 'live'>,
  said: ProposedNames,
  open = Number.POSITIVE_INFINITY,
  signs: NoteSigns = new Map(),
): ReadonlyMap<string, string> {
  const [drafts, later] = [true, false].map((known) =>
    negotiation.drafts.filter(({ number }) => number <= open === known),
  );
  const names = paragraphNames({ ...negotiation, drafts: drafts ?? [] });
  const proposed = new Map<string, Wording>();
  const tabled: readonly Wording[] = negotiation.record.filter(({ draft }) => draft <= open);
  for (const wording of [...tabled, ...(later?.length === 0 ? negotiation.live : [])]) {
    const known = proposed.get(wording.paragraph);
    if (names.has(wording.paragraph) || (known && known.text !== null)) continue;
    if (wording.placement) proposed.set(wording.paragraph, wording);
  }
  const placed = Map.groupBy(proposed.values(), ({ paragraph, placement }) => {
    const { after = null, alternativeTo, kind } = placement ?? {};
    if (kind === 'footnote') return said.newNote({ sign: signs.get(paragraph) ?? '' });
    if (alternativeTo !== undefined) return said.newInstead({ paragraph: calledBy(names, alternativeTo, said) });
    return after === null ? said.newFirst() : said.newAfter({ paragraph: calledBy(names, after, said) });
  });
  for (const [place, wordings] of placed) {
    for (const { paragraph, text } of wordings) {
      const words = firstWords(text ?? '');
      names.set(paragraph, wordings.length > 1 && words !== '' ? said.newWorded({ place, words }) : place);
    }
  }
  for (const { document } of later ?? []) {
    for (const { id, text } of document.paragraphs) if (!names.has(id)) names.set(id, firstWords(text));
  }
  return names;
}

/** What a paragraph is called by these names: an id says nothing to a reader. */
export function calledBy(
  names: ReadonlyMap<string, string>,
  paragraph: string,
  { someParagraph }: Pick<ProposedNames, 'someParagraph'>,
): string {
  return names.get(paragraph) || someParagraph();
}
