import { isStopWord } from '../align/stop-word.ts';
import { comparisonKey, sameWords } from '../comparison-key.ts';
import type { TokenContext } from '../context.ts';
import type { Difference } from '../span.ts';
import { isFootnoteMark, isSpace, type Token } from '../token.ts';
import { isCitationList } from './citation.ts';
import { isClosingSign } from './closing-sign.ts';
import type { DifferenceClass } from './difference-class.ts';
import type { HunkForce } from './force/force-change.ts';
import { isReferable } from './reference.ts';

/** The two sides of a hunk. */
interface Sides {
  readonly before: string;
  readonly after: string;
  readonly a: readonly Token[];
  readonly b: readonly Token[];
  /** Whether the words only moved. */
  readonly moved: boolean;
  /** Whether both texts end with it. */
  readonly last: boolean;
  /** What the hunk changes in the force of the text. */
  readonly force: HunkForce | undefined;
  /** Whether figures only roll over from year to year, as in a preamble, and decide nothing. */
  readonly rolling: boolean;
}

type Classes = Pick<Difference, 'class' | 'also' | 'citations' | 'force'>;

/**
 * What kind of change a hunk is; the rules are in span.ts.
 *
 * @param inA the first text, `inB` the second
 */
export function classify(
  { before, after, a, b, moved, last, force, rolling }: Sides,
  inA: TokenContext,
  inB: TokenContext,
): Classes {
  if (moved) return { class: 'substance', also: [] };
  if (isTypography(before, after) || (isSeparator(before + after) && isGrouping(a, b, inA, inB)))
    return { class: 'typography', also: [] };
  if (isInitial(a, b, inA, inB)) return { class: 'typography', also: [] };
  if (quotes.test(before) && quotes.test(after)) return { class: 'typography', also: [] };
  if (last && isClosingSign(before) && isClosingSign(after)) return { class: 'typography', also: [] };
  if (isLifting(before, after)) return { class: 'brackets', also: [] };
  const [wordsA, wordsB] = [a.filter((token) => !isSpace(token)), b.filter((token) => !isSpace(token))];
  const [plainA, plainB] = [wordsA.filter(isPlain), wordsB.filter(isPlain)];
  const marks = plainA.length < wordsA.length || plainB.length < wordsB.length;
  if (marks && sameKeys(plainA, plainB)) return { class: 'footnote', also: [] };
  if (isGluedMark(plainA, plainB) || isGluedMark(plainB, plainA)) return { class: 'footnote', also: [] };
  const footnote = marks ? (['footnote'] as const) : [];

  const place = [...plainA, ...plainB].every(({ key }) => isReferable(key)) && renumbering(plainA, plainB, inA, inB);
  if (place) return { class: place, also: footnote };
  const cited = citations(inA.symbols(a), inB.symbols(b));
  const also: DifferenceClass[] = [...(cited ? (['citations'] as const) : []), ...footnote];
  const named = cited && { citations: cited };
  if (force) return { class: 'force', also: force.only ? also : ['substance', ...also], force: force.change, ...named };
  if (cited && isCitationList(comparisonKey(before)) && isCitationList(comparisonKey(after)))
    return { class: 'citations', also: footnote, citations: cited };
  if (inA.isOfCitation(a) && inB.isOfCitation(b) && isCitationList(comparisonKey(`${before} ${after}`)))
    return { class: 'citations', also: footnote };
  if (
    (inA.followsCitation(a) || inB.followsCitation(b)) &&
    a.length * b.length === 0 &&
    isCitationList(comparisonKey(before + after))
  )
    return { class: 'citations', also: footnote };
  if (isUpdate(plainA, plainB, inA, inB, rolling)) return { class: 'update', also };
  if (isGluedYear(plainA, plainB) || isGluedYear(plainB, plainA))
    return { class: 'update', also: [...also, 'footnote'] };
  return { class: 'substance', also, ...named };
}

