import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { baseDocument } from '@adref/fixtures';
import { labels, type TextDocument } from '@adref/shared/document';
import { readDocument } from '@adref/shared/formats';
import { describe, expect, it, test } from 'vitest';
import { readableBytes } from '../../../../server/src/documents/pdf-text.ts';
import { writePdf } from '../../../../server/src/exports/pdf/write-pdf.ts';
import { cleanFile } from '../../../../server/src/exports/text-file.ts';
import { plainText } from '../../../shared/formats/text/corpus/plain-text.ts';
import { type PrintedDocument, printedDocument } from '../../../shared/formats/text/corpus/printed-document.ts';
import { scoreOf } from '../../../shared/formats/text/corpus/reading-score.ts';
import {
  printedResolutions,
  resolutionFolders,
  resolutionsThere,
} from '../../../shared/formats/text/corpus/resolutions.ts';
import { pdfLayoutOf, printedPdf } from './printed-pdf.ts';

if (!resolutionsThere) console.warn('Skipped: ../shared/un-resolutions is not here.');

/** Files of each folder: `pnpm bench read` reads all of them. */
const few = 2;

test.skipIf(!resolutionsThere).each(resolutionFolders)(
  'resolutions on pages are read as printed: %s',
  async (folder) => {
    let [all, whole, joins] = [0, 0, 0];
    for (const [nth, { name, printed }] of printedResolutions(folder, (at) => at < few).entries()) {
      const read = await readableBytes(printedPdf(printed, pdfLayoutOf(nth)), name);
      if (!read.ok) throw new Error(`${name}: ${read.key}`);
      const score = scoreOf(printed, new TextDecoder().decode(read.bytes));
      all += score.paragraphs;
      whole += score.whole;
      joins += score.joins.length;
      expect({ name, lost: score.lost }).toEqual({ name, lost: [] });
      // What is doubtful on pages is so where the same is typed.
      expect(score.flags.length).toBeLessThanOrEqual(scoreOf(printed, plainText(printed)).flags.length + 1);
    }
    // A page may end with a full line and a comma: then the next one seems to go on.
    expect(joins).toBeLessThanOrEqual(1);
    expect(whole / all).toBeGreaterThan(0.95);
  },
);

test.skipIf(!resolutionsThere)('what we print in Arabic comes back with its vowels and its labels', async () => {
  const path = join(import.meta.dirname, '../../../../../shared/un-resolutions/ar/75_75.xml');
  const source = readDocument(readFileSync(path), { name: '75_75.xml' });
  const [document] = source.ok ? source.reading.documents : [];
  if (!source.ok || !document) throw new Error('no resolution');
  const pages = await writePdf(cleanFile(document, { made: '2026-11-27T16:00:00Z', typed: true }));
  const read = await readableBytes(pages.bytes, 'ar.pdf');
  const printed = printedDocument(source.reading);
  const body = printed.blocks.filter(({ kind }) => kind !== 'masthead' && kind !== 'closing');
  const score = scoreOf({ ...printed, blocks: body }, read.ok ? new TextDecoder().decode(read.bytes) : '');
  expect(score).toMatchObject({ wrong: [], lost: [], joins: [] });
});

describe('a draft that we have printed', () => {
  const { bytes, name } = baseDocument('A/73/505');
  const source = readDocument(bytes, { name });
  const draft = source.ok && source.reading.documents.find(({ symbol }) => symbol === 'A/C.1/73/L.27/Rev.1');
  if (!draft) throw new Error('no draft');
  const plain = (text: string) => text.replace(/[\s\u00ad]/g, '');
  const paragraphsOf = ({ paragraphs }: TextDocument) => {
    const names = labels(paragraphs);
    return paragraphs
      .map((one, at) => `${names[at]} ${plain(one.text)}`)
      .filter((_, at) => ['preambular', 'operative', 'subparagraph'].includes(paragraphs[at]?.kind ?? ''));
  };

  it.each([false, true])(
    'comes back with its paragraphs, labels and footnotes; lines numbered: %s',
    async (lineNumbers) => {
      const pages = await writePdf(cleanFile(draft, { made: '2026-11-27T16:00:00Z', typed: true, lineNumbers }));
      const read = await readableBytes(pages.bytes, 'draft.pdf');
      if (!read.ok) throw new Error(read.key);
      const back = readDocument(read.bytes, { language: 'fr', symbol: draft.symbol });
      const [found] = back.ok ? back.reading.documents : [];
      if (!found) throw new Error('nothing came back');
      expect(paragraphsOf(found)).toEqual(paragraphsOf(draft));
      expect(found.footnotes.map(({ text }) => plain(text))).toEqual(draft.footnotes.map(({ text }) => plain(text)));
    },
  );
});

