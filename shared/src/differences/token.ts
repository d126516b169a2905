/*
 * What a token is; a redline never cuts one.
 *
 *   l'|utilisation   d'|un   qu'|elle-même   aujourd'hui   State's     French elisions are separate, other apostrophes are inside
 *   non-contraignantes   71/28   A/70/174   1.1                        - / . between letters or digits are inside
 *   1,500,000   2,5   ٢٫٥                                              what parts the figures of one number is inside
 *   国家|应当|遵守|。                                                   Chinese by dictionary words, else by character
 *   2013|⁷   cyber|⁴   km²                                             a footnote's mark is separate, a square does not
 *   (   ,   «   ؛                                                     any other sign alone, with the marks that combine with it
 *   U+0020 U+202F                                                      a run of spaces of any width is one token
 *
 * Surrogate pairs and combining marks stay with what they belong to.
 */
import { commonEnds, hasNoteMarks } from '../document/index.ts';
import { comparisonKey, isOrdinary } from './comparison-key.ts';

/** A word, a sign or a run of spaces in a text; the tokens of a text join up to the whole of it. */
export interface Token {
  /** Range in UTF-16 code units. */
  readonly from: number;
  readonly to: number;
  /** The bytes as they are. */
  readonly text: string;
  /** The same, as words are compared (`comparisonKey`). */
  readonly key: string;
}

const apostrophe = String.raw`['‘’\u02b9\u02bc＇]`;
const raised = String.raw`\u2070\u00b9\u00b2\u00b3\u2074-\u2079`;
/** Two apostrophes count as letters in Unicode; here they do not. */
const letter = String.raw`[[\p{L}\p{N}]--[\p{sc=Han}\u02b9\u02bc${raised}]]`;
const letters = String.raw`[[\p{L}\p{N}\p{M}\u00ad\u200c\u200d]--[\p{sc=Han}\u02b9\u02bc${raised}]]*`;
/**
 * An amount by thousands, or a number with a decimal comma; "71/28,71/29" and "1,2,3" are lists, of which each member is a token. Groups are
 * bounded, so that a long row of figures is not read again from each of them.
 */
const number = String.raw`(?:(?<!\p{Nd}[.,\u066b\u066c])(?:\p{Nd}{1,3}(?:[,\u066c]\p{Nd}{3}){1,8}(?:[.\u066b]\p{Nd}+)?|\p{Nd}+(?:[.]\p{Nd}{3}){0,8}[,\u066b]\p{Nd}+)(?![\p{Nd}\/]|[.,\u066b\u066c]\p{Nd})${letters}(?:[\-\u2010\u2011](?=${letter})${letters})*)`;

const pattern = new RegExp(
  [
    // A space that carries a combining mark belongs to the mark.
    String.raw`(?:\s+(?!\p{M})|\s\p{M}+)`,
    `(?:(?:[cdjlmnstCDJLMNST]|(?:[Jj]us|[Ll]ors|[Pp]uis|[Qq]uoi|[Qq]uel)?[Qq][uU])${apostrophe}(?=${letter}))`,
    String.raw`(?:[${raised}]+\p{M}*)`,
    String.raw`(?:[ckdm]?m[\u00b2\u00b3](?![\p{L}\p{N}]))`,
    String.raw`(?:\p{sc=Han}[\p{sc=Han}\p{M}]*)`,
    number,
    String.raw`(?:${letter}${letters}(?:(?:${apostrophe}|[.\/\-\u2010\u2011])(?=${letter})${letters})*)`,
    String.raw`(?:\p{RI}{2}\p{M}*|[^][\p{M}\p{EMod}\u200c\u200d]*(?:(?<=\u200d)\p{ExtPict}[\p{M}\p{EMod}\u200d]*)*)`,
  ].join('|'),
  'vy',
);

const han = /^\p{sc=Han}/u;

/** The words in a run of Chinese characters; `Intl.Segmenter` knows them where the platform has it. */
const chinese =
  typeof Intl === 'object' && 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;

/** The tokens of `text` in order; together they are `text`, byte for byte. An empty text has none. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  tokeniseRange(text, 0, text.length, tokens);
  return tokens;
}

/**
 * The same for a text that is much like another one with these tokens: what both begin and end with is not looked at again.
 *
 * A space that no mark combines with is a token of its own with whatever spaces are beside it, and nothing behind it depends on what is
 * before; so the tokens of both texts are the same up to the last common one and from the first common one.
 */
