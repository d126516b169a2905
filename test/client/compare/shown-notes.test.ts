import { noteMark, type Paragraph, type TextDocument } from '@adref/shared/document';
import { describe, expect, it, vi } from 'vitest';
import { type ComparedTexts, ComparedTextsContext } from '../../../client/src/compare/compared-texts.ts';
import { matchTexts, readRow } from '../../../client/src/comparison/comparison.ts';
import { component, drawnIn } from '../drawn.ts';

// Markup is drawn once: nothing has to be told that the language changes.
vi.mock('../../../client/src/locale/locale.ts', async (original) => ({
  ...(await original<object>()),
  useLocale: () => 'en',
}));

const ComparisonRow = await component('compare/ComparisonRow.tsx', 'ComparisonRow');
const OnlyAgreed = await component('compare/OnlyAgreed.tsx', 'OnlyAgreed');

const [first, second] = [noteMark('fn-1'), noteMark('fn-2')];
const note = (id: string): Paragraph => ({ id, kind: 'footnote', level: 0, text: `What ${id} says.` });
const text = (symbol: string, words: string, ...notes: string[]) => {
  const paragraphs: Paragraph[] = [{ id: 'P1', kind: 'operative', level: 0, text: words }, ...notes.map(note)];
  const document: TextDocument = { symbol, title: 'T', kind: 'resolution', language: 'en', paragraphs, footnotes: [] };
  return { reference: symbol, symbol, document };
};

// The second note is the first one of the later text.
const a = text('A/L.1', `States${first} act, and report${second} soon`, 'fn-1', 'fn-2');
const b = text('A/L.1/Rev.1', `States act, and report${second} soon`, 'fn-2');

function drawn(layout: 'side' | 'inline', agreed: ComparedTexts['agreed'] = null): string {
  const third = agreed?.document && {
    paragraphs: agreed.document.paragraphs,
    withA: { ids: 'lasting' as const },
    withB: { ids: 'lasting' as const },
  };
  const { rows } = matchTexts(a.document.paragraphs, b.document.paragraphs, { ids: 'lasting' }, third);
  const texts: ComparedTexts = { a, b, agreed, drafts: true, mayMatch: false };
  const row = rows.find(({ key }) => key === 'b~P1');
  const ways = { layout, hidden: new Set(), onGo: () => undefined, onMatch: () => undefined };
  return drawnIn(ComparedTextsContext, texts, ComparisonRow, { row: row && readRow(row), ways, current: false });
}

/** What of it one sees. */
const seen = (markup: string) =>
  markup.replaceAll(/<span class="visually-hidden[^>]*>[^<]*<\/span>/g, '').replaceAll(/<[^>]*>/g, '');

describe('marks of footnotes in a comparison', () => {
  it('are the numbers of the notes in the text whose words they are among', () => {
    expect(seen(drawn('side'))).toMatch(/States¹ act, and report² soon.*States act, and report¹ soon/s);
    // In one reading what went is numbered as it was, and all else as it is.
    expect(seen(drawn('inline'))).toContain('States¹ act, and report¹ soon');
  });

  it('are those of the third text in its own column', () => {
    const agreed = text('76/1', `States act, and report${second} soon`, 'fn-3', 'fn-2');
    expect(seen(drawn('side', agreed))).toMatch(/report² soon.*States¹ act, and report² soon.*report¹ soon/s);
    const texts: ComparedTexts = { a, b, agreed, drafts: true, mayMatch: false };
    const paragraphs = [{ id: 'P7', kind: 'operative', level: 0, label: 'OP7', text: `alone${second}` }];
    expect(drawnIn(ComparedTextsContext, texts, OnlyAgreed, { paragraphs })).toContain('alone²');
  });
});
