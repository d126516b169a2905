import type { Negotiation } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { paragraphHistory } from '../../../client/src/compare/paragraph-history.ts';

const draft = (number: number, ...texts: [id: string, text: string][]) => ({
  ...{ number, symbol: `L.1/Rev.${number}`, hash: '', issued: '2026-01-01' },
  document: { paragraphs: texts.map(([id, text]) => ({ id, kind: 'operative', level: 0, text })) },
});
const tabled = (party: string, on: number, text: string | null) => ({
  ...{ party, paragraph: 'meet', text, draft: on, version: 1, tabled: '2026-01-02', by: 'm', hash: '' },
});
const negotiation = {
  drafts: [
    draft(0, ['meet', 'Decides to meet']),
    draft(1, ['new', 'Recalls'], ['meet', 'Decides to convene']),
    draft(2, ['new', 'Recalls']),
  ],
  record: [tabled('KEN', 0, 'Decides to convene'), tabled('NOR', 0, 'Decides to gather'), tabled('NOR', 1, null)],
  positions: [],
  takes: [],
} as unknown as Negotiation;

describe('the history of a paragraph', () => {
  const steps = paragraphHistory(negotiation, 'meet');

  it('follows its words and its number from draft to draft', () => {
    expect(steps.map(({ label, text, before }) => [label, text, before])).toEqual([
      ['OP1', 'Decides to meet', undefined],
      ['OP2', 'Decides to convene', 'Decides to meet'],
      ['', null, 'Decides to convene'],
    ]);
  });

  it('says whose words became the next draft', () => {
    expect(steps[0]?.wordings.map(({ party, became }) => [party, became])).toEqual([
      ['KEN', true],
      ['NOR', false],
    ]);
    expect(steps[1]?.wordings.map(({ party, became }) => [party, became])).toEqual([['NOR', true]]);
  });

  it('says of a later addition that the first drafts do not have it', () => {
    expect(paragraphHistory(negotiation, 'new').map(({ text, before }) => [text, before])).toEqual([
      [null, undefined],
      ['Recalls', null],
      ['Recalls', 'Recalls'],
    ]);
  });
});
