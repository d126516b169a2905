import { join } from 'node:path';
import { demonstration } from '@adref/fixtures';
import { labels } from '@adref/shared/document';
import { type Run, readDocument, type WordFile } from '@adref/shared/formats';
import {
  type Act,
  committeeReport,
  type Negotiation,
  openDraft,
  publicState,
  tableText,
} from '@adref/shared/negotiation';
import type { Joined } from '@adref/shared/protocol';
import { expect, it } from 'vitest';
import { checkRecord } from '../../../server/src/acts/record-check.ts';
import { readableBytes } from '../../../server/src/documents/pdf-text.ts';
import { compareDocuments } from '../../../server/src/exports/comparison/compare-documents.ts';
import { fileModel, printedFiles, printFileOf } from '../../../server/src/exports/file-request.ts';
import { writePdf } from '../../../server/src/exports/pdf/write-pdf.ts';
import { comparisonFile } from '../../../server/src/exports/table-file.ts';
import { openInspection } from '../../../server/src/storage/open-inspection.ts';
import { House } from '../http/house.ts';

const made = '2026-11-27T16:00:00Z';

/** How often each word is in a text. */
function wordsOf(text: string): Map<string, number> {
  const words = text.replace(/<\/?\w+>/g, '').match(/\p{L}{3,}/gu) ?? [];
  return new Map([...Map.groupBy(words, (word) => word)].map(([word, all]) => [word, all.length]));
}

/** Words of the pages that are in no paragraph, note or zone of what is read of them; and what was taken for heads and feet. */
async function readOf(bytes: Uint8Array): Promise<{ lost: string[]; heads: string[] }> {
  const text = await readableBytes(bytes, 'x.pdf');
  const read = text.ok ? readDocument(text.bytes, { name: 'x.txt' }) : text;
  if (!(text.ok && read.ok)) throw new Error('not read');
  const { documents, zones } = read.reading;
  const said = documents.flatMap(({ title, paragraphs, footnotes }) => [
    title,
    ...labels(paragraphs).map((label) => label ?? ''),
    ...[...paragraphs, ...footnotes].map((one) => one.text),
  ]);
  const blocks = zones.flatMap((zone) => zone.blocks.map((block) => block.text));
  const found = wordsOf([...said, ...blocks].join(' '));
  const printed = wordsOf(new TextDecoder().decode(text.bytes));
  const furniture = zones.filter(({ kind }) => kind === 'page furniture').flatMap((zone) => zone.blocks);
  return {
    lost: [...printed].flatMap(([word, count]) => (count > (found.get(word) ?? 0) ? [word] : [])),
    heads: [...new Set(furniture.map((block) => block.text).filter((line) => !/^(?:\d+\/\d+|_+)$/.test(line)))],
  };
}

/** The demonstration as its record has it. */
async function demonstrated(): Promise<{ state: Negotiation; acts: readonly Act[] }> {
  const house = await House.open(demonstration());
  const { body } = await house.browser().ask<Joined>('/api/demonstration', { body: { role: 'observer', party: null } });
  const inspection = openInspection(join(house.dataDir, 'adref.sqlite'));
  const { acts } = inspection.acts(body.negotiation ?? '');
  const { state } = checkRecord(body.negotiation ?? '', acts);
  inspection.close();
  await house.dispose();
  if (!state) throw new Error('no state');
  return { state, acts };
}

/** The words of a file before it is printed, each paragraph's in a line. */
function wordsOfModel(part: unknown): string {
  if (Array.isArray(part)) return part.map(wordsOfModel).join('\n');
  if (typeof part !== 'object' || part === null) return '';
  if ('runs' in part && Array.isArray(part.runs))
    return part.runs.map((run: Run) => (run.kind === 'words' ? run.text : ' ')).join('');
  return Object.values(part).map(wordsOfModel).join('\n');
}

/** Words of a file that are not on its pages as they are read, or not as often. */
async function lostOnPages(file: WordFile): Promise<string[]> {
  const text = await readableBytes((await writePdf(file)).bytes, 'x.pdf');
  if (!text.ok) throw new Error(text.key);
  // A word may be divided at the end of a line.
  const found = wordsOf(new TextDecoder().decode(text.bytes).replace(/(?<=\p{L})[-\u00ad\u2010]\n(?=\p{L})/gu, ''));
  const written = wordsOf(wordsOfModel([file.blocks, file.notes]));
  if (written.size < 10) throw new Error(`A file of ${written.size} words says little`);
  return [...written].flatMap(([word, count]) => (count > (found.get(word) ?? 0) ? [word] : []));
}

const read = demonstrated();

it('prints a comparison, a report and rolling texts so that each word is read back', async () => {
  const { state } = await read;
  const { document } = openDraft(state);
  const base = demonstration().library[1]?.document ?? document;
  const { sideBySide } = compareDocuments(base, document, null);
  expect(sideBySide.rows.length).toBeGreaterThan(10);
  expect(await lostOnPages(comparisonFile(base, document, sideBySide.rows, { made, typed: true }))).toEqual([]);
  for (const language of ['en', 'fr'] as const) {
    const blocks = committeeReport(publicState(state), { language, secretary: 'f' });
    const report = { what: 'report', made, title: state.title, language, blocks } as const;
    expect(await lostOnPages(fileModel(report, true)), language).toEqual([]);
  }
  const shown = { made, lineNumbers: true, draft: document, paragraphs: tableText(state) } as const;
  for (const what of ['rolling', 'rolling-unattributed', 'by-paragraph', 'by-party'] as const)
    expect(await lostOnPages(fileModel({ ...shown, what }, true)), what).toEqual([]);
}, 60_000);

it('reads every word of what it prints of the demonstration, of which heads alone leave the text', async () => {
  const { state, acts } = await read;
  const draft = openDraft(state);
  const record = { what: 'record', made, symbol: draft.symbol, negotiation: state, acts, seen: 'desk' } as const;
  for (const language of ['en', 'fr'] as const) {
    const { lost, heads } = await readOf((await printFileOf({ ...record, language })).bytes);
    expect([lost, heads.length], language).toEqual([[], 1]);
  }
  const base = demonstration().library[1]?.document ?? draft.document;
  const asked = { made, lineNumbers: true, author: 'KEN', date: made, base, document: draft.document };
  // Two texts in columns are printed above.
  for (const what of printedFiles.filter((one) => one !== 'side-by-side')) {
    const request = { ...asked, what, draft: draft.document, paragraphs: tableText(state) };
    const { lost, heads } = await readOf((await printFileOf(request)).bytes);
    expect([lost, heads], what).toEqual([[], [draft.document.symbol]]);
  }
}, 60_000);
