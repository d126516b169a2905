import { bracketThere, type Command, decisionThere, tableText } from '@adref/shared/negotiation';
import { combinedWords, contradict, elementaryChanges } from '@adref/shared/rolling';
import { expect, it } from 'vitest';
import { undoCommand } from '../../../../client/src/store/undo-command.ts';
import { fc } from '../../../property.ts';
import { table } from '../commands.ts';
import { Round } from '../round.ts';

/** What the chair decides next, by numbers that choose among what there is. */
interface Choice {
  readonly kind: 'alternative' | 'combine' | 'own' | 'whole out' | 'whole own' | 'reopen';
  readonly at: number;
  readonly which: number;
}

const choices = fc.array(
  fc.record({
    kind: fc.constantFrom<Choice['kind']>('alternative', 'combine', 'own', 'whole out', 'whole own', 'reopen'),
    at: fc.nat(20),
    which: fc.nat(20),
  }),
  { minLength: 1, maxLength: 12 },
);
const wording = fc.array(fc.constantFrom('one', 'two', 'drei', 'three', 'always', 'four', 'five', 'nie'), {
  minLength: 2,
  maxLength: 7,
});

/** Three parties amend P1 and P2, and one proposes a paragraph. */
function tabled(words: readonly (readonly string[])[]): Round {
  const round = new Round();
  (['KEN', 'JPN', 'NOR'] as const).forEach((party, index) => {
    round.write(party, 'P1', words[index]?.join(' ') ?? 'one');
    round.write(party, 'P2', `States ${words[index + 3]?.join(' ') ?? 'must'} act`);
    if (party === 'KEN') round.write(party, 'K1', 'Thanks the chair', 'P1');
    round.does(party, table(party));
  });
  return round;
}

function commandOf(round: Round, { kind, at, which }: Choice): Command | null {
  const { state } = round;
  const places = tableText(state).flatMap(({ id, segments }) =>
    segments.flatMap((segment) => (segment.kind === 'bracket' ? [{ id, segment }] : [])),
  );
  const place = places[at % Math.max(1, places.length)];
  const whole = { paragraph: ['P1', 'P2', 'K1'][at % 3] ?? 'P1', from: null, to: null };
  const take = (target: Extract<Command, { kind: 'take' }>['target'], rest: object) =>
    ({
      kind: 'take',
      draft: 0,
      target,
      seen: decisionThere(state, target)?.time ?? null,
      ...rest,
    }) as Command;
  if (kind === 'whole out') return take(whole, { text: null, source: { kind: 'chair' } });
  if (kind === 'whole own') return take(whole, { text: `Whole ${which}`, source: { kind: 'chair' } });
  if (kind === 'reopen') {
    const made = state.takes[at % Math.max(1, state.takes.length)];
    return made
      ? take(made, {
          target: { paragraph: made.paragraph, from: made.from, to: made.to },
          text: null,
          source: { kind: 'open' },
        })
      : null;
  }
  if (!place) return null;
  const target = { paragraph: place.id, from: place.segment.from, to: place.segment.to };
  if (kind === 'own') return take(target, { text: `own${which}`, source: { kind: 'chair' } });
  if (kind === 'alternative') {
    const chosen = place.segment.alternatives[which % Math.max(1, place.segment.alternatives.length)];
    return chosen ? take(target, { text: chosen.text, source: { kind: 'party', holders: chosen.holders } }) : null;
  }
  const bracket = bracketThere(state, place.id, place.segment);
  const [first, ...others] = bracket ? elementaryChanges(bracket) : [];
  const other = first && others.find((change) => !contradict(first, change));
  if (!first || !other || !bracket) return null;
  const text = combinedWords(bracket, [first, other]);
  return take(target, { text, source: { kind: 'party', holders: first.holders, parts: [first, other] } });
}

it('undoing all decisions, the last first, gives back the draft word for word, and leaves nothing decided', () => {
  let decided = 0;
  fc.assert(
    fc.property(fc.array(wording, { minLength: 6, maxLength: 6 }), choices, (words, asked) => {
      const round = tabled(words);
      const draft = round.own(null);
      const undos: (() => Command | null)[] = [];
      for (const choice of asked) {
        const command = choice.kind === 'reopen' ? null : commandOf(round, choice);
        if (!command || !round.decide('chair', command).ok) continue;
        const before = round.state;
        const acts = round.does('chair', command);
        undos.push(() => undoCommand(before, acts, round.state));
        decided++;
      }
      for (const undo of undos.toReversed()) {
        const command = undo();
        if (!command) throw new Error('a decision that cannot be taken back');
        round.does('chair', command);
      }
      expect(round.state.takes).toEqual([]);
      expect(round.own(null)).toEqual(draft);
    }),
    { numRuns: 120 },
  );
  expect(decided).toBeGreaterThan(200);
});

it('reopening every matter, in whatever order, gives back the draft word for word', () => {
  fc.assert(
    fc.property(fc.array(wording, { minLength: 6, maxLength: 6 }), choices, fc.nat(), (words, asked, seed) => {
      const round = tabled(words);
      const draft = round.own(null);
      for (const choice of asked) {
        const command = commandOf(round, choice);
        if (command && round.decide('chair', command).ok) round.does('chair', command);
      }
      for (let at = seed; round.state.takes.length > 0; at += 7) {
        const command = commandOf(round, { kind: 'reopen', at, which: 0 });
        if (!command) throw new Error('nothing to reopen');
        round.does('chair', command);
      }
      expect(round.own(null)).toEqual(draft);
    }),
    { numRuns: 120 },
  );
});