export function tokeniseLike(text: string, other: string, tokens: readonly Token[]): Token[] {
  const { start, end } = commonEnds(text, other);
  // The two characters behind the space have to be common, each whole: a mark among them would take the space with it.
  let first = indexFrom(tokens, start - 2);
  while (first > 0 && !(endsInSpace(tokens[first - 1]) && (tokens[first]?.from ?? start) < start - 2)) first--;
  let last = indexFrom(tokens, other.length - end + 1);
  while (last < tokens.length && !endsInSpace(tokens[last - 1])) last++;
  last = Math.max(first, last);
  const from = tokens[first]?.from ?? 0;
  const shift = text.length - other.length;
  const result = tokens.slice(0, first);
  if (last >= tokens.length || (tokens[last] as Token).from + shift < from) {
    tokeniseRange(text, from, text.length, result);
    return result;
  }
  tokeniseRange(text, from, (tokens[last] as Token).from + shift, result);
  for (let at = last; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    result.push(shift === 0 ? token : { ...token, from: token.from + shift, to: token.to + shift });
  }
  return result;
}

/** Index of the first token that begins at this place or behind it. */
function indexFrom(tokens: readonly Token[], place: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).from < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function endsInSpace(token: Token | undefined): boolean {
  return token !== undefined && /\s$/.test(token.text);
}

/** Adds the tokens of a range that begins and ends between two tokens. */
function tokeniseRange(text: string, start: number, end: number, tokens: Token[]): void {
  const plain = isOrdinary(text);
  const push = (from: number, part: string) =>
    tokens.push({ from, to: from + part.length, text: part, key: plain ? part : comparisonKey(part) });
  let from = start;
  while (from < end) {
    const word = plainTokenEnd(text, from, end);
    if (word > from) {
      push(from, text.slice(from, word));
      from = word;
      continue;
    }
    // The pattern is sticky and some alternative matches anywhere; `test` spares an array for every token.
    pattern.lastIndex = from;
    if (!pattern.test(text)) return;
    const part = text.slice(from, pattern.lastIndex);
    if (part.length > 1 && part >= '\u2e80' && han.test(part)) {
      for (const word of chineseWords(part)) push(from + word.index, word.segment);
    } else push(from, part);
    from = pattern.lastIndex;
  }
}

/**
 * The end of a token that needs no pattern, as most do: letters up to a space or a sign that is in no word, or one space before such a
 * letter. The place itself where the pattern has to be asked.
 */
function plainTokenEnd(text: string, from: number, end: number): number {
  if (text.charCodeAt(from) === 0x20)
    return from + 1 < end && isPlainLetter(text.charCodeAt(from + 1)) ? from + 1 : from;
  let at = from;
  while (at < end && isPlainLetter(text.charCodeAt(at))) at++;
  const behind = at < text.length ? text.charCodeAt(at) : 0x20;
  return behind === 0x20 || behind === 0x2c || behind === 0x3b || behind === 0x29 ? at : from;
}

/** Letters of Latin, Cyrillic and Arabic that stand for themselves. */
function isPlainLetter(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0xc0 && code <= 0x17f && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x410 && code <= 0x451) ||
    (code >= 0x621 && code <= 0x63a) ||
    (code >= 0x641 && code <= 0x64a)
  );
}

function chineseWords(run: string): Iterable<{ index: number; segment: string }> {
  if (chinese) return chinese.segment(run);
  return [...run.matchAll(/.\p{M}*/gsu)].map((match) => ({ index: match.index, segment: match[0] }));
}

/** Whether a token is the mark of a footnote: raised figures, an asterisk, a dagger, or the mark of a note of the text. */
export function isFootnoteMark({ key }: Token): boolean {
  return /^(?:[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+|[*†‡])$/.test(key) || (key.length === 2 && hasNoteMarks(key));
}

/** Whether a token is a run of spaces. */
export function isSpace(token: Token): boolean {
  const code = token.text.charCodeAt(0);
  return code === 0x20 || ((code < 0x21 || code > 0x7e) && /^\s/.test(token.text));
}
