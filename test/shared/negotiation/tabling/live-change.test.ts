import { liveChange, type Negotiation, wholeLive, withLiveChange } from '@adref/shared/negotiation';
import type { Wording } from '@adref/shared/rolling';
import { expect, it } from 'vitest';
import { fc } from '../../../property.ts';

const empty = { live: [] as readonly Wording[] } as Negotiation;

const wordings = (party: string) =>
  fc.uniqueArray(fc.constantFrom('P1', 'P2', 'P3', 'P4')).chain((paragraphs) =>
    fc.tuple(
      ...paragraphs.map((paragraph) =>
        fc.record({
          party: fc.constant(party),
          paragraph: fc.constant(paragraph),
          text: fc.constantFrom('a', 'b', null),
          placement: fc.constantFrom(
            ...[0, 1].map((order) => ({ after: null, order, kind: 'plain', level: 0 }) as const),
          ),
        }),
      ),
    ),
  );

const key = ({ party, paragraph }: Wording) => `${party} ${paragraph}`;
const sorted = (live: readonly Wording[]) => [...live].sort((a, b) => (key(a) < key(b) ? -1 : 1));

it('leads from what a party had to what it has, and touches no other party', () => {
  fc.assert(
    fc.property(wordings('KEN'), wordings('JPN'), fc.array(wordings('KEN')), (before, other, steps) => {
      let state: Negotiation = { ...empty, live: [...before, ...other] };
      for (const after of steps) {
        const change = liveChange(state, 'KEN', after);
        if (change) state = withLiveChange(state, change);
        expect(sorted(state.live)).toEqual(sorted([...other, ...after]));
        expect(liveChange(state, 'KEN', after)).toBeNull();
        expect(change?.wordings.every((wording) => (after as Wording[]).includes(wording)) ?? true).toBe(true);
      }
      const late: Negotiation = { ...empty, live: [...before, ...other] };
      expect(sorted(withLiveChange(late, wholeLive(state, 'KEN')).live)).toEqual(sorted(state.live));
    }),
  );
});

it('names the paragraph that was typed in and no other', () => {
  const live = ['P1', 'P2', 'P3'].map((paragraph) => ({ party: 'KEN', paragraph, text: 'a' }));
  const after = [live[0], { ...live[1], text: 'b' }] as Wording[];
  expect(liveChange({ ...empty, live }, 'KEN', after)).toEqual({
    party: 'KEN',
    whole: false,
    wordings: [{ party: 'KEN', paragraph: 'P2', text: 'b' }],
    gone: ['P3'],
  });
});
