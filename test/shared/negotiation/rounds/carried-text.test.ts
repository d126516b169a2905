import { elsewhereIn, openDraft, ownWordings, sameWording, untabled } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { fc } from '../../../property.ts';
import { Round } from '../round.ts';
import { sit, sitting } from './random-rounds.ts';

const issue = { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' } as const;

/** NOR leaves P3 out and has it again, at the head; the chair leaves P1 out, so that P2 and P3 have changed places and nothing else tells which was moved. */
const swapped: Parameters<typeof sit>[0][number][] = [
  ['leave', 20, 0, 2],
  ['type', 0, 0, 0],
  ['table', 20, 0, 53],
  ['issue', 0, 0, 0],
];

/** NOR has P2 at the head and an addition behind P3; the chair leaves P3 out, before which the draft has P2. */
const behindMoved: Parameters<typeof sit>[0][number][] = [
  ['leave', 20, 0, 4],
  ['type', 0, 0, 53],
  ['add', 17, 0, 41],
  ['table', 23, 0, 53],
  ['issue', 0, 0, 0],
];

describe('the own text of a party in a new round', () => {
  it('goes on where it was, what is not tabled included', () => {
    const round = new Round();
    round.write('KEN', 'P1', 'one TWO three four five');
    round.does('KEN', { kind: 'table', draft: 0, party: 'KEN', paragraphs: null });
    round.write('KEN', 'P1', 'one TWO three four FIVE');
    round.write('KEN', 'N1', 'Urges all', 'P2');
    round.write('KEN', 'P3', undefined);
    round.write(null, 'P1', 'zero one two three four five');
    round.does('chair', issue);
    expect(round.own('KEN')).toEqual({
      P1: 'zero one TWO three four FIVE',
      P2: 'States should act',
      N1: 'Urges all',
    });
    expect(round.own('JPN').P1).toBe('zero one two three four five');
  });

  it('has the words on the table where the untabled ones do not fit, and the draft’s where nothing does', () => {
    const round = new Round();
    round.write('KEN', 'P1', 'one TWO three four five');
    round.does('KEN', { kind: 'table', draft: 0, party: 'KEN', paragraphs: null });
    round.write('KEN', 'P1', 'one TWO three four FIVE');
    round.write('KEN', 'P2', 'States shall act');
    round.write(null, 'P1', 'one two three four fifty');
    round.write(null, 'P2', 'States must act');
    round.does('chair', issue);
    expect(round.own('KEN')).toMatchObject({ P1: 'one TWO three four fifty', P2: 'States must act' });
    expect(round.left.get('KEN')).toEqual(['P1', 'P2']);
  });

  it('holds nothing that was decided against', () => {
    const round = new Round();
    round.write('KEN', 'N1', 'Urges all', 'P2');
    round.does('KEN', { kind: 'table', draft: 0, party: 'KEN', paragraphs: null });
    const target = { paragraph: 'N1', from: null, to: null };
    round.does('chair', { kind: 'take', draft: 0, target, text: null, source: { kind: 'chair' } });
    round.does('chair', issue);
    expect(Object.keys(round.own('KEN'))).toEqual(['P1', 'P2', 'P3']);
    expect(round.left.get('KEN')).toEqual([]);
  });

  it('reads what is on the table, over random rounds: nothing is untabled where all was tabled', () => {
    let tabled = 0;
    fc.assert(
      fc.property(sitting, (steps) => {
        sit(steps, (round, before) => {
          const { paragraphs } = openDraft(before).document;
          for (const party of ['KEN', 'JPN', 'NOR']) {
            const of = ({ party: holder }: { readonly party: string }) => holder === party;
            const frozen = round.frozen.get(party) ?? [];
            const ended = ownWordings(party, paragraphs, frozen, elsewhereIn(before.wordings, party));
            if (untabled(ended, before.wordings.filter(of)).length > 0) continue;
            const text = round.texts.get(party)?.paragraphs ?? [];
            const drafted = openDraft(round.state).document.paragraphs;
            const own = ownWordings(party, drafted, text, elsewhereIn(round.state.wordings, party));
            const table = round.state.wordings.filter(of);
            expect(untabled(own, table)).toEqual([]);
            const all = { kind: 'table', draft: openDraft(round.state).number, party, paragraphs: null } as const;
            expect(round.decide(party as 'NOR', all)).toMatchObject({ key: 'nothing-to-table' });
            expect(round.left.get(party)).toEqual([]);
            tabled += table.length;
          }
        });
      }),
      { numRuns: 150, examples: [[swapped], [behindMoved]] },
    );
    expect(tabled).toBeGreaterThan(0);
  });

  it('keeps the words on the table, over random rounds, whatever else was typed', () => {
    let kept = 0;
    fc.assert(
      fc.property(sitting, (steps) => {
        sit(steps, (round, before) => {
          const { paragraphs } = openDraft(before).document;
          for (const wording of round.state.wordings) {
            const frozen = round.frozen.get(wording.party) ?? [];
            const then = before.wordings.find(
              ({ party, paragraph }) =>
                party === wording.party && paragraph === (wording.carried?.paragraph ?? wording.paragraph),
            );
            const held = ownWordings(wording.party, paragraphs, frozen).find(
              ({ paragraph }) => paragraph === then?.paragraph,
            );
            if (!then || !held || !sameWording(held, then)) continue;
            const text = round.texts.get(wording.party)?.paragraphs.find(({ id }) => id === wording.paragraph);
            expect(text?.text ?? null).toBe(wording.text);
            kept++;
          }
        });
      }),
      { numRuns: 150 },
    );
    expect(kept).toBeGreaterThan(0);
  });
});