/**
 * Whether two sides that no key makes equal differ only in the spaces beside signs (`domaine;`, `domaine ;`), or in nothing but spaces. A
 * space between letters makes words: `may be`, `maybe`.
 */
function isTypography(before: string, after: string): boolean {
  const close = (text: string) =>
    ungrouped(comparisonKey(text.trim()).replace(/[،؛؟。]/g, (sign) => ownSigns[sign] ?? sign))
      .replace(caseSigns, '')
      .replace(/\s+(?=[^\p{L}\p{N}])|(?<=[^\p{L}\p{N}])\s+/gu, '');
  return close(before) === close(after);
}

/** Arabic vowel signs at the end of a word, which tell its case and are mostly left out; inside a word they tell another one. */
const caseSigns = /[\u064b-\u0650](?![\p{L}\p{M}])/gu;

/** Signs of Arabic and Chinese, as Latin writes them. */
const ownSigns: Readonly<Record<string, string>> = { '،': ',', '؛': ';', '؟': '?', '。': '.' };

/** A number without what groups its thousands: `1 000 000`, `1,000,000`, `1.000.000`. */
function ungrouped(text: string): string {
  return text.replace(/(?<=\d)[ ,.'](?=\d{3}(?!\d))/g, '');
}

/** Whether only the first letter of the text was capitalised or is no more, as in another list: a) [À→à] veiller. Elsewhere capitals count. */
function isInitial(
  [was, ...more]: readonly Token[],
  [is, ...others]: readonly Token[],
  inA: TokenContext,
  inB: TokenContext,
) {
  if (!was || !is || more.length + others.length > 0 || was.key.length !== is.key.length) return false;
  if (was.key.slice(1) !== is.key.slice(1) || was.key.toLowerCase() !== is.key.toLowerCase()) return false;
  return inA.opens(was) && inB.opens(is);
}

/** Inverted commas of any kind, single or double, with the spaces inside them. */
const quotes = /^\s*["'«»‹›“”„‘’「」『』]+\s*$/u;

const isSeparator = (text: string) => /^[\s,.'’]*$/.test(text);

/** Whether nothing but what groups the thousands of a number changes: `1[ →,]000`. */
function isGrouping(a: readonly Token[], b: readonly Token[], inA: TokenContext, inB: TokenContext): boolean {
  const [was, is] = [inA.around(a), inB.around(b)];
  return was !== '' && /\d/.test(was) && was !== is && ungrouped(was) === ungrouped(is) && /^[\d ,.']*$/.test(was);
}

const bracketSign = /[[\]{}［］｛｝【】]/;
const bracketSigns = /[[\]{}【】]/g;

/** Whether brackets went or came around words, or one of several alternatives in brackets was taken: `[should] [shall]` to `shall`. */
function isLifting(before: string, after: string): boolean {
  if (!bracketSign.test(before) && !bracketSign.test(after)) return false;
  const [was, is] = [comparisonKey(before), comparisonKey(after)];
  const words = (text: string) => text.replace(bracketSigns, '').replace(/\s+/g, ' ').trim();
  return words(was) === words(is) || (!bracketSign.test(is) && was.includes(words(is)));
}

const isPlain = (token: Token) => !isFootnoteMark(token);

/** Whether one word is the other with a footnote's mark that lost its form: `culturels16`, `culturels`; `20057`, `2005`. */
function isGluedMark([marked, ...more]: readonly Token[], [bare, ...others]: readonly Token[]): boolean {
  if (!marked || !bare || more.length + others.length > 0) return false;
  if (/^(?:19|20)\d\d$/.test(bare.key)) return marked.key.startsWith(bare.key) && /^\d{5,6}$/.test(marked.key);
  if (resolution.test(bare.key)) return marked.key.startsWith(bare.key) && isNoResolution(marked.key);
  return /\p{Ll}{3}\d{1,2}$/u.test(marked.key) && marked.key.replace(/\d+$/, '') === bare.key;
}

const resolution = /^(?:\d{1,2}|\d{4})\/\d{1,3}$/;

/** The first session whose resolutions the Assembly numbers by it; those of lower sessions are the Human Rights Council's. */
const firstOfAssembly = 31;

/** More resolutions than that have neither a session of the Assembly nor one of the Council. */
const most = { assembly: 400, council: 100 };

/** Whether no resolution has such a symbol, so that its last digits are a footnote's mark: 27/213 is 27/21 with a mark. */
function isNoResolution(symbol: string): boolean {
  const [, session, number] = /^(\d+)\/(\d+)$/.exec(symbol) ?? [];
  return Number(number) > (Number(session) < firstOfAssembly ? most.council : most.assembly);
}

/** Whether a year that rolls over has or had a footnote's mark that lost its form: `20191`, `2020`. */
function isGluedYear([marked, ...more]: readonly Token[], [bare, ...others]: readonly Token[]): boolean {
  if (!marked || !bare || more.length + others.length > 0) return false;
  return /^(?:19|20)\d{3,4}$/.test(marked.key) && /^(?:19|20)\d\d$/.test(bare.key);
}

function sameKeys(a: readonly Token[], b: readonly Token[]): boolean {
  return sameWords(a.map(({ text }) => text).join(''), b.map(({ text }) => text).join(''));
}

/**
 * `numbering` where all words that change are part of a paragraph's own number, `reference` where they are part of references to
 * paragraphs, and on both sides where the word is more than a number.
 */
function renumbering(
  a: readonly Token[],
  b: readonly Token[],
  inA: TokenContext,
  inB: TokenContext,
): 'numbering' | 'reference' | null {
  if (a.length + b.length === 0) return null;
  if (a.every((token) => inA.inLabel(token)) && b.every((token) => inB.inLabel(token))) return 'numbering';
  if (!inA.areReferences(a) || !inB.areReferences(b)) return null;
  const named = (tokens: readonly Token[]) => tokens.some(({ key }) => /^\p{L}{4,}$/u.test(key) || key === '段');
  return (a.length > 0 && b.length > 0) || (!named(a) && !named(b)) ? 'reference' : null;
}

/** Whether all words of meaning that change are dates, years or sessions on both sides or, where figures roll over, numbers. */
function isUpdate(
  a: readonly Token[],
  b: readonly Token[],
  inA: TokenContext,
  inB: TokenContext,
  rolling: boolean,
): boolean {
  const [was, is] = [a.filter(isMeaning), b.filter(isMeaning)];
  if (was.length === 0 || is.length === 0) return isLongerOrdinal(was, inA) || isLongerOrdinal(is, inB);
  if (inA.areDates(was) && inB.areDates(is)) return true;
  const isFigure = ({ key }: Token) => /^\d+(?:[.,]\d+)*$/.test(key);
  return rolling && was.every(isFigure) && is.every(isFigure);
}

/** Whether words came or went within a number that is written out: octogésimo[→ primer] período de sesiones. */
function isLongerOrdinal(words: readonly Token[], text: TokenContext): boolean {
  return words.length > 0 && words.every(({ key }) => /^\p{L}+$/u.test(key)) && text.areInsideDate(words);
}

const isMeaning = ({ key }: Token) => /[\p{L}\p{N}]/u.test(key) && !isStopWord(key) && !relative.test(key);

/** Relative pronouns, which have the number of the dates that they follow. */
const relative =
  /^(?:котор[а-я]{2,3}|lesquel(?:le)?s|lequel|laquelle|cuales|cual|الل?(?:ذ|ت)(?:ان|ين|ي)|اللتان|اللتين)$/u;

/** The symbols that only one side names; null where both name the same. */
function citations(was: ReadonlySet<string>, is: ReadonlySet<string>): Difference['citations'] | null {
  const gone = [...was].filter((symbol) => !is.has(symbol));
  const come = [...is].filter((symbol) => !was.has(symbol));
  return gone.length + come.length > 0 ? { gone, come } : null;
}
