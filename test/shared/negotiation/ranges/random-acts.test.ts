import { rangeNow, tableNow, wordsThen } from '@adref/shared/negotiation';
import { draftText, partyText, type RollingParagraph } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { fc } from '../../../property.ts';
import { keyOf, rolled, step, Witness } from './witness.ts';

describe('over random acts', () => {
  const kinds = [
    'table',
    'table',
    'withdraw',
    'typed',
    'reserve',
    'reserve',
    'retain',
    'drop',
    'comment',
    'decide',
    'support',
    'support',
    'join',
    'leave',
    'restore',
  ];

  it('comes to ranges that show, and to some whose words are gone', () => {
    // One choice of steps, so that this says the same every time.
    const rounds = fc.sample(fc.array(step(kinds), { minLength: 10, maxLength: 40 }), { seed: 1, numRuns: 60 });
    let [shown, gone] = [0, 0];
    for (const steps of rounds) {
      const witness = new Witness();
      for (const one of steps) witness.take(one);
      const table = tableNow(witness.round.state);
      shown += table.positions.filter(({ from }) => from !== null).length;
      gone += table.gone.length;
    }
    expect(shown).toBeGreaterThan(20);
    expect(gone).toBeGreaterThan(0);
  });

  it('every position, comment and decision shows on exactly the words it was made on, or on none', () => {
    fc.assert(
      fc.property(fc.array(step(kinds), { minLength: 10, maxLength: 40 }), (steps) => {
        const witness = new Witness();
        for (const one of steps) {
          witness.take(one);
          const { state } = witness.round;
          const table = tableNow(state);
          expect(table.wordings.filter(({ paragraph, placement }) => paragraph.startsWith('N') && !placement)).toEqual(
            [],
          );
          const texts = new Map(rolled(state).map((paragraph) => [paragraph.id, paragraph]));
          expect(table.positions.length + table.gone.length).toBe(state.positions.length);
          const standing = state.positions.filter((position) => !table.gone.includes(position));
          standing.forEach((recorded, index) => {
            const now = table.positions[index];
            const paragraph = texts.get(recorded.paragraph);
            if (!now || now.from === null || now.to === null || !paragraph) return;
            const words = draftText(paragraph.segments).slice(now.from, now.to);
            expect(words).toBe(witness.saw.get(keyOf(recorded)));
            if (paragraph.added) expect(someoneSays(paragraph, words)).toBe(true);
          });
          for (const paragraph of texts.values()) {
            for (const segment of paragraph.segments) {
              if (segment.kind === 'text') continue;
              for (const party of segment.reserve) {
                const ids = [paragraph.id, ...(paragraph.added?.sameAs ?? [])];
                const own = table.positions.filter((one) => one.party === party && ids.includes(one.paragraph));
                expect(
                  own.some(({ from, to }) => from !== null && to !== null && from <= segment.to && segment.from <= to),
                ).toBe(true);
              }
            }
          }
          for (const comment of state.comments) {
            expect(wordsThen(state, comment)?.slice(comment.from ?? 0, comment.to ?? 0)).toBe(
              witness.saw.get(comment.id),
            );
          }
          state.takes.forEach((take, index) => {
            const range = rangeNow(state, take);
            const paragraph = texts.get(take.paragraph);
            if (!range || !paragraph) return;
            const words = draftText(paragraph.segments).slice(range.from, range.to);
            expect(words).toBe(witness.saw.get(`take ${index + 1}`));
          });
        }
      }),
      { numRuns: 150 },
    );
  });
});

function someoneSays(paragraph: RollingParagraph, words: string): boolean {
  return (paragraph.added?.proposers ?? []).some((party) => partyText(paragraph.segments, party).includes(words));
}