it('what is set apart in a PDF is set apart in its words, and raised figures are marks', async () => {
  const text =
    'Décide de publier, dans La paix par le droit, le rapport du 1er mai et la note no 2 sur tous les sujets de la session.';
  const apart = (words: string, kind: 'italic' | 'bold' | 'raised', skip = 0) => {
    const from = text.indexOf(words) + skip;
    return { kind, from, to: text.indexOf(words) + words.length };
  };
  const emphasis = [apart('La paix par le droit', 'italic'), apart('1er', 'raised', 1), apart('tous', 'bold')];
  const paragraphs: TextDocument['paragraphs'] = [
    { id: 't', kind: 'title', level: 0, text: 'Rapport' },
    { id: 'f', kind: 'enacting', level: 0, text: 'L’Assemblée générale,' },
    { id: 'p', kind: 'preambular', level: 0, text: 'Rappelant sa résolution 73/27,' },
    {
      id: 'o',
      kind: 'operative',
      level: 0,
      text,
      emphasis,
      anchors: [{ offset: text.indexOf(', le rapport'), marker: '1', footnote: 'n' }],
    },
  ];
  const document: TextDocument = {
    symbol: 'A/C.1/81/L.3',
    title: 'Rapport',
    kind: 'draft resolution',
    language: 'fr',
    paragraphs,
    footnotes: [{ id: 'n', marker: '1', text: 'A/65/201.' }],
  };
  const pages = await writePdf(cleanFile(document, { made: '2026-11-27T16:00:00Z', typed: true }));
  const read = await readableBytes(pages.bytes, 'a.pdf');
  const found = read.ok ? readDocument(read.bytes, { language: 'fr' }) : null;
  const last = found?.ok ? found.reading.documents[0]?.paragraphs.at(-1) : undefined;
  expect(last?.text.replaceAll('\u00a0', ' ')).toBe(text);
  expect(last?.anchors).toMatchObject([{ offset: text.indexOf(', le rapport'), marker: '1' }]);
  expect(last?.emphasis?.map(({ kind, from, to }) => [kind, last.text.slice(from, to)])).toEqual([
    ['italic', 'La paix par le droit'],
    ['raised', 'er'],
    ['bold', 'tous'],
  ]);
});

it('a resolution in a PDF begins a negotiation like any other file', async () => {
  const blocks: PrintedDocument['blocks'] = [
    { kind: 'plain', label: '', printed: '', text: 'The General Assembly,', marks: [] },
    {
      kind: 'preambular',
      label: 'PP1',
      printed: '',
      text: 'Recalling its resolution 73/27,',
      marks: [{ offset: 30, note: 1 }],
    },
    { kind: 'operative', label: 'OP1', printed: '1.', text: 'Decides that all shall act together.', marks: [] },
  ];
  const printed: PrintedDocument = {
    language: 'en',
    symbol: 'A/C.1/73/L.1',
    title: '',
    blocks,
    notes: ['See A/70/174.'],
  };
  const read = await readableBytes(
    printedPdf(printed, { size: 10, hyphens: false, lineNumbers: false, columns: 1 }),
    'a.pdf',
  );
  const found = read.ok ? readDocument(read.bytes) : null;
  const [document] = found?.ok ? found.reading.documents : [];
  expect(labels(document?.paragraphs ?? [])).toEqual(expect.arrayContaining(['PP1', 'OP1']));
  expect(document?.footnotes).toMatchObject([{ marker: '1', text: 'See A/70/174.' }]);
  expect(document?.paragraphs.find(({ kind }) => kind === 'preambular')?.anchors).toMatchObject([{ marker: '1' }]);
});
