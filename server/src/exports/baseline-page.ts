import type { MeasuredDraft } from '@adref/shared/corpus';
import type { Span } from '@adref/shared/differences';
import type { Language } from '@adref/shared/document';
import type { BaselineNames } from './baseline-standing.ts';
import { type BaselineTold, baselineTold } from './baseline-told.ts';
import { escapedHtml } from './escaped.ts';
import { mailedPage } from './mailed-page.ts';

/**
 * A text beside the consensus baseline as one page that can be mailed: no script, nothing fetched. `of` is what the text is called; `names` are
 * those of the baseline's documents, by id. Each paragraph says its standing in words, and by the shape of the line beside it.
 */
export function baselinePage(
  { title: of, language }: { readonly title: string; readonly language: Language },
  names: BaselineNames,
  measured: MeasuredDraft,
): string {
  const { title, sum, paragraphs } = baselineTold(of, names, measured);
  const head = `<header><h1>${escapedHtml(title)}</h1><p>${escapedHtml(sum)}</p></header>`;
  const blocks = paragraphs.map((paragraph) => block(paragraph, language)).join('\n');
  return mailedPage(title, style, `${head}\n<main>\n${blocks}\n</main>`);
}

const style = `
body{font:1rem/1.5 Georgia,"Times New Roman",serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}
h1{font-size:1.3rem;margin:0 0 .5rem}
h2{font:600 .85rem/1.4 system-ui,sans-serif;margin:0;color:#444}
p{margin:.3rem 0}
section{margin:1.2rem 0;padding-inline-start:.8rem;border-inline-start:5px none #333}
.agreed{border-inline-start-style:solid}
.departs{border-inline-start-style:dashed}
.partly{border-inline-start-style:dotted}
ins{text-decoration:underline;font-weight:700;color:#0b4f1c}
del{text-decoration:line-through;color:#8a1111}
@media print{section{break-inside:avoid-page}}
`;

function block({ head, standing, redline }: BaselineTold['paragraphs'][number], language: string): string {
  return `<section class="${standing}"><h2>${escapedHtml(head)}</h2>
<p lang="${language}" dir="auto">${redline.map(change).join('')}</p></section>`;
}

function change(span: Span): string {
  if (span.kind === 'equal') return escapedHtml(span.text);
  // Adopted texts have their notes beside the words: a mark is no other word.
  if (span.class === 'footnote') return escapedHtml(span.after);
  const { before, after } = span;
  return `${before && `<del>${escapedHtml(before)}</del>`}${after && `<ins>${escapedHtml(after)}</ins>`}`;
}
