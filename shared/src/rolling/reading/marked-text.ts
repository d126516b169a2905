/** Text with its backslashes resolved. `shape` is as long as `text`: what its signs mean, without those that a backslash made ordinary. */
export interface Marked {
  readonly text: string;
  readonly shape: string;
}

/** What the shape has in place of a character that a backslash made ordinary: one of private use, so that no pattern takes it for anything. */
export const ordinary = '\ue000';

/**
 * Signs that mean the same in the notation, by the one that is looked for: the brackets, commas, semicolons, colons, dashes and slashes of
 * all scripts. Each is one UTF-16 code unit, so that places in text and shape stay the same.
 */
const signs: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '[': '{［｛【〔',
    ']': '}］｝】〕',
    '(': '（',
    ')': '）',
    ',': '，、،',
    ';': '；؛',
    ':': '：',
    '|': '｜‖¦│∥┃',
    '.': '。',
    '–': '—―−‒－',
  }).flatMap(([sign, same]) => [...same].map((one) => [one, sign] as const)),
);
const sameSign = new RegExp(`[${[...signs.keys()].join('')}]`, 'g');

/** Resolves the backslashes in `source`; one at the very end is itself. */
export function readMarked(source: string): Marked {
  let text = '';
  let shape = '';
  for (let at = 0; at < source.length; at++) {
    const escapes = source[at] === '\\' && at + 1 < source.length;
    if (escapes) at++;
    text += source[at];
    shape += escapes ? ordinary : source[at];
  }
  return { text, shape: shape.replace(sameSign, (sign) => signs.get(sign) ?? sign) };
}

/** Text in which no backslash means anything; `literal` are the places of characters that mean nothing either. */
export function unmarked(text: string, literal: readonly number[] = []): Marked {
  const { shape } = readMarked(text.replace(/\\/g, ordinary));
  if (literal.length === 0) return { text, shape };
  const places = new Set(literal);
  return { text, shape: [...shape.split('')].map((sign, at) => (places.has(at) ? ordinary : sign)).join('') };
}

/** The part of `whole` from `from` up to `to`, in UTF-16 code units. */
export function part(whole: Marked, from: number, to: number = whole.text.length): Marked {
  return { text: whole.text.slice(from, to), shape: whole.shape.slice(from, to) };
}

/** Without spaces at the edges, except those that a backslash protects. */
export function trimmed(whole: Marked): Marked {
  const from = /^\s*/.exec(whole.shape)?.[0].length ?? 0;
  const to = whole.shape.trimEnd().length;
  return part(whole, from, Math.max(from, to));
}

/** The parts between matches of `separator` outside inner brackets and parentheses. `separator` matches at one place and is sticky. */
export function split(whole: Marked, separator: RegExp): Marked[] {
  const parts: Marked[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < whole.shape.length; at++) {
    const sign = whole.shape[at] ?? '';
    if ('[('.includes(sign)) depth++;
    else if ('])'.includes(sign)) depth = Math.max(0, depth - 1);
    separator.lastIndex = at;
    const match = depth === 0 ? separator.exec(whole.shape) : null;
    if (match) {
      parts.push(part(whole, from, at));
      from = at + match[0].length;
      at = from - 1;
    }
  }
  return [...parts, part(whole, from)];
}

/** A text whose ordinary signs have a backslash before them, as people write and correct it, with those signs' places. */
export function literalText(source: string): { readonly text: string; readonly literal: readonly number[] } {
  const { text, shape } = readMarked(source);
  const literal = [...shape.matchAll(new RegExp(ordinary, 'g'))].map(({ index }) => index);
  return { text, literal };
}

/** The other way round: a backslash before each of these places, and before each backslash. */
export function escapedSource(text: string, literal: readonly number[]): string {
  const places = new Set(literal);
  return text.replace(/[\s\S]/g, (sign, at: number) => (sign === '\\' || places.has(at) ? `\\${sign}` : sign));
}
