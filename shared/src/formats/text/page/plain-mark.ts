import { raised } from '../source/definition.ts';
import type { Line } from '../source/line.ts';
import type { NoteBlock } from './page-notes.ts';

/**
 * Marks in plain digits, glued to the word before them, by the notes that answer them.
 *
 *   report1  (see above)2  “words”,3        a word or its punctuation before the mark
 *   of 20132  2015,3  70/2374               a year, or the number of a document, and the mark
 *   report(4)                               a mark in parentheses, as Arabic pages print it; they go with it
 *   1002 dollars                            a number, whatever notes there are
 *
 * The notes of a page are called on that page in the order of their numbers. Of all ways to find them in this order, the one with the
 * most and the plainest marks is taken. A note that nothing calls is flagged further on; a number is never taken apart for it.
 */
export function withRaisedMarks(
  lines: readonly Line[],
  blocks: readonly NoteBlock[],
  free: readonly boolean[],
): Line[] {
  const marked = new Map<number, { at: number; length: number }[]>();
  let highest = 0;
  for (const { numbers, from, to } of blocks) {
    const found = candidates(lines, from, to, free, new Set(numbers));
    const taken = inOrder(numbers, found);
    highest = Math.max(highest, ...numbers);
    const known = new Set(taken.map(({ line, at }) => `${line} ${at}`));
    // A note may be called again further down, where nothing but a mark makes sense.
    const again = candidates(lines, from, to, free, null).filter(
      ({ certain, number, line, at }) => certain && number <= highest && !known.has(`${line} ${at}`),
    );
    for (const { line, at, length } of [...taken, ...again]) {
      const list = marked.get(line) ?? [];
      list.push({ at, length });
      marked.set(line, list);
    }
  }
  return lines.map((line, nth) => {
    const marks = marked.get(nth);
    if (!marks) return line;
    let text = line.text;
    for (const { at, length } of marks.toSorted((a, b) => b.at - a.at)) {
      const [before, mark, after] = [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)];
      const enclosed = before.endsWith('(') && after.startsWith(')');
      text = enclosed ? before.slice(0, -1) + raised(mark) + after.slice(1) : before + raised(mark) + after;
    }
    return { ...line, text };
  });
}

/** Digits that may be a mark. */
interface MarkCandidate {
  readonly number: number;
  readonly line: number;
  readonly at: number;
  readonly length: number;
  /** How plainly it is a mark. */
  readonly weight: number;
  /** Whether it is no number even where no note is missing. */
  readonly certain: boolean;
}

/** What is before a mark, each with how plainly the digits after it are one; the last group is the mark. */
const forms: readonly { readonly form: RegExp; readonly weight: number; readonly certain: boolean }[] = [
  {
    form: /(?:\p{Ll}{2}|[”»"’)\]]|(?:\p{Ll}{2}|[”»"’)\]])[,.;:])(\d{1,3})(?=[\s,.;:)\]”»—–]|$)/gu,
    weight: 4,
    certain: true,
  },
  { form: /(?:(?:19|20)\d{2})[,;.](\d{1,3})(?=\s|$)/gu, weight: 4, certain: true },
  {
    form: /(?:[\p{Lo}\p{M}][،؛，。；、：]?|[،؛，。；、：”》）])(\d{1,3})(?=[\s،؛，。；、：)）”》.,]|$)/gu,
    weight: 3,
    certain: false,
  },
  { form: /(?<!\d)(?:(?:19|20)\d{2})(\d{1,3})(?!\d)/gu, weight: 3, certain: false },
  { form: /\d\/\d{1,4}[,;.](\d{1,3})(?=\s|$)/gu, weight: 3, certain: false },
  { form: /\d\/\d{1,3}?(\d{1,3})(?=[\s,.;:)]|$)/gu, weight: 1, certain: false },
  { form: /[》”）](\d{1,3})(?=\p{Lo})/gu, weight: 2, certain: false },
  { form: /(?:\p{Lo})(\d{1,3})(?=\p{Lo})/gu, weight: 1, certain: false },
  { form: /(?:\p{Lu}{2}[.-]|\/\p{L}{2,4}\.)\d{1,3}?(\d{1,3})(?=[\s,.;:)]|$)/gu, weight: 1, certain: false },
  { form: /\d[,;](\d{1,3})(?=\s|$)/gu, weight: 1, certain: false },
  { form: /\p{Lu}{2}(\d{1,3})(?=[\s,.;:)\]”»]|$)/gu, weight: 1, certain: false },
  { form: /[\p{Lo}\p{M}\d»”،؛.)]\((\d{1,3})\)/gu, weight: 3, certain: false },
  { form: /\p{Ll}\((\d{1,3})\)/gu, weight: 2, certain: false },
];

