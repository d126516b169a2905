import { withDaggers } from '@adref/shared/document';

/** Rows as CSV. Begins with the mark that tells spreadsheets that it is UTF-8; an empty row is an empty line. */
export function csv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A cell that a spreadsheet reads as words: never as a formula, whatever the words begin with. */
function cell(words: string): string {
  const shown = withDaggers(words);
  const safe = /^[=+\-@\t\r]/.test(shown) && shown !== '–' ? `'${shown}` : shown;
  return `"${safe.replaceAll('"', '""')}"`;
}
