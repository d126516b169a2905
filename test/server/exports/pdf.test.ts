import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { baseDocument } from '@adref/fixtures';
import { noteMark, type TextDocument } from '@adref/shared/document';
import { readDocument } from '@adref/shared/formats';
import { describe, expect, it } from 'vitest';
import { readOneDocument } from '../../../server/src/command-line/document-file.ts';
import { fontSigns } from '../../../server/src/exports/pdf/font-signs.ts';
import { pageData } from '../../../server/src/exports/pdf/page-data.ts';
import { fontFiles } from '../../../server/src/exports/pdf/page-fonts.ts';
import { writePdf } from '../../../server/src/exports/pdf/write-pdf.ts';
import { tableFile } from '../../../server/src/exports/table-file.ts';
import { cleanFile, trackedFile } from '../../../server/src/exports/text-file.ts';
import { fc } from '../../property.ts';
import { pdfView } from '../../word/pdf-view.ts';
import { printedDocument } from '../../word/printed-document.ts';
import { twoDrafts } from '../../word/random-document.ts';

const made = '2026-11-27T16:00:00Z';
const typed = { made, typed: true } as const;

const draft = (symbol: string) => {
  const { bytes, name } = baseDocument('A/73/505');
  const read = readDocument(bytes, { name });
  const found = read.ok && read.reading.documents.find((one) => one.symbol === symbol);
  if (!found) throw new Error(`no ${symbol}`);
  return found;
};
const [first, second] = [draft('A/C.1/73/L.27/Rev.1'), draft('A/C.1/73/L.37')];

const printed = async (document: TextDocument, lineNumbers = false) => {
  const { bytes, shapeless } = await writePdf(cleanFile(document, { ...typed, lineNumbers }));
  return { ...(await pdfView(bytes)), shapeless };
};
const withoutSpaces = (text: string) => text.replace(/\s/g, '');

/** One paragraph in a language. */
const text = (language: TextDocument['language'], words: string, more: Partial<TextDocument> = {}): TextDocument =>
  ({
    symbol: 'A/C.1/81/L.1',
    language,
    title: 'T',
    footnotes: [],
    paragraphs: [{ id: 'P1', kind: 'operative', level: 0, text: words }],
    ...more,
  }) as TextDocument;

