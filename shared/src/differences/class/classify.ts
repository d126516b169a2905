import { comparisonKey, sameWords } from '../comparison-key.ts';
import type { TokenContext } from '../context.ts';
import type { Difference } from '../span.ts';
import { isFootnoteMark, isSpace, type Token } from '../token.ts';
import { isCitationList } from './citation.ts';
import { modalityChange } from './modality.ts';

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
 * What kind of change a hunk is; the rules are in span.ts.
 *
 * @param inA the first text, `inB` the second
 */
export function classify({ before, after, a, b, moved }: Sides, inA: TokenContext, inB: TokenContext): Classes {
  if (moved) return { class: 'substance', also: [] };
  const [wordsA, wordsB] = [a.filter((token) => !isSpace(token)), b.filter((token) => !isSpace(token))];
  if (isTypography(before, after)) return { class: 'typography', also: [] };
  const [plainA, plainB] = [wordsA.filter(isPlain), wordsB.filter(isPlain)];
  const marks = plainA.length < wordsA.length || plainB.length < wordsB.length;
  if (marks && sameKeys(plainA, plainB)) return { class: 'footnote', also: [] };
  const footnote = marks ? (['footnote'] as const) : [];

  if (isRenumbering(plainA, plainB, inA, inB)) return { class: 'numbering', also: footnote };
  const cited = citations(inA.symbols(a), inB.symbols(b));
  if (cited && isCitationList(comparisonKey(before)) && isCitationList(comparisonKey(after)))
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

/**
 * Whether two sides that no key makes equal differ only in the spaces beside signs (`domaine;`, `domaine ;`), or in nothing but spaces. A
 * space between letters makes words: `may be`, `maybe`.
 */
function isTypography(before: string, after: string): boolean {
  const close = (text: string) =>
    comparisonKey(text.trim()).replace(/\s+(?=[^\p{L}\p{N}])|(?<=[^\p{L}\p{N}])\s+/gu, '');
  return close(before) === close(after);
}

const isPlain = (token: Token) => !isFootnoteMark(token);

function sameKeys(a: readonly Token[], b: readonly Token[]): boolean {
  return sameWords(a.map(({ text }) => text).join(''), b.map(({ text }) => text).join(''));
}

/** Whether all words that change are part of references, and on both sides where the word is more than a number. */
function isRenumbering(a: readonly Token[], b: readonly Token[], inA: TokenContext, inB: TokenContext): boolean {
  if (!a.every((token) => inA.inReference(token)) || !b.every((token) => inB.inReference(token))) return false;
  const named = (tokens: readonly Token[]) => tokens.some(({ key }) => /^\p{L}{4,}$/u.test(key) || key === '段');
  return a.length > 0 && b.length > 0 ? true : !named(a) && !named(b);
}

/** The symbols that only one side names; null where both name the same. */
function citations(was: ReadonlySet<string>, is: ReadonlySet<string>): Difference['citations'] | null {
  const gone = [...was].filter((symbol) => !is.has(symbol));
  const come = [...is].filter((symbol) => !was.has(symbol));
  return gone.length + come.length > 0 ? { gone, come } : null;
}
