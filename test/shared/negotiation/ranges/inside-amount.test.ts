import { decidedText, tableNow, tableText, wordsThen } from '@adref/shared/negotiation';
import { printParagraph } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { Round } from '../round.ts';

const draft = 'Allots 1,000,000 dollars to the fund';
const from = draft.indexOf('000');
const figures = { paragraph: 'P1', from, to: from + 3 };

function made(): Round {
  const round = new Round([{ id: 'P1', kind: 'operative', level: 0, text: draft }]);
  round.write('KEN', 'P1', 'Allots 1,500,000 dollars to the fund');
  round.does('KEN', { kind: 'table', draft: 0, party: 'KEN', paragraphs: null });
  return round;
}

const printed = (round: Round) => tableText(round.state).map((one) => printParagraph(one).split('\t')[1]);

// Earlier versions took the figures of an amount for words of their own; now it is one word, and their records name ranges inside it.
describe('a record that names figures inside an amount', () => {
  it('has a position on these figures, and shows it with the amount where others have another', () => {
    const round = made();
    const position = { kind: 'position', draft: 0, party: 'JPN', target: figures, stance: 'reserve' } as const;
    round.does('JPN', { ...position, on: true, note: '' });
    expect(printed(round)).toEqual(['Allots [1,000,000 – reserve: JPN / 1,500,000 – KEN] dollars to the fund']);
    round.does('KEN', { kind: 'withdraw', draft: 0, party: 'KEN', paragraphs: ['P1'] });
    expect(printed(round)).toEqual(['Allots 1,[000 – reserve: JPN],000 dollars to the fund']);
    const [kept] = tableNow(round.state).positions;
    expect(kept && wordsThen(round.state, { ...kept, draft: 0 })?.slice(kept.from ?? 0, kept.to ?? 0)).toBe('000');
  });

  it('has a decision carried out on these figures alone', () => {
    const { state } = made();
    const source = { kind: 'party', holders: ['KEN'] } as const;
    const take = { draft: 0, ...figures, text: '500', source, time: '', by: 'chair' } as const;
    expect(decidedText(state, 'P1', [take])).toBe('Allots 1,500,000 dollars to the fund');
  });
});
