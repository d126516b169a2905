import { recommendedLines } from './recommended-lines.ts';
import type { ReportBlock } from './report-block.ts';

/** A report as plain text, with an empty line between its parts. */
export function reportText(blocks: readonly ReportBlock[]): string {
  return `${blocks.map(textOf).join('\n\n')}\n`;
}

function textOf(block: ReportBlock): string {
  switch (block.kind) {
    case 'title':
    case 'heading':
      return block.text;
    case 'paragraph':
      return `${block.number}. ${block.text}${block.note ? ` [${block.note}]` : ''}`;
    case 'list':
      return `${block.title}\n${block.text}`;
    case 'note':
      return `[${block.marker}] ${block.text}`;
    case 'recommended': {
      const { document, title, symbol } = block;
      if (!document) return `${title}\n\n${symbol}`;
      return [title, ...recommendedLines(document).map(({ text }) => text)].join('\n\n');
    }
  }
}
