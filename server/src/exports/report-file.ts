import type { Run, WordFile, WordNote, WordParagraph } from '@adref/shared/formats';
import type { ReportBlock, ReportLanguage } from '@adref/shared/negotiation';
import { endLine, plainFile } from './file-frame.ts';
import { cleanFile } from './text-file.ts';

/** A committee's report that is to be written as a file. */
export interface ReportRequest {
  readonly what: 'report';
  readonly made: string;
  readonly title: string;
  readonly language: ReportLanguage;
  readonly blocks: readonly ReportBlock[];
}

/**
 * The report of a committee as a document: its paragraphs numbered through, the lists of a vote below what they are about, what delegations
 * said of their votes as footnotes, and the texts that it recommends in their own layout, each with the numbers and footnotes that it has.
 */
export function reportFile({ title, language, blocks, made }: ReportRequest): WordFile {
  const file = plainFile({ title, symbol: '', language }, { made });
  const told = new Map(blocks.flatMap((block) => (block.kind === 'note' ? [[block.marker, block.text] as const] : [])));
  const notes: WordNote[] = [];
  const noted = (marker: number): Run[] => {
    const text = told.get(marker);
    if (text === undefined) return [];
    return [{ kind: 'note', note: notes.push({ runs: [{ kind: 'words', text }] }) - 1, marker: `${marker}` }];
  };
  const paragraphsOf = (block: ReportBlock): WordParagraph[] => {
    switch (block.kind) {
      case 'title':
        return [line('title', block.text)];
      case 'heading':
        return [{ ...line(block.level === 1 ? 'heading 1' : 'heading 2', block.text), keepNext: true }];
      case 'paragraph': {
        const runs: Run[] = [{ kind: 'words', text: `${block.number}.` }, { kind: 'tab' }, ...words(block.text)];
        return [{ kind: 'paragraph', style: 'numbered', runs: [...runs, ...(block.note ? noted(block.note) : [])] }];
      }
      case 'list': {
        const lead: Run = { kind: 'words', text: `${block.title} `, setting: { italic: true } };
        return [{ kind: 'paragraph', style: 'plain', runs: [lead, ...words(block.text)] }];
      }
      case 'note':
        return [];
      case 'recommended': {
        const head: WordParagraph = { ...line('heading 2', block.title), keepNext: true };
        if (!block.document) return [head, line('plain', block.symbol)];
        const text = cleanFile(block.document, { made, typed: true });
        // With all marks typed, those of several texts do not run on in each other.
        const from = notes.length;
        notes.push(...text.notes);
        const own = text.blocks.filter((one) => one.kind === 'paragraph' && one.style !== 'end') as WordParagraph[];
        const moved = (run: Run): Run => (run.kind === 'note' ? { ...run, note: run.note + from } : run);
        const rightToLeft = block.document.language === 'ar';
        return [head, ...own.map((one) => ({ ...one, rightToLeft, runs: one.runs.map(moved) }))];
      }
    }
  };
  const written = blocks.flatMap(paragraphsOf);
  return { ...file, blocks: [...written, endLine], notes };
}

const words = (text: string): Run[] => [{ kind: 'words', text }];
const line = (style: WordParagraph['style'], text: string): WordParagraph => ({
  kind: 'paragraph',
  style,
  runs: words(text),
});
