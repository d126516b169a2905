import { noteMark, type Paragraph, type TextDocument } from '@adref/shared/document';
import { writeWord } from '@adref/shared/formats';
import { expect, it } from 'vitest';
import { cleanFile, trackedFile } from '../../../server/src/exports/text-file.ts';
import { authorsOf, setApart, shown } from '../../word/word-view.ts';

const made = '2026-11-27T16:00:00Z';
const mark = (id: string) => noteMark(id) ?? '';
const operative = (id: string, text: string): Paragraph => ({ id, kind: 'operative', level: 0, text });
const footnote = (id: string, text: string): Paragraph => ({ id, kind: 'footnote', level: 0, text });
const text = (language: TextDocument['language'], ...paragraphs: readonly Paragraph[]): TextDocument => ({
  symbol: 'A/C.1/73/L.27',
  title: '',
  kind: 'draft resolution',
  language,
  paragraphs,
  footnotes: [],
});

const act = operative('P1', 'Calls upon all States to act in good faith at all times;');
const report = operative('P2', 'Requests the Secretary-General to report on this every year;');
const end = operative('P3', 'Decides to end.');
const title = (words: string): Paragraph => ({ id: 'T', kind: 'title', level: 0, text: words });

const cases: Readonly<Record<string, readonly [before: TextDocument, after: TextDocument]>> = {
  'a paragraph that moved and was amended': [
    text('en', act, report, end),
    text('en', report, end, { ...act, text: act.text.replace('act in good faith', 'cooperate fully in good faith') }),
  ],
  'a footnote in a paragraph that was added, and one that went with its paragraph': [
    text('en', { ...act, text: `${act.text.slice(0, -1)}${mark('fn-1')};` }, end, footnote('fn-1', 'See A/65/201.')),
    text('en', operative('N', `Welcomes the report${mark('fn-2')} of the Group;`), end, footnote('fn-2', 'A/76/135.')),
  ],
  'a title in brackets, which go': [
    text('en', title('[Developments in the field of] information'), act),
    text('en', title('Developments in information'), act),
  ],
  'a title that is put in brackets': [text('en', title('Information'), act), text('en', title('[Information]'), act)],
  Chinese: [
    text('zh', operative('P1', '促请各国应当本着诚意合作，并每年提交报告；'), operative('P2', '决定结束审议。')),
    text('zh', operative('P2', '决定不结束审议。'), operative('P1', '促请会员国须本着诚意协作，并每年提交报告；')),
  ],
  Arabic: [
    text(
      'ar',
      operative('P1', `تهيب بجميع الدول أن تتعاون بحسن نية${mark('fn-1')}؛`),
      operative('P2', 'تقرر أن تجتمع في عام 2026.'),
      footnote('fn-1', 'انظر A/65/201.'),
    ),
    text(
      'ar',
      operative('P1', `تهيب بالدول الأعضاء أن تنسق${mark('fn-1')} بحسن نية؛`),
      operative('N', 'تطلب إلى الأمين العام أن يقدم تقريرا؛'),
      operative('P2', 'تقرر أن تجتمع في عام 2027.'),
      footnote('fn-1', 'انظر A/65/201 وA/68/98.'),
    ),
  ],
};

it.each(Object.entries(cases))('of %s, accept all is the new text and reject all the base', (_, [before, after]) => {
  const bytes = writeWord(trackedFile(before, after, { made, date: made, author: 'KEN', ids: 'lasting' }));
  const clean = (document: TextDocument) => shown(writeWord(cleanFile(document, { made })), () => true);
  expect(shown(bytes, () => true)).toEqual(clean(after));
  expect(shown(bytes, () => false)).toEqual(clean(before));
});

it('tracks how words are set that both texts have: reject all sets them as the base does', () => {
  const titled = (...emphasis: NonNullable<Paragraph['emphasis']>[number][]) =>
    text('en', { ...operative('P1', 'Welcomes the report Our Common Future of the Group;'), emphasis });
  const [opening, work] = [{ kind: 'italic', from: 0, to: 8 } as const, { kind: 'italic', from: 20, to: 37 } as const];
  const [before, after] = [titled(opening, work), titled(opening)];
  const bytes = writeWord(trackedFile(before, after, { made, date: made, author: 'KEN', ids: 'lasting' }));
  expect(setApart(bytes, () => true)).toEqual(['Welcomes']);
  expect(setApart(bytes, () => false)).toEqual(['Welcomes', 'Our Common Future']);
  expect([...authorsOf(bytes)]).toEqual(['KEN']);
  const back = writeWord(trackedFile(after, before, { made, date: made, author: 'KEN', ids: 'lasting' }));
  expect(setApart(back, () => true)).toEqual(['Welcomes', 'Our Common Future']);
  expect(setApart(back, () => false)).toEqual(['Welcomes']);
});
