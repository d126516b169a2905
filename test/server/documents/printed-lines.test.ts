import { baseDocument } from '@adref/fixtures';
import { noteMark, type TextDocument } from '@adref/shared/document';
import { readDocument } from '@adref/shared/formats';
import { describe, expect, it } from 'vitest';
import { printedLines } from '../../../server/src/documents/printed-lines.ts';
import { type FileRequest, printFileOf } from '../../../server/src/exports/file-request.ts';
import { pdfView } from '../../word/pdf-view.ts';

const asked = (document: TextDocument) =>
  ({ what: 'clean', made: '2026-11-27T16:00:00Z', lineNumbers: true, document }) as const satisfies FileRequest;

const draft = (base: 'A/73/505' | 'A/76/135', symbol: string) => {
  const { bytes, name } = baseDocument(base);
  const read = readDocument(bytes, { name });
  const found = read.ok && read.reading.documents.find((one) => one.symbol === symbol);
  if (!found) throw new Error(`no ${symbol}`);
  return found;
};

const text = (language: TextDocument['language'], ...words: readonly string[]): TextDocument => ({
  ...{ symbol: 'A/C.1/81/L.1', title: '', kind: 'draft resolution', language, footnotes: [] },
  paragraphs: words.map((text, at) => ({ id: `P${at + 1}`, kind: 'operative', level: 0, text })),
});

const letters = (words: string) => words.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** Each number of a line in the PDF that people get, and the words beside it from the left to the right, by a reader that knows nothing of Adref. */
async function numbersInPdf(document: TextDocument) {
  const { placed } = await pdfView((await printFileOf(asked(document))).bytes);
  return placed
    .filter(({ artifact, text: one, x }) => artifact && /^\d+$/.test(one) && x < 60)
    .map(({ page, y, text: number }) => {
      const beside = placed.filter((one) => !one.artifact && one.page === page && Math.abs(one.y - y) < 1);
      const words = beside.sort((a, b) => a.x - b.x).map((one) => one.text);
      return { page, line: Number(number), words: letters(words.join('')) };
    });
}

/** Looks whether each line with a number begins with the words beside it; how many there are. */
async function sameInPdf(document: TextDocument): Promise<number> {
  const lines = await printedLines(asked(document));
  const numbered = (await numbersInPdf(document)).filter(({ words }) => words !== '');
  for (const { page, line, words } of numbered) {
    const found = lines.find((one) => one.page === page && one.line === line);
    const own = document.paragraphs.find(({ id }) => id === found?.paragraph)?.text ?? '';
    const begins = letters(own.slice(found?.offset));
    // The first line of a paragraph has its number before its words.
    const printed = found?.offset === 0 ? words.slice(words.indexOf(begins.slice(0, 8))) : words;
    expect(printed.slice(0, 8), `${page}:${line}`).toBe(begins.slice(0, Math.min(8, printed.length)));
  }
  return numbered.length;
}

describe('the lines of a printed draft', () => {
  it.each([
    ['A/73/505', 'A/C.1/73/L.27/Rev.1'],
    ['A/73/505', 'A/C.1/73/L.37'],
    ['A/76/135', 'A/76/135'],
  ] as const)('begin with the words that the PDF has beside their numbers: %s %s', async (base, symbol) => {
    expect(await sameInPdf(draft(base, symbol))).toBeGreaterThan(10);
  });

  it('are all there but the stroke at the end, each once and in order', async () => {
    const lines = await printedLines(asked(draft('A/73/505', 'A/C.1/73/L.27/Rev.1')));
    const places = lines.map(({ page, line }) => page * 1000 + line);
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
    for (const page of new Set(lines.map((one) => one.page))) {
      const own = lines.filter((one) => one.page === page).map(({ line }) => line);
      expect(own, `page ${page}`).toEqual(own.map((_, at) => at + 1));
    }
  });

  it('are counted in words with marks of notes in them', async () => {
    const mark = noteMark('fn-1') ?? '';
    const words = 'Welcomes the work of all States on rules for the use of ports and rivers';
    const marked = Array.from({ length: 20 }, (_, nth) => `${words}${nth % 3 === 0 ? mark : ''}, ${nth}`).join(' ');
    const document = text('en', marked);
    const note = { id: 'fn-1', kind: 'footnote', level: 0, text: 'See A/80/1.' } as const;
    expect(await sameInPdf({ ...document, paragraphs: [...document.paragraphs, note] })).toBeGreaterThan(2);
  });

  it.each([
    [
      'ar',
      'وإذ تشير إلى القرار ٧٣/٢٧ الذي ألّا ينبغي للدول أن تستخدمه في الموانئ والأنهار، وإذ أُحرز تقدم كبير في تطوير وتطبيق أحدث ما وصلت إليه تكنولوجيا المعلومات ووسائل الاتصالات،',
    ],
    [
      'zh',
      '决定继续审议“信息安全”问题（A/RES/75/1），并请秘书长就各国在港口和河流方面使用信息技术的规则向大会第八十二届会议提交一份全面报告，说明各国的意见和建议；',
    ],
    [
      'ru',
      'Ссылаясь на резолюцию 73/27 о правилах, по которым государства должны пользоваться портами и реками, не нанося ущерба ещё кому-либо, и на доклад Генерального секретаря по этому вопросу,',
    ],
  ] as const)('are found in %s', async (language, words) => {
    const lines = await printedLines(asked(text(language, words, words)));
    const own = (id: string) => lines.filter(({ paragraph }) => paragraph === id).map(({ offset }) => offset);
    expect(own('P1').length).toBeGreaterThan(1);
    expect(own('P1')[0]).toBe(0);
    expect(own('P2')).toEqual(own('P1'));
    expect(lines.map(({ line }) => line)).toEqual(lines.map((_, at) => at + 1));
  });

  it('give no number to words that are drawn otherwise than they are', async () => {
    const lines = await printedLines(asked(text('en', 'Decides \u{1d400}\u{e001} to act', 'Requests a report.')));
    expect(lines.map(({ paragraph }) => paragraph)).toContain('P2');
  });
});
