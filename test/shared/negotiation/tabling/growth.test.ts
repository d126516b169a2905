import type { LiveParagraph } from '@adref/shared/document';
import { type Command, fold, liveWordings, type Negotiation, tableNow } from '@adref/shared/negotiation';
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

const names = (n: number) => numbers(n).map((at) => drafted(at).id);
const withdraw = (n: number) => ({ kind: 'withdraw', draft: 0, party: 'KEN', paragraphs: names(n) }) as const;
const restore = (n: number, version: number, seen: number | null, own?: { was: string | null; now: string | null }) => {
  const wordings = names(n).map((paragraph) => ({ paragraph, version, seen, ...(own && { own }) }));
  return { kind: 'restore', draft: 0, party: 'KEN', wordings } as const;
};
const asTyped = { kind: 'mode', draft: 0, party: 'KEN', asTyped: true } as const;

/** KEN has tabled every paragraph of the draft in these words, and every one once more in these. */
function tabledTwice(n: number): Round {
  const round = new Round(numbers(n).map(drafted));
  for (const text of ['one', 'two']) {
    round.texts.set('KEN', { paragraphs: numbers(n).map((at) => ({ ...drafted(at), text })), faults: 0 });
    round.does('KEN', table);
  }
  return round;
}

/** KEN's own text has no paragraph at all, or none of the draft's but as many of its own. */
function leftOut(round: Round, instead: readonly LiveParagraph[]): Round {
  round.texts.set('KEN', { paragraphs: instead, faults: 0 });
  return round;
}

/** KEN has each paragraph of a draft in JPN's words, which it supported. */
function supported(n: number): Round {
  const round = new Round(numbers(n).map(drafted));
  round.texts.set('JPN', { paragraphs: numbers(n).map((at) => ({ ...drafted(at), text: `word ${at}` })), faults: 0 });
  const [act] = round.does('JPN', { ...table, party: 'JPN' });
  if (act?.kind !== 'table') throw new Error('JPN has tabled nothing');
  const taken = { from: null, to: null, before: null };
  const wordings = act.wordings.map((one) => ({ ...one, party: 'KEN', supported: { ...taken, text: one.text } }));
  round.texts.set('KEN', round.texts.get('JPN') ?? { paragraphs: [], faults: 0 });
  round.state = fold(round.state, { kind: 'table', party: 'KEN', draft: 0, wordings, ...head(round) });
  return round;
}

const head = ({ state }: Round) => ({ seq: state.seq + 1, time: '', by: 'KEN', hash: '' });

const acts: readonly [string, (n: number) => { round: Round; command: Command }][] = [
  ['restoring', (n) => ({ round: tabledTwice(n), command: restore(n, 1, 2, { was: 'two', now: 'one' }) })],
  [
    'restoring what is left out of the text',
    (n) => ({
      round: leftOut(tabledTwice(n), numbers(n).map(added)),
      command: restore(n, 1, 2, { was: null, now: 'one' }),
    }),
  ],
  [
    'restoring, from the last to the first, what is left out of the text',
    (n) => {
      const command = restore(n, 1, 2, { was: null, now: 'one' });
      return {
        round: leftOut(tabledTwice(n), []),
        command: { ...command, wordings: command.wordings.toReversed() },
      };
    },
  ],
  [
    'restoring, as typed,',
    (n) => {
      const round = tabledTwice(n);
      round.does('KEN', asTyped);
      return { round, command: restore(n, 1, 2) };
    },
  ],
  ['withdrawing', (n) => ({ round: tabledTwice(n), command: withdraw(n) })],
  ['withdrawing what was taken over from others', (n) => ({ round: supported(n), command: withdraw(n) })],
  [
    'withdrawing, as typed,',
    (n) => {
      const round = tabledTwice(n);
      round.does('KEN', asTyped);
      leftOut(round, [...numbers(n).map((at) => ({ ...drafted(at), text: 'three' }))]);
      return { round, command: withdraw(n) };
    },
  ],
];

test.each(acts)('%s takes no more than its share of time', (_, make) => {
  const run = ({ round, command }: ReturnType<typeof make>) => {
    const decision = round.decide('KEN', command);
    if (!decision.ok) throw new Error(decision.key);
  };
  expect(growth(make, run, 500)).toBeLessThan(linear);
});

test('positions on as many added paragraphs take no more than their share of time', () => {
  const make = (n: number) => {
    const round = roundOf({ draft: [drafted(0)], own: [drafted(0), ...numbers(n).map(added)] });
    round.does('KEN', table);
    const positions = numbers(n).map((at) => {
      const paragraph = `new${at}`;
      return {
        party: 'JPN',
        draft: 0,
        paragraph,
        stance: 'reserve',
        from: 0,
        to: 2,
        base: { party: 'KEN', version: 1 },
      };
    });
    return {
      ...round.state,
      positions: positions.map((one) => ({ ...one, note: '', time: '', by: '' })),
    } as Negotiation;
  };
  expect(growth(make, (state) => expect(tableNow(state).gone).toEqual([]), 2_000)).toBeLessThan(linear);
});