/** Digits of one page looked at: a page has a hundred numbers at most, and each may be asked about for each of its notes. */
const mostCandidates = 2000;

/** Characters looked at before digits for the name that they may end: a symbol is shorter. */
const longestName = 30;

function candidates(
  lines: readonly Line[],
  from: number,
  to: number,
  free: readonly boolean[],
  wanted: ReadonlySet<number> | null,
): MarkCandidate[] {
  const found = new Map<string, MarkCandidate>();
  for (let line = from; line < to; line++) {
    const text = lines[line]?.text ?? '';
    if (free[line] || !/\d/.test(text)) continue;
    for (const { form, weight, certain } of forms) {
      if (!wanted && !certain) continue;
      for (const match of text.matchAll(form)) {
        const digits = match[1] ?? '';
        // `GC.18/Res.9` is one name; the number at its end is no mark.
        if (
          certain &&
          /\/\S*\.$/.test(
            text.slice(Math.max(0, match.index - longestName), match.index + match[0].length - digits.length),
          )
        )
          continue;
        const end = match.index + match[0].length - (match[0].endsWith(')') ? 1 : 0);
        // The digits of a year or a symbol and those of the mark are not told apart by the form: each ending that is wanted counts.
        for (let length = wanted ? 1 : digits.length; length <= digits.length; length++) {
          const number = Number(digits.slice(-length));
          const at = end - length;
          const key = `${line} ${at}`;
          if (number === 0 || text[at] === '0' || (wanted && !wanted.has(number)) || found.has(key)) continue;
          if (length < digits.length && weight > 1 && certain) continue;
          found.set(key, { number, line, at, length, weight, certain });
        }
      }
    }
  }
  return [...found.values()].sort((a, b) => a.line - b.line || a.at - b.at).slice(0, mostCandidates);
}

/** The heaviest choice of at most one candidate for each number, all in the order of the text. */
function inOrder(numbers: readonly number[], found: readonly MarkCandidate[]): MarkCandidate[] {
  interface Chain {
    readonly weight: number;
    readonly last: MarkCandidate | null;
    readonly before: Chain | null;
  }
  const by = Map.groupBy(found, ({ number }) => number);
  const place = new Map(found.map((one, at) => [one, at]));
  /** Best chains so far, the place of their last candidate ascending and their weight too. */
  let best: { readonly place: number; readonly chain: Chain }[] = [
    { place: -1, chain: { weight: 0, last: null, before: null } },
  ];
  for (const number of numbers) {
    const own = by.get(number) ?? [];
    const added: { place: number; chain: Chain }[] = [];
    let at = 0;
    for (const one of own) {
      const where = place.get(one) ?? 0;
      while (at + 1 < best.length && (best[at + 1]?.place ?? 0) < where) at++;
      const before = best[at]?.chain;
      if (before) added.push({ place: where, chain: { weight: before.weight + one.weight, last: one, before } });
    }
    const merged = [...best, ...added].sort((a, b) => a.place - b.place || a.chain.weight - b.chain.weight);
    best = [];
    for (const one of merged) if (one.chain.weight > (best.at(-1)?.chain.weight ?? -1)) best.push(one);
  }
  const chosen: MarkCandidate[] = [];
  for (let chain: Chain | null = best.at(-1)?.chain ?? null; chain; chain = chain.before)
    if (chain.last) chosen.push(chain.last);
  return chosen.reverse();
}
