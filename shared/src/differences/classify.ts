import { citedSymbols, isCitationList } from './citation.ts';
import { sameWords } from './comparison-key.ts';
import { modalityChange } from './modality.ts';
import type { Difference } from './span.ts';
import { isFootnoteMark, isSpace, type Token } from './token.ts';

/** The two sides of a hunk. */
interface Sides {
  readonly before: string;
  readonly after: string;
  readonly a: readonly Token[];
  readonly b: readonly Token[];
  /** Whether the words only moved. */
  readonly moved: boolean;
}

type Classes = Pick<Difference, 'class' | 'also' | 'citations' | 'modality'>;

/**
 * What kind of change a hunk is; the rules stand in span.ts.
 *
 * @param inPlaceA tells whether a token of the first text lies in a reference to a place; `inPlaceB` of the second
 */
export function classify(
  { before, after, a, b, moved }: Sides,
  inPlaceA: (token: Token) => boolean,
  inPlaceB: (token: Token) => boolean,
): Classes {
  if (moved) return { class: 'substance', also: [] };
  const [wordsA, wordsB] = [a.filter((token) => !isSpace(token)), b.filter((token) => !isSpace(token))];
  if (sameKeys(wordsA, wordsB)) return { class: 'typography', also: [] };
  const [plainA, plainB] = [wordsA.filter(isPlain), wordsB.filter(isPlain)];
  if (sameKeys(plainA, plainB)) return { class: 'footnote', also: [] };
  const footnote = plainA.length < wordsA.length || plainB.length < wordsB.length ? (['footnote'] as const) : [];

  if (isRenumbering(plainA, plainB, inPlaceA, inPlaceB)) return { class: 'numbering', also: footnote };
  const cited = citations(before, after);
  if (cited && isCitationList(before) && isCitationList(after))
    return { class: 'citations', also: footnote, citations: cited };
  const also = [...(cited ? (['citations'] as const) : []), ...footnote];
  const modality = modalityChange(a, b);
  if (!modality) return { class: 'substance', also, ...(cited && { citations: cited }) };
  return {
    class: 'modality',
    also: modality.only ? also : ['substance', ...also],
    modality: modality.change,
    ...(cited && { citations: cited }),
  };
}

const isPlain = (token: Token) => !isFootnoteMark(token);

function sameKeys(a: readonly Token[], b: readonly Token[]): boolean {
  return sameWords(a.map(({ text }) => text).join(''), b.map(({ text }) => text).join(''));
}

/** Whether all words that change are part of references, and on both sides where the word is more than a number. */
function isRenumbering(
  a: readonly Token[],
  b: readonly Token[],
  inPlaceA: (token: Token) => boolean,
  inPlaceB: (token: Token) => boolean,
): boolean {
  if (!a.every(inPlaceA) || !b.every(inPlaceB)) return false;
  const named = (tokens: readonly Token[]) => tokens.some(({ key }) => /^\p{L}{4,}$/u.test(key) || key === '段');
  return a.length > 0 && b.length > 0 ? true : !named(a) && !named(b);
}

/** The symbols that only one side names; null where both name the same. */
function citations(before: string, after: string): Difference['citations'] | null {
  if (!/\d/.test(before) && !/\d/.test(after)) return null;
  const [was, is] = [new Set(citedSymbols(before)), new Set(citedSymbols(after))];
  const gone = [...was].filter((symbol) => !is.has(symbol));
  const come = [...is].filter((symbol) => !was.has(symbol));
  return gone.length + come.length > 0 ? { gone, come } : null;
}
