import type { Span } from '@adref/shared/differences';
import type { Language } from '@adref/shared/document';
import type { Run, Setting, WordFile, WordParagraph, WordTable } from '@adref/shared/formats';
import { endLine, type FileOptions, plainFile } from './file-frame.ts';

/** A table with a title above and names of its columns. */
export interface NamedTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Tables one below the other, on wide pages. */
export function tableFile(
  about: { readonly title: string; readonly language: Language },
  tables: readonly NamedTable[],
  options: FileOptions,
): WordFile {
  const blocks = tables.flatMap(({ title, head, rows }): WordFile['blocks'] => [
    { kind: 'paragraph', style: 'caption', keepNext: true, runs: [{ kind: 'words', text: title }] },
    {
      kind: 'table',
      widths: head.map(() => 1),
      rows: [
        head.map((name) => [cell([{ kind: 'words', text: name, setting: { bold: true } }])]),
        ...rows.map((row) => row.map((words) => [cell([{ kind: 'words', text: words }])])),
      ],
    },
    { kind: 'paragraph', style: 'cell', runs: [] },
  ]);
  return { ...plainFile({ ...about, symbol: '' }, options), blocks: [...blocks, endLine], landscape: true };
}

/** Two texts side by side, as they are compared. */
export interface ExportedRow {
  /** Printed before the words; empty where they have no number. */
  readonly labelA: string;
  readonly labelB: string;
  readonly spans: readonly Span[];
}

/** Two texts in two columns: what is gone struck out on the left, what is new bold and underlined on the right. */
export function comparisonFile(
  a: { readonly title: string; readonly symbol: string; readonly language: Language },
  b: { readonly title: string; readonly symbol: string },
  rows: readonly ExportedRow[],
  options: FileOptions,
): WordFile {
  const named = (symbol: string, title: string) => symbol || title;
  const head = [named(a.symbol, a.title), named(b.symbol, b.title)].map((text) => [
    cell([{ kind: 'words', text, setting: { bold: true } }]),
  ]);
  const side = (name: string, spans: readonly Span[], which: 'before' | 'after', setting: Setting): WordParagraph[] => {
    const runs = spans.map((span): Run => {
      if (span.kind === 'equal') return { kind: 'words', text: span.text };
      return { kind: 'words', text: span[which], setting };
    });
    const label: Run[] = name === '' ? [] : [{ kind: 'words', text: `${name} `, setting: { small: true, bold: true } }];
    return [cell([...label, ...runs.filter((run) => run.kind !== 'words' || run.text !== '')])];
  };
  const table: WordTable = {
    kind: 'table',
    widths: [1, 1],
    rows: [
      head,
      ...rows.map(({ labelA, labelB, spans }) => [
        side(labelA, spans, 'before', { strike: true }),
        side(labelB, spans, 'after', { bold: true, underline: true }),
      ]),
    ],
  };
  const title = `${named(a.symbol, a.title)} – ${named(b.symbol, b.title)}`;
  return {
    ...plainFile({ title, symbol: '', language: a.language }, options),
    blocks: [table, endLine],
    landscape: true,
  };
}

function cell(runs: readonly Run[]): WordParagraph {
  return { kind: 'paragraph', style: 'cell', runs };
}
