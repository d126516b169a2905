import { noteMark, type TextDocument } from '@adref/shared/document';
import { rollingText } from '@adref/shared/rolling';
import { expect, it } from 'vitest';
import { writeFileOf } from '../../../server/src/exports/file-request.ts';
import { lightFile } from '../../../server/src/exports/light-file.ts';
import { shown } from '../../word/word-view.ts';

const made = '2026-11-27T16:00:00Z';
const asked = { made, lineNumbers: false };
const called = noteMark('fn-1') ?? '';
const document = (words: string, note: string): TextDocument => ({
  symbol: 'A/C.1/73/L.27',
  title: '',
  kind: 'draft resolution',
  language: 'en',
  paragraphs: [
    { id: 'P1', kind: 'operative', level: 0, text: words },
    { id: 'fn-1', kind: 'footnote', level: 0, text: note },
  ],
  footnotes: [],
});
const base = document(`Decides to meet${called}.`, 'See A/65/201.');
const after = document(`Decides to meet soon${called}.`, 'See A/68/98.');
const json = (request: Parameters<typeof lightFile>[0]['request']) => JSON.parse(lightFile({ as: 'json', request }));

it('a draft as JSON has its footnotes apart, and each mark where it is', () => {
  const [told] = json({ ...asked, what: 'clean', document: base }).documents;
  expect(told.paragraphs).toEqual([
    {
      ...{ id: 'P1', kind: 'operative', level: 0, label: 'OP1', text: 'Decides to meet.' },
      anchors: [{ offset: 15, marker: '1', footnote: 'fn-1' }],
    },
  ]);
  expect(told.footnotes).toEqual([{ id: 'fn-1', marker: '1', text: 'See A/65/201.' }]);
});

it('what changed as JSON tells the paragraphs by their lasting ids, footnotes among them', () => {
  const { links, redlines } = json({ ...asked, what: 'tracked', base, document: after, author: 'EU', date: made });
  expect(links.map(({ a, b }: { a: string[]; b: string[] }) => [a, b])).toEqual([
    [['P1'], ['P1']],
    [['fn-1'], ['fn-1']],
  ]);
  const inserted = redlines.map(({ ops }: { ops: { op: string; text: string }[] }) =>
    ops.flatMap(({ op, text }) => (op === 'insert' ? [text.trim()] : [])),
  );
  expect(inserted).toEqual([['soon'], ['A/68/98']]);
});

it('the table as JSON calls footnotes by raised signs', () => {
  const paragraphs = rollingText(
    base.paragraphs,
    [{ party: 'EU', paragraph: 'P1', text: after.paragraphs[0]?.text ?? '' }],
    [],
  );
  const told = lightFile({ as: 'json', request: { ...asked, what: 'rolling', draft: base, paragraphs } });
  expect(told).toContain('¹');
  expect(told).not.toMatch(/[\u{f0000}-\u{fffff}]/u);
  expect(JSON.parse(told).paragraphs[0].segments).toContainEqual(
    expect.objectContaining({ alternatives: [expect.objectContaining({ holders: ['EU'] })] }),
  );
});

it('two drafts side by side call their footnotes and compare them, whatever the file', () => {
  const request = { ...asked, what: 'side-by-side', base, document: after } as const;
  const text = lightFile({ as: 'text', request });
  expect(text).toContain('Decides to meet{+ soon+}¹.');
  expect(text).toContain('See [-A/65/201-]{+A/68/98+}.');
  expect(lightFile({ as: 'html', request })).toMatch(/Decides to meet<ins[^>]*>.*soon.*<\/ins>¹\./);
  const cells = shown(writeFileOf(request), () => true).map((cell) => cell.text);
  expect(cells.some((cell) => cell.endsWith('Decides to meet¹.'))).toBe(true);
  expect(cells.some((cell) => cell.endsWith('Decides to meet soon¹.'))).toBe(true);
});

it('two drafts side by side name no paragraph by what it is in the words of a program', () => {
  const titled = (text: string): TextDocument => ({
    ...base,
    language: 'fr',
    paragraphs: [
      { id: 'T', kind: 'title', level: 0, text: 'Progrès' },
      { id: 'E', kind: 'enacting', level: 0, text: 'L’Assemblée générale,' },
      { id: 'P1', kind: 'operative', level: 0, text },
      { id: 'S', kind: 'subparagraph', level: 1, text: 'Dès maintenant.' },
    ],
  });
  const request = { ...asked, what: 'side-by-side', base: titled('Décide'), document: titled('Décide bien') } as const;
  const cells = shown(writeFileOf(request), () => true).map((cell) => cell.text);
  const named = ['Progrès', 'L’Assemblée générale,', 'OP1 Décide', 'OP1 Décide bien', 'OP1 a) Dès maintenant.'];
  for (const cell of named) expect(cells).toContain(cell);
});
