import { invalid, type Refusal, stale } from '../../refusal/index.ts';
import { type Bracket, combinedWords, contradict, elementaryChanges, type Range } from '../../rolling/index.ts';
import type { Negotiation } from '../negotiation.ts';
import { wordingsOnTheTable } from '../on-the-table.ts';
import type { Located } from '../ranges/locate.ts';
import { rolledAt } from '../support/held-words.ts';
import type { TakenPart, TakeSource } from './take.ts';

/** The bracket of the table with this range, in the words of its paragraph's base; null where there is none. Its changes can be combined. */
export function bracketThere(state: Negotiation, paragraph: string, range: Range): Bracket | null {
  return bracketAt(state, { paragraph, range, table: wordingsOnTheTable(state) });
}

/**
 * Where combined words come from, with everyone who holds each part now; refused where somebody does not hold a part any more, where two parts
 * exclude each other, or where the words are not what the parts make of those at the place.
 */
export function combinedSource(
  state: Negotiation,
  place: Located,
  text: string | null,
  parts: readonly TakenPart[],
): TakeSource | Refusal {
  const { range, base } = place;
  if (!range || text === null) return invalid('no-words-to-take');
  const bracket = bracketAt(state, place);
  const there = bracket ? elementaryChanges(bracket) : [];
  const taken: TakenPart[] = [];
  for (const { from, to, text: words, holders } of parts) {
    const change = there.find((one) => one.from === from && one.to === to && one.text === words);
    const without = holders.find((party) => !change?.holders.includes(party));
    if (!change || without !== undefined) return stale('holds-no-more', { party: without ?? holders.join(', ') });
    taken.push(change);
  }
  if (taken.some((a, at) => taken.slice(at + 1).some((b) => contradict(a, b)))) return invalid('changes-contradict');
  if (text !== combinedWords({ from: range.from, draft: base.slice(range.from, range.to) }, taken)) {
    return stale('words-changed');
  }
  return { kind: 'party', holders: [...new Set(taken.flatMap(({ holders }) => holders))], parts: taken };
}

function bracketAt(
  state: Negotiation,
  { paragraph, range, table }: Pick<Located, 'paragraph' | 'range' | 'table'>,
): Bracket | null {
  const there = rolledAt(state, { paragraph, table })?.segments.find(
    ({ from, to }) => from === range?.from && to === range.to,
  );
  return there?.kind === 'bracket' ? there : null;
}
