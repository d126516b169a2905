import { type Act, type Command, fold, type Negotiation, redactState } from '@adref/shared/negotiation';
import { expect, it } from 'vitest';
import { fc } from '../../property.ts';
import { at, member, Round, type Speaker } from './round.ts';

const parties = ['KEN', 'JPN', 'NOR'] as const;
const targets = [at('P1'), at('P1', 'two'), at('P1', 'three four'), at('P2'), at('P2', 'should'), at('K1')];

/** What people may ask for: sensible or not, refused or not. */
const command: fc.Arbitrary<(speaker: Speaker, draft: number) => Command> = fc.oneof(
  fc.constantFrom(null, ['P1'], ['P2', 'P3']).map(
    (paragraphs) =>
      (speaker: Speaker, draft: number): Command => ({
        kind: 'table',
        draft,
        party: speaker,
        paragraphs,
      }),
  ),
  fc.constantFrom('P1', 'P2', 'K1').map(
    (id) =>
      (speaker: Speaker, draft: number): Command => ({
        kind: 'withdraw',
        draft,
        party: speaker,
        paragraphs: [id],
      }),
  ),
  fc.tuple(fc.constantFrom(...targets), fc.constantFrom('TWO', 'zwei', 'may', 'Thanks', null)).map(
    ([target, text]) =>
      (speaker: Speaker, draft: number): Command => ({
        kind: 'support',
        draft,
        party: speaker,
        target,
        text,
      }),
  ),
  fc.tuple(fc.constantFrom(...targets), fc.boolean(), fc.constantFrom('retain', 'reserve')).map(
    ([target, on, stance]) =>
      (speaker: Speaker, draft: number): Command => ({
        kind: 'position',
        draft,
        party: speaker,
        target,
        stance,
        on,
        note: '',
      }),
  ),
  fc.boolean().map(
    (asTyped) =>
      (speaker: Speaker, draft: number): Command => ({
        kind: 'mode',
        draft,
        party: speaker,
        asTyped,
      }),
  ),
  fc.constantFrom(...targets).map(
    (target) =>
      (_speaker: Speaker, draft: number): Command => ({
        kind: 'take',
        draft,
        target,
        text: 'TWO',
        source: { kind: 'chair' },
      }),
  ),
  fc.nat(3).map(
    (nth) =>
      (_speaker: Speaker, draft: number): Command => ({
        kind: 'issue',
        draft,
        symbol: `A/L.1/Rev.${nth}`,
      }),
  ),
  fc.constant((): Command => ({ kind: 'invite', role: 'delegate', party: 'KEN', note: 'for the desk only' })),
);

const step = fc.record({
  speaker: fc.constantFrom<Speaker>('chair', 'KEN', 'JPN', 'NOR', 'observer'),
  command,
  writes: fc.option(
    fc.record({
      party: fc.constantFrom(...parties),
      id: fc.constantFrom('P1', 'P2', 'K1'),
      text: fc.constantFrom(
        'one TWO three four five',
        'one zwei three four five',
        'States may act',
        'Thanks',
        undefined,
      ),
    }),
    { nil: null },
  ),
});

it('folds what each member is sent to what each member may see, whatever is asked for', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const round = new Round();
      for (const { speaker, command: ask, writes } of steps) {
        if (writes) round.write(writes.party, writes.id, writes.text);
        const asked = ask(speaker, round.state.drafts.length - 1);
        if (round.decide(speaker, asked).ok) round.does(speaker, asked);
      }
      const after = (acts: readonly Act[]) => acts.reduce<Negotiation | null>((state, act) => fold(state, act), null);
      for (const speaker of ['chair', 'secretariat', 'KEN', 'observer'] as const) {
        const sent = round.seenBy(speaker).acts;
        expect(after(sent)).toEqual(redactState(round.state, member(speaker)));
        if (speaker === 'KEN') expect(JSON.stringify(sent)).not.toContain('for the desk only');
      }
      // Versions of a paragraph count from 1 without gaps, and none is ever changed.
      for (const { party, paragraph, version } of round.state.record) {
        const earlier = round.state.record.filter((other) => other.party === party && other.paragraph === paragraph);
        expect(earlier[version - 1]?.version).toBe(version);
      }
    }),
    { numRuns: 300 },
  );
});
