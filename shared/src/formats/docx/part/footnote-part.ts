import type { WordFile } from '../word-file.ts';
import { declaration, namespaces } from './markup.ts';
import type { RunWriter } from './run-writer.ts';

/** `word/footnotes.xml`: the rules above the notes, then the notes; the first has the id 1. */
export function footnotePart(file: WordFile, writer: RunWriter): string {
  const direction = file.language === 'ar' ? '<w:bidi/>' : '';
  const custom = new Map<number, string>();
  for (const block of file.blocks) {
    const paragraphs = block.kind === 'table' ? block.rows.flat(2) : [block];
    for (const run of paragraphs.flatMap(({ runs }) => runs)) {
      if (run.kind === 'note' && run.marker !== undefined) custom.set(run.note, run.marker);
    }
  }
  const notes = file.notes.map(({ runs }, at) => {
    const marker = custom.get(at);
    const reference: string =
      marker === undefined
        ? '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
        : writer
            .runs([{ kind: 'words', text: marker, setting: { raised: true } }])
            .replace('<w:rPr>', '<w:rPr><w:rStyle w:val="FootnoteReference"/>');
    return `<w:footnote w:id="${at + 1}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/>${direction}</w:pPr>${reference}<w:r><w:t xml:space="preserve"> </w:t></w:r>${writer.runs(runs)}</w:p></w:footnote>`;
  });
  const separator = (id: number, type: string, element: string) =>
    `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:r><w:${element}/></w:r></w:p></w:footnote>`;
  return [
    `${declaration}<w:footnotes ${namespaces}>`,
    separator(-1, 'separator', 'separator'),
    separator(0, 'continuationSeparator', 'continuationSeparator'),
    ...notes,
    '</w:footnotes>',
  ].join('');
}
