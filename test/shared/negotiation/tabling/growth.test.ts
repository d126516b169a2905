import type { LiveParagraph } from '@adref/shared/document';
import { liveWordings, type Negotiation } from '@adref/shared/negotiation';
import { expect, test } from 'vitest';
import { growth, linear } from '../../growth.ts';
import { Round } from '../round.ts';

const added = (at: number): LiveParagraph => ({ id: `new${at}`, kind: 'operative', level: 0, text: `word ${at}` });
const drafted = (at: number) => ({ id: `P${at}`, kind: 'operative', level: 0, text: `draft ${at}` }) as const;
const numbers = (length: number) => Array.from({ length }, (_, at) => at);

/** Everything added behind one paragraph of a draft, or behind each of as many. */
const texts: readonly [string, (n: number) => { draft: ReturnType<typeof drafted>[]; own: LiveParagraph[] }][] = [
  ['at one place', (n) => ({ draft: [drafted(0)], own: [drafted(0), ...numbers(n).map(added)] })],
  [
    'at as many places',
    (n) => ({ draft: numbers(n).map(drafted), own: numbers(n).flatMap((at) => [drafted(at), added(at)]) }),
  ],
];

function roundOf({ draft, own }: { draft: ReturnType<typeof drafted>[]; own: LiveParagraph[] }): Round {
  const round = new Round(draft);
  round.texts.set('KEN', { paragraphs: own, faults: 0 });
  return round;
}

const table = { kind: 'table', draft: 0, party: 'KEN', paragraphs: null } as const;

test.each(texts)('tabling paragraphs %s takes no more than its share of time', (_, make) => {
  expect(
    growth(
      (n) => roundOf(make(n)),
      (round) => round.decide('KEN', table),
      1_000,
    ),
  ).toBeLessThan(linear);
});

test.each(texts)('live wordings of paragraphs %s take no more than their share of time', (_, make) => {
  const live = (state: Negotiation, own: LiveParagraph[]) => liveWordings(state, 'KEN', { paragraphs: own, faults: 0 });
  const before = (n: number): [Negotiation, LiveParagraph[]] => {
    const round = roundOf(make(n));
    round.does('KEN', table);
    return [round.state, make(n).own.toReversed()];
  };
  expect(growth(before, ([state, own]) => live(state, own), 1_000)).toBeLessThan(linear);
});
