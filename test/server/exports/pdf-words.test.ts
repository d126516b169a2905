import { join } from 'node:path';
import { demonstration } from '@adref/fixtures';
import { labels } from '@adref/shared/document';
import { readDocument } from '@adref/shared/formats';
import { openDraft, tableText } from '@adref/shared/negotiation';
import type { Joined } from '@adref/shared/protocol';
import { expect, it } from 'vitest';
import { checkRecord } from '../../../server/src/acts/record-check.ts';
import { readableBytes } from '../../../server/src/documents/pdf-text.ts';
import { printedFiles, printFileOf } from '../../../server/src/exports/file-request.ts';
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

it('reads every word of what it prints of the demonstration, of which heads alone leave the text', async () => {
  const house = await House.open(demonstration());
  const { body } = await house.browser().ask<Joined>('/api/demonstration', { body: { role: 'observer', party: null } });
  const inspection = openInspection(join(house.dataDir, 'adref.sqlite'));
  const { acts } = inspection.acts(body.negotiation ?? '');
  const { state } = checkRecord(body.negotiation ?? '', acts);
  inspection.close();
  await house.dispose();
  if (!state) throw new Error('no state');
  const draft = openDraft(state);
  const record = { what: 'record', made, symbol: draft.symbol, negotiation: state, acts, seen: 'desk' } as const;
  for (const language of ['en', 'fr'] as const) {
    const { lost, heads } = await readOf((await printFileOf({ ...record, language })).bytes);
    expect([lost, heads.length], language).toEqual([[], 1]);
  }
  const base = demonstration().library[1]?.document ?? draft.document;
  const asked = { made, lineNumbers: true, author: 'KEN', date: made, base, document: draft.document };
  for (const what of printedFiles) {
    const request = { ...asked, what, draft: draft.document, paragraphs: tableText(state) };
    const { lost, heads } = await readOf((await printFileOf(request)).bytes);
    expect([lost, heads], what).toEqual([[], [draft.document.symbol]]);
  }
}, 60_000);
