import { firstWords } from '@adref/shared/document';
import { writeWord } from '@adref/shared/formats';
import type { DerivationRow, DerivationSource, DraftOrigins } from '@adref/shared/negotiation';
import type { Origin } from '@adref/shared/provenance';
import { escapedHtml } from '../exports/escaped.ts';
import type { TableRequest } from '../exports/file-request.ts';
import { fileStem } from '../exports/file-stem.ts';
import { mailedPage } from '../exports/mailed-page.ts';
import { type NamedTable, tableFile } from '../exports/table-file.ts';
import { wordType } from '../exports/word-type.ts';
import { message, operatorSentence } from '../messages/message.ts';
import { csv } from './csv.ts';

/** How the tables of a draft can be had as a file, beside JSON. */
export const derivationFormats = ['csv', 'html', 'docx'] as const;

/** A file to hand over: its media type, its content and a name for it. */
export interface DerivationFile {
  readonly type: string;
  readonly content: string | Uint8Array;
  readonly name: string;
}

/** The derivation table of a draft (the United Nations' four columns), the words that have come in since the zero draft, and the concordance of its numbers. */
export function derivationFile(
  origins: DraftOrigins,
  format: (typeof derivationFormats)[number],
  made: string,
): DerivationFile {
  const name = derivationName(origins, format);
  const { title, language, tables } = derivationTables(origins);
  if (format === 'docx') {
    const content = writeWord(tableFile({ title, language }, tables, { made }));
    return { type: wordType, content, name };
  }
  if (format === 'csv') return { type: 'text/csv', content: csv(rowsOf(tables)), name };
  return { type: 'text/html', content: html(title, tables), name };
}

/** A name for a file of these tables, with this ending. */
export function derivationName(origins: DraftOrigins, ending: string): string {
  return `${fileStem(symbolOf(origins))}-derivation.${ending}`;
}

/** The tables themselves, with a title above. */
export function derivationTables(origins: DraftOrigins): Pick<TableRequest, 'title' | 'language' | 'tables'> {
  return {
    title: operatorSentence(message('derivation-of', { symbol: symbolOf(origins) })),
    language: 'en',
    tables: [derivationTable(origins), earlierTable(origins), numberTable(origins)],
  };
}

function symbolOf({ symbol }: DraftOrigins): string {
  return symbol ?? operatorSentence(message('chairs-text'));
}

function derivationTable({ derivation, before }: DraftOrigins): NamedTable {
  const names = new Map(derivation.map(({ paragraph, label, words }) => [paragraph, label || firstWords(words)]));
  const called = (id: string) => names.get(id) ?? operatorSentence(message('derivation-new'));
  return {
    title: operatorSentence(message('derivation-table')),
    head: [
      operatorSentence(message('derivation-paragraph')),
      operatorSentence(message('derivation-parties')),
      operatorSentence(message('derivation-sources')),
      operatorSentence(message('derivation-approach')),
    ],
    rows: derivation.map((row) => [
      row.label === null
        ? `(${(row.sources[0]?.kind === 'draft' && row.sources[0].label) || row.words})`
        : row.label || row.words,
      row.parties.join(', '),
      row.sources.map((source) => sourceName(source, before, called)).join('; '),
      approachOf(row),
    ]),
  };
}

/** Words that came in with a draft since the zero draft: with which, and whose they were then. */
function earlierTable({ history, text }: DraftOrigins): NamedTable {
  const texts = new Map(text.map((paragraph) => [paragraph.id, paragraph]));
  return {
    title: operatorSentence(message('earlier-words')),
    head: [
      operatorSentence(message('derivation-paragraph')),
      operatorSentence(message('earlier-stretch')),
      operatorSentence(message('earlier-draft')),
      operatorSentence(message('derivation-sources')),
    ],
    rows: history.paragraphs.flatMap(({ paragraph, spans }) =>
      spans.flatMap(({ from, to, draft, origin }): string[][] => {
        const { label = '', text: words = '' } = texts.get(paragraph) ?? {};
        const stretch = words.slice(from, to).trim();
        if (origin.kind === 'draft' || stretch === '') return [];
        return [
          [
            label || firstWords(words),
            stretch,
            history.symbols[draft] ?? operatorSentence(message('chairs-text')),
            originName(origin),
          ],
        ];
      }),
    ),
  };
}

function originName(origin: Origin): string {
  switch (origin.kind) {
    case 'draft':
      return origin.paragraph;
    case 'agreed':
      return `${origin.document} ${origin.paragraph}`;
    case 'chair':
      return operatorSentence(message('approach-chair'));
    default:
      return origin.versions.map(({ party, version }) => (version === null ? party : `${party} ${version}`)).join(', ');
  }
}

function numberTable({ numbers, before, symbol }: DraftOrigins): NamedTable {
  return {
    title: operatorSentence(message('concordance')),
    head: [before, symbol ?? operatorSentence(message('chairs-text'))],
    rows: numbers.map((one) => [one.before ?? '–', one.after ?? '–']),
  };
}

function sourceName(source: DerivationSource, before: string, called: (paragraph: string) => string): string {
  if (source.kind === 'draft') return `${before} ${source.label || called(source.paragraph)}`;
  if (source.kind === 'agreed') return `${source.document} ${source.paragraph}`;
  const { party, version, label, paragraph, carried } = source;
  const place = label || called(paragraph);
  if (version === null) return operatorSentence(message('derivation-typed', { party, place }));
  const tabled = operatorSentence(message('derivation-version', { party, place, version }));
  return carried
    ? operatorSentence(message('derivation-carried', { tabled, version: carried.version, draft: carried.draft }))
    : tabled;
}

function approachOf({ approaches, rationale }: DerivationRow): string {
  const done = approaches.map((one) => operatorSentence(message(`approach-${one === 'left out' ? 'left-out' : one}`)));
  return [done.join('; '), ...(rationale === null ? [] : [rationale])].join('. ');
}

/** The tables one below the other, with an empty line between them. */
function rowsOf(tables: readonly NamedTable[]): (readonly string[])[] {
  return tables.flatMap(({ head, rows }, at) => [...(at > 0 ? [[]] : []), head, ...rows]);
}

function html(title: string, tables: readonly NamedTable[]): string {
  const row = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((words) => `<${tag}>${escapedHtml(words)}</${tag}>`).join('')}</tr>`;
  const shown = tables.map(
    ({ title: name, head, rows }) => `<h2>${escapedHtml(name)}</h2>
<table><thead>${row(head, 'th')}</thead><tbody>
${rows.map((cells) => row(cells, 'td')).join('\n')}
</tbody></table>`,
  );
  const style =
    'body{font:1rem/1.5 Georgia,serif;margin:2rem}table{border-collapse:collapse}th,td{border:1px solid #888;padding:.3rem .6rem;text-align:start;vertical-align:top}';
  return mailedPage(title, style, `<h1>${escapedHtml(title)}</h1>\n${shown.join('\n')}`);
}
