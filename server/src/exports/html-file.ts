import type { Run, WordFile, WordParagraph } from '@adref/shared/formats';
import { escapedHtml } from './escaped.ts';
import { mailedPage } from './mailed-page.ts';

/** A file as one page that needs nothing else: paragraphs, how their words are set, tables. Every word is data and never markup. */
export function htmlFile({ language, title, blocks }: WordFile): string {
  const body = blocks.map((block) =>
    block.kind === 'paragraph'
      ? paragraph(block)
      : `<table>${block.rows
          .map((row) => `<tr>${row.map((cell) => `<td>${cell.map(paragraph).join('')}</td>`).join('')}</tr>`)
          .join('')}</table>`,
  );
  return mailedPage(title, look, body.join('\n'), language);
}

const look = [
  'body{max-width:46em;margin:3em auto;padding:0 1em;font:11pt/1.5 serif}',
  'p{margin:0 0 .7em;white-space:pre-wrap;overflow-wrap:break-word}',
  '.title,.heading{font-weight:bold}',
  '.subparagraph{margin-inline-start:2.4em}',
  '.end{text-align:center}',
  'td{border:1px solid;vertical-align:top}',
].join('');

function paragraph({ style, runs }: WordParagraph): string {
  return `<p class="${style.replace(/ .*/, '')}" dir="auto">${runs.map(run).join('')}</p>`;
}

function run(one: Run): string {
  if (one.kind === 'tab') return '\t';
  if (one.kind === 'note') return '';
  const { bold, italic, underline, strike, raised, lowered, small } = one.setting ?? {};
  const tags = [
    bold && 'b',
    italic && 'i',
    underline && 'u',
    (strike || one.change?.kind === 'delete') && 'del',
    one.change?.kind === 'insert' && 'ins',
    raised && 'sup',
    lowered && 'sub',
    small && 'small',
  ].filter((tag) => typeof tag === 'string');
  return `${tags.map((tag) => `<${tag}>`).join('')}${escapedHtml(one.text)}${tags
    .toReversed()
    .map((tag) => `</${tag}>`)
    .join('')}`;
}
