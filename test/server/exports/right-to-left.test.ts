import type { Paragraph } from '@adref/shared/document';
import { writeWord } from '@adref/shared/formats';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { pageData } from '../../../server/src/exports/pdf/page-data.ts';
import { paragraphsOf } from '../../../server/src/exports/pdf/page-list.ts';
import { recordDocument } from '../../../server/src/exports/record/record-document.ts';
import { reportFile } from '../../../server/src/exports/report-file.ts';
import { table } from '../../shared/negotiation/commands.ts';
import { Round } from '../../shared/negotiation/round.ts';

const made = '2026-11-28T12:00:00Z';
const drafted: Paragraph = { id: 'P1', kind: 'operative', level: 0, text: 'تهيب بجميع الدول أن تتعاون؛' };

/** A record in English of words that KEN tabled on an Arabic draft, which the desk then took. */
function record() {
  const round = new Round([drafted]);
  round.write('KEN', 'P1', 'تحث جميع الدول على أن تتعاون؛');
  round.does('KEN', table('KEN'));
  round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  const negotiation = {
    ...round.state,
    drafts: round.state.drafts.map((one) => ({ ...one, document: { ...one.document, language: 'ar' as const } })),
  };
  const { acts } = round;
  return recordDocument({ what: 'record', made, language: 'en', symbol: 'A/L.1', negotiation, acts, seen: 'desk' });
}

/** The paragraphs of a Word file that are read from right to left. */
function turned(bytes: Uint8Array): string[] {
  const part = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const paragraphs = part.match(/<w:p>.*?<\/w:p>/gs) ?? [];
  const words = (one: string) => one.replace(/<[^>]*>/g, '');
  return paragraphs.filter((one) => one.includes('<w:bidi/>') && one.includes('<w:rtl/>')).map(words);
}

test('a record in English has the words of an Arabic draft from right to left, and what it says of them not', () => {
  const file = record();
  const lines = turned(writeWord(file));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/OP1.*KEN/);
  const told = pageData(file).blocks.flatMap((block) => {
    if (block.kind === 'table') return [];
    return block.kind === 'list' ? paragraphsOf(block) : [block];
  });
  expect(told.filter(({ rightToLeft }) => rightToLeft)).toHaveLength(1);
  expect(told.length).toBeGreaterThan(6);
});

test('a report in French has the Arabic text that it recommends from right to left', () => {
  const about = { symbol: 'A/L.1', title: 'T', kind: 'resolution', language: 'ar' } as const;
  const document = { ...about, paragraphs: [drafted], footnotes: [] };
  const blocks = [
    { kind: 'heading', level: 1, text: 'Recommandation' },
    { kind: 'recommended', title: 'Projet de résolution', symbol: 'A/L.1', document },
  ] as const;
  const file = reportFile({ what: 'report', made, title: 'Rapport', language: 'fr', blocks });
  expect(turned(writeWord(file))).toEqual([expect.stringContaining(drafted.text)]);
});