describe('a clean text on pages', () => {
  it('has the numbers, words and notes of the document, each note where it is called, in its own order', async () => {
    const { parts } = await printed(first);
    const said = withoutSpaces(parts.map((part) => part.text).join(''));
    const expected = printedDocument(first).map((line) => line.replace(/\{(\S+): /g, '$1{$1'));
    let from = said.indexOf(withoutSpaces(expected[0] ?? ''));
    for (const line of expected) {
      const at = said.indexOf(withoutSpaces(line), from);
      expect(at, line).toBeGreaterThanOrEqual(from);
      from = at;
    }
  });

  it('is tagged, in its language, under its title, and can be read aloud', async () => {
    const { title, language, readsAloud, parts } = await printed(first);
    expect([title, language, readsAloud]).toEqual([first.title, 'fr', true]);
    expect(parts.filter(({ tag }) => tag === 'H1').map((part) => part.text)).toEqual([first.title]);
  });

  it('has sub-paragraphs as lists in each other, those with notes and those of a report too, and promises as much', async () => {
    const at = (level: number, words: string, called?: number) => ({
      id: words,
      kind: level === 0 ? ('operative' as const) : ('subparagraph' as const),
      level,
      text: words,
      ...(called !== undefined && { anchors: [{ offset: called, marker: '1', footnote: 'note' }] }),
    });
    const paragraphs = [
      at(0, 'Calls upon States:'),
      at(1, 'To act;', 6),
      at(1, 'To meet:'),
      at(2, 'Often;'),
      at(3, 'And long;'),
      at(1, 'To report;'),
      at(0, 'Decides:'),
      at(1, 'To stop.'),
    ];
    const footnotes = [{ id: 'note', marker: '1', text: 'See A/1.' }];
    const { parts, readsAloud } = await printed(text('en', '', { paragraphs, footnotes }));
    const said = parts.map(({ tag, text: words, lists }) => `${'> '.repeat(lists)}${tag} ${words}`);
    expect(said.slice(said.indexOf('P 1. Calls upon States:'))).toEqual([
      'P 1. Calls upon States:',
      '> Lbl (a)',
      '> P To act1{1 See A/1.};',
      '> Lbl (b)',
      '> P To meet:',
      '> > Lbl (a)',
      '> > P Often;',
      '> > > Lbl a.',
      '> > > P And long;',
      '> Lbl (c)',
      '> P To report;',
      'P 2. Decides:',
      '> Lbl (a)',
      '> P To stop.',
      expect.stringMatching(/^P _+$/),
    ]);
    expect(readsAloud).toBe(true);
    const report = readDocument(baseDocument('A/76/135').bytes, { name: 'report.txt' });
    const [norms] = report.ok ? report.reading.documents : [];
    const items = norms && (await printed(norms)).parts.filter(({ lists }) => lists > 0);
    expect(items?.filter(({ tag }) => tag === 'Lbl').length).toBeGreaterThan(20);
  });

  it('has its notes at the foot of the page that calls them, and the number of the page below', async () => {
    const { placed, pages } = await printed(first);
    const notes = placed.filter((words) => /^\s*A\/65\/201, A\/68\/98 et A\/70\/174\.$/.test(words.text));
    expect(notes).toHaveLength(1);
    for (const { page, y } of notes) {
      const below = placed.filter((one) => one.page === page && one.y < y - 1 && !one.artifact);
      // Only more notes are below it, in letters smaller than those of the words.
      expect(below.every((one) => one.y < y)).toBe(true);
      expect(y).toBeLessThan(200);
      expect(placed.some((one) => one.page === page && one.text.includes('Secrétaire général') && one.y > y)).toBe(
        true,
      );
    }
    const feet = placed.filter(({ artifact, text }) => artifact && /^\d+\/\d+$/.test(text)).map((one) => one.text);
    expect(feet).toEqual(Array.from({ length: pages }, (_, at) => `${at + 1}/${pages}`));
  });

  it('numbers every fifth line of each page, on demand alone', async () => {
    const numbers = ({ placed }: Awaited<ReturnType<typeof printed>>) =>
      placed.filter(({ artifact, text: one }) => artifact && /^\d+$/.test(one));
    expect(numbers(await printed(first))).toEqual([]);
    const numbered = await printed(first, true);
    const ofFirst = numbers(numbered).filter(({ page }) => page === 1);
    expect(ofFirst.length).toBeGreaterThan(5);
    expect(ofFirst.map((one) => Number(one.text))).toEqual(ofFirst.map((_, at) => 5 * (at + 1)));
    // A number is beside a line: four lines of words are between it and the next.
    const begins = numbered.placed.filter(({ page, artifact, x }) => page === 1 && !artifact && x < 150);
    const lines = [...new Set(begins.map(({ y }) => Math.round(y)))].sort((one, other) => other - one);
    const [fifth, tenth] = ofFirst.map(({ y }) => lines.findIndex((line) => Math.abs(line - y) < 1));
    expect((tenth ?? 0) - (fifth ?? 0)).toBe(5);
  });

  it('loses no letter of any language', async () => {
    await fc.assert(
      fc.asyncProperty(twoDrafts, async ({ after }) => {
        const { parts, shapeless } = await printed(after);
        // Of vowel signs in Arabic pdf.js reads their letters twice, whatever the file says of them.
        fc.pre(after.language !== 'ar');
        // A character of Chinese that few fonts have is among them.
        const signs = (all: string) =>
          [...withoutSpaces(all)].filter((sign) => /[\p{L}\p{N}]/u.test(sign) && !shapeless.includes(sign)).sort();
        const expected = printedDocument(after)
          .join('')
          .replace(/\{(\S+): /g, '$1$1');
        expect(signs(parts.map((part) => part.text).join('')).join('')).toBe(signs(expected).join(''));
      }),
      { numRuns: 15 },
    );
  });

  it('sets Chinese and Arabic, which can be copied out again', async () => {
    const chinese = '决定继续审议“信息安全”问题(A/RES/75/1)；';
    const ofChinese = await printed(text('zh', chinese));
    expect(withoutSpaces(ofChinese.parts.map((part) => part.text).join(''))).toContain(withoutSpaces(chinese));
    const arabic = 'تقرر الجمعية العامة أن تواصل النظر في التنمية المستدامة';
    const ofArabic = await printed(text('ar', arabic));
    const words = [...ofArabic.placed].filter(({ artifact }) => !artifact);
    const line = words.find(({ text: one }) => one.includes('تواصل'))?.y ?? 0;
    // Right to left: what is further to the right is read first.
    const read = words
      .filter(({ y }) => Math.abs(y - line) < 3)
      .sort((a, b) => b.x - a.x)
      .map((one) => one.text);
    expect(read.join(' ').replace(/\s+/g, ' ')).toContain(arabic);
    expect([ofChinese.language, ofArabic.language]).toEqual(['zh-CN', 'ar']);
    expect([ofChinese.shapeless, ofArabic.shapeless]).toEqual([[], []]);
  });

  it.each([
    '#set page(fill: red)',
    '$x$ *a* _b_ @c <d> \\u{41} `raw` // no',
    '"quoted" #read("page.typ")',
    '= not a heading',
    '- no list',
  ])('takes words for words and never for instructions: %s', async (words) => {
    const { parts } = await printed(text('en', words));
    expect(withoutSpaces(parts.map((part) => part.text).join(''))).toContain(withoutSpaces(words));
  });

  it('says which signs no font has a shape for, and prints all the others', async () => {
    const { shapeless, parts, readsAloud } = await printed(text('en', 'Decides 🙂 and \u{20000} again 🙂'));
    expect(shapeless).toEqual(['🙂', '\u{20000}']);
    expect(parts.map((part) => part.text).join(' ')).toMatch(/Decides .* and .* again/);
    expect(readsAloud).toBe(false);
  });

  it('prints no sign of ours: a dagger where a mark is left, and no half of a character', async () => {
    const words = `Decides${noteMark('fn-1')} \ud800to\u0000 act`;
    const file = tableFile({ title: words, language: 'en' }, [{ title: words, head: ['one'], rows: [[words]] }], typed);
    const view = await pdfView((await writePdf(file)).bytes);
    const said = view.parts.map((part) => part.text).filter((part) => part.includes('Decides'));
    expect([view.title, ...said]).toEqual(Array(3).fill('Decides† to act'));
  });

  it('divides a word that is wider than a line, and keeps all of its letters on the page', async () => {
    const word = 'https://example.org/'.padEnd(400, 'W');
    const { parts, placed } = await printed(text('en', `See ${word} now`));
    expect(withoutSpaces(parts.map((part) => part.text).join(''))).toContain(word);
    expect(placed.every(({ x }) => x > 0 && x < 612)).toBe(true);
    expect(new Set(placed.filter((one) => one.text.includes('WWWW')).map(({ y }) => y)).size).toBeGreaterThan(3);
  });

  it('divides no word that a hyphen lets go on in the next line, however long it is', async () => {
    const word = 'информационно-коммуникационных';
    const { parts } = await printed(text('ru', Array.from({ length: 40 }, () => word).join(' ')));
    const words = parts.map((part) => part.text).join(' ');
    expect(words.match(/коммуникационных/g)).toHaveLength(40);
    const { placed } = await printed(text('ru', Array.from({ length: 40 }, () => word).join(' ')));
    expect(placed.some(({ text: line }) => /(?:комм|коммун|коммуникац)$/.test(line.trim()))).toBe(false);
  });

  it('sets what is raised above its line, and what is lowered below', async () => {
    const marks = new Map([
      [
        'P1',
        [
          { kind: 'lowered', from: 2, to: 3 },
          { kind: 'raised', from: 11, to: 12 },
        ] as const,
      ],
    ]);
    const { bytes } = await writePdf(cleanFile(text('en', 'CO7 and 10 9 tonnes'), { ...typed, marks }));
    const { placed } = await pdfView(bytes);
    const heightOf = (words: string) => placed.find((one) => one.text.trim() === words)?.y ?? Number.NaN;
    const line = heightOf('and 10');
    expect([Math.sign(heightOf('7') - line), Math.sign(heightOf('9') - line)]).toEqual([-1, 1]);
  });

  it('is read in again with the same paragraphs, numbers and notes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'adref-pdf-'));
    const path = join(folder, 'draft.pdf');
    await writeFile(path, (await writePdf(cleanFile(first, typed))).bytes);
    const read = await readOneDocument(path);
    await rm(folder, { recursive: true });
    const said = ({ paragraphs, footnotes }: TextDocument) => [
      paragraphs.map(({ kind, level, number, text: words }) => [kind, level, number, words]),
      footnotes.map(({ marker, text: words }) => [marker, words]),
    ];
    expect(read.ok && said(read.document)).toEqual(said(first));
  });

  it('is the same file each time', async () => {
    const file = () => writePdf(cleanFile(first, typed));
    expect(Buffer.compare((await file()).bytes, (await file()).bytes)).toBe(0);
  });
});

describe('what changed, on pages', () => {
  it('is the text before without what is underlined, and the text after without what is struck out', async () => {
    const at = (words: string): TextDocument => text('en', words);
    const file = trackedFile(at('Decides to act now;'), at('Decides to meet now;'), {
      ...typed,
      date: made,
      author: 'KEN',
      ids: 'lasting',
    });
    const { parts } = await pdfView((await writePdf(file)).bytes);
    expect(parts.map((part) => part.text)).toContain('1. Decides to actmeet now;');
    // What is gone and what is new differ by the way of a line through or under them, not by colour alone.
    const { blocks } = pageData(file);
    const runs = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
    expect(runs.filter((run) => 'deleted' in run || 'inserted' in run)).toEqual([
      { kind: 'words', text: 'act', deleted: true },
      { kind: 'words', text: 'meet', inserted: true },
    ]);
  });

  it('has all paragraphs of both texts, those moved or with notes included', async () => {
    const options = { ...typed, date: made, author: 'KEN', ids: 'unrelated' } as const;
    const { parts } = await pdfView((await writePdf(trackedFile(first, second, options))).bytes);
    const said = withoutSpaces(parts.map((part) => part.text).join(''));
    const changes = trackedFile(first, second, options).blocks.flatMap((block) => {
      const whole = block.kind === 'paragraph' && block.runs.every((run) => run.kind === 'words') ? [block] : [];
      return whole.map(({ runs }) => runs.map((run) => (run.kind === 'words' ? run.text : '')).join(''));
    });
    expect(changes.length).toBeGreaterThan(20);
    for (const words of changes) expect(said).toContain(withoutSpaces(words));
  });
});

describe('tables on pages', () => {
  it('have heads and cells', async () => {
    const file = tableFile(
      { title: 'Derivation', language: 'en' },
      [
        {
          title: 'Table',
          head: ['one', 'two'],
          rows: [
            ['a', 'b'],
            ['c', 'd'],
          ],
        },
      ],
      typed,
    );
    const { parts } = await pdfView((await writePdf(file)).bytes);
    expect(parts.filter(({ tag }) => /^T[HD]$/.test(tag)).map(({ tag, text: one }) => `${tag} ${one}`)).toEqual([
      'TH one',
      'TH two',
      'TD a',
      'TD b',
      'TD c',
      'TD d',
    ]);
  });
});

it('knows the signs of each font', async () => {
  const [tinos] = await fontFiles('a');
  if (!tinos) throw new Error('no font');
  const signs = fontSigns(tinos);
  for (const sign of 'aéЖ–†') expect(signs.has(sign.codePointAt(0) ?? 0), sign).toBe(true);
  for (const sign of '字ب') expect(signs.has(sign.codePointAt(0) ?? 0), sign).toBe(false);
});
