/** An invitation link that was just made, as it is handed out. */
export interface HandedLink {
  /** Code of the party. */
  readonly code: string;
  readonly party: string;
  readonly address: string;
  /** Until when it works, as one would say it. */
  readonly until: string;
}

/** The columns of a table of links, in order. */
export type LinkColumns = readonly [code: string, party: string, address: string, until: string];

/** Links as a file that spreadsheets and mail merges open: commas, CRLF, UTF-8 with its mark, which tells Excel that it is UTF-8. */
export function linksAsCsv(columns: LinkColumns, links: readonly HandedLink[]): string {
  const rows = [columns, ...links.map(inOrder)];
  return `\ufeff${rows.map((row) => row.map(csvField).join(',')).join('\r\n')}\r\n`;
}

/** Links as a table for word processors and mails. */
export function linksAsHtml(columns: LinkColumns, links: readonly HandedLink[]): string {
  const cells = (name: 'th' | 'td', row: readonly string[]) =>
    `<tr>${row.map((words) => `<${name}>${escaped(words)}</${name}>`).join('')}</tr>`;
  return `<table>${cells('th', columns)}${links.map((link) => cells('td', inOrder(link))).join('')}</table>`;
}

/** Links as lines with tabs, for what takes only plain text. */
export function linksAsText(links: readonly HandedLink[]): string {
  return links
    .map((link) =>
      inOrder(link)
        .join('\t')
        .replaceAll(/[\r\n]/g, ' '),
    )
    .join('\n');
}

function inOrder({ code, party, address, until }: HandedLink): readonly string[] {
  return [code, party, address, until];
}

/** A party's name is anybody's words: one that a spreadsheet would read as a formula is marked as text. */
function csvField(words: string): string {
  const text = /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
  return `"${text.replaceAll('"', '""')}"`;
}

function escaped(words: string): string {
  return words.replaceAll(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
