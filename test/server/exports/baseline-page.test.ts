import type { MeasuredDraft, MeasuredParagraph } from '@adref/shared/corpus';
import { noteMark } from '@adref/shared/document';
import { describe, expect, it } from 'vitest';
import { baselinePage } from '../../../server/src/exports/baseline-page.ts';
import { baselineRemarks } from '../../../server/src/exports/baseline-standing.ts';

const source = {
  number: 0,
  document: 'd',
  symbol: 'A/76/135',
  language: 'fr',
  paragraph: 'n13',
  label: '13 c)',
} as const;
const paragraph = (more: Partial<MeasuredParagraph>): MeasuredParagraph => ({
  ...{ id: 'OP1', label: 'OP1', standing: 'departs', coverage: 0.5, force: 'weaker' },
  source: { ...source, manner: 'consensus', date: '2021-07-14' },
  redline: [{ kind: 'change', before: '<b>doivent', after: 'peuvent & "veulent"', class: 'substance', also: [] }],
  ...more,
});
const page = (...paragraphs: MeasuredParagraph[]) => {
  const measured: MeasuredDraft = { paragraphs, agreed: 0.5, departures: 1, weaker: 1, stronger: 0 };
  return baselinePage({ title: 'A/L.1 <i>', language: 'fr' }, new Map([['d', 'A/76/135 "<']]), measured);
};

describe('a text beside its baseline as a page', () => {
  it('has words as words, whatever they look like', () => {
    const shown = page(paragraph({}));
    expect(shown).toContain('<del>&lt;b&gt;doivent</del><ins>peuvent &amp; ');
    expect(shown).not.toMatch(/<[ib]>|"</);
    expect(shown).toContain('asks less than was agreed');
  });

  it('shows the mark of a note, which agreed words do not have, as no change of them', () => {
    const mark = { kind: 'change', before: '', after: noteMark('fn-1') ?? '', class: 'footnote', also: [] } as const;
    expect(page(paragraph({ redline: [{ kind: 'equal', text: 'report' }, mark] }))).toContain('report†</p>');
  });

  it('says where the agreed wording is a translation, and where it is not says nothing of it', () => {
    const agreed = paragraph({}).source;
    if (!agreed) throw new Error('A source is missing');
    expect(page(paragraph({ source: { ...agreed, original: 'en' } }))).toContain('a translation from English');
    for (const other of [agreed, { ...agreed, original: 'fr' as const }])
      expect(page(paragraph({ source: other }))).not.toContain('a translation');
  });

  it('says the same beside the paragraphs of its Word file that change agreed words', () => {
    const agreed = paragraph({}).source;
    if (!agreed) throw new Error('A source is missing');
    const paragraphs = [
      paragraph({ id: 'OP1', source: { ...agreed, original: 'en' } }),
      paragraph({ id: 'OP2', standing: 'agreed' }),
      paragraph({ id: 'OP3', standing: 'new', source: null }),
      paragraph({ id: 'OP4', standing: 'partly', force: null }),
    ];
    const measured: MeasuredDraft = { paragraphs, agreed: 0.5, departures: 1, weaker: 1, stronger: 0 };
    expect(baselineRemarks(measured, new Map([['d', 'A/76/135']]))).toEqual([
      {
        paragraph: 'OP1',
        text: 'Departs from A/76/135 13 c) · asks less than was agreed · a translation from English: another word need not be another substance',
      },
      { paragraph: 'OP4', text: 'New, with words of A/76/135 13 c)' },
    ]);
  });
});
