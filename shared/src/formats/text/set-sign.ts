import type { Emphasis, Paragraph } from '../../document/index.ts';
import { meantIn } from '../words-apart.ts';

/** A sign that is written into the words, before `offset`; of those at one place the order is from what closes to what opens. */
export interface SetSign {
  readonly offset: number;
  readonly order: number;
  readonly sign: string;
}

const closing = 0;
const opening = 2;
const tagOf: Readonly<Record<Emphasis['kind'], string>> = { italic: 'i', bold: 'b', raised: 'sup', lowered: 'sub' };

/** The signs that say which words are set apart; with `tagged` no asterisks, which could be taken for others beside them. */
export function setSigns({ kind, text, emphasis = [] }: Paragraph, tagged: boolean): SetSign[] {
  const whole = withoutOverlaps(
    meantIn(kind, emphasis).filter(({ from, to }) => from < to && to <= text.length),
  ).toSorted((a, b) => a.from - b.from);
  /** Where the stretches before end at most. */
  let end = -1;
  return whole.flatMap(({ kind: set, from, to }, at): SetSign[] => {
    const words = text.slice(from, to);
    const crossed = from <= end || (whole[at + 1]?.from ?? Infinity) <= to;
    end = Math.max(end, to);
    const [open, close] = crossed || tagged ? tags(set) : shortest(set, words, text[from - 1] ?? ' ', text[to] ?? ' ');
    return [
      { offset: from, order: opening, sign: open },
      { offset: to, order: closing, sign: close },
    ];
  });
}

/** Stretches of one kind that overlap or touch are one. */
function withoutOverlaps(emphasis: readonly Emphasis[]): Emphasis[] {
  return [...Map.groupBy(emphasis, ({ kind }) => kind).values()].flatMap((own) => {
    const result: Emphasis[] = [];
    for (const one of own.toSorted((a, b) => a.from - b.from)) {
      const last = result.at(-1);
      if (last && one.from <= last.to) result[result.length - 1] = { ...last, to: Math.max(last.to, one.to) };
      else result.push(one);
    }
    return result;
  });
}

const tags = (kind: Emphasis['kind']): [string, string] => [`<${tagOf[kind]}>`, `</${tagOf[kind]}>`];

function shortest(kind: Emphasis['kind'], words: string, before: string, after: string): [string, string] {
  if (kind === 'raised' && /^\p{L}+$/u.test(words) && /[\p{L}\p{N}]/u.test(before)) return ['^{', '}'];
  const stars = kind === 'italic' ? '*' : kind === 'bold' ? '**' : '';
  const apart = /^[\p{L}\p{N}]/u.test(words) && /[\p{L}\p{N}]$/u.test(words);
  // Inside of a word, or beside a sign, an asterisk says something else.
  const free = /[\s([«“"’']/u.test(before) && /[\s.,;:)\]»”"]/u.test(after);
  return stars !== '' && apart && free && !/[*_\\]/.test(words) ? [stars, stars] : tags(kind);
}
