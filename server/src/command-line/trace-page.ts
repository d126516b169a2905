/*
 * Where the words of a draft come from, as one page that can be mailed: no script, nothing fetched. What is agreed is underlined; a line beside
 * each paragraph says how far by its shape (whole: by consensus; dashed: by vote; double: word for word; dotted: adapted), and a sentence says it too.
 */
import type { Trace } from '@adref/shared/corpus';
import type { Span } from '@adref/shared/differences';
import { type Language, labels, type TextDocument } from '@adref/shared/document';
import { escapedHtml } from '../exports/escaped.ts';
import { mailedPage } from '../exports/mailed-page.ts';
import { sentenceOfKey } from '../messages/message.ts';

/** The page of some documents, traced in a collection of which `held` is what it holds. */
export function tracePage(
  traced: readonly { readonly document: TextDocument; readonly paragraphs: readonly Trace[] }[],
  held: string,
): string {
  const title = traced.map(({ document }) => document.symbol || document.title).join(', ');
  return mailedPage(
    title,
    style,
    `<header><h1>${escapedHtml(title)}</h1><p>${escapedHtml(held)}</p></header>
<main>
${traced.map(documentBlock).join('\n')}
</main>`,
  );
}

const style = `
body{font:1rem/1.5 Georgia,"Times New Roman",serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}
h1{font-size:1.3rem;margin:0 0 .5rem}
h2,li{font:.85rem/1.4 system-ui,sans-serif}
h2{font-weight:600;margin:0;color:#444}
p{margin:.3rem 0}
section{margin:1.2rem 0;padding-inline-start:.8rem;border-inline-start:5px none #333}
.consensus{border-inline-start-style:solid}
.vote{border-inline-start-style:dashed}
.verbatim{border-inline-start-style:double}
.adapted{border-inline-start-style:dotted}
u{text-decoration-thickness:2px;text-underline-offset:4px}
ins{text-decoration:underline;font-weight:700;color:#0b4f1c}
del{text-decoration:line-through;color:#8a1111}
@media print{section{break-inside:avoid-page}}
`;

function documentBlock({ document, paragraphs }: { document: TextDocument; paragraphs: readonly Trace[] }): string {
  const names = labels(document.paragraphs);
  const blocks = document.paragraphs.map(({ text }, at) => {
    const found = paragraphs[at];
    return found && text !== '' ? paragraphBlock(names[at] ?? '', text, found, document.language) : '';
  });
  return blocks.join('\n');
}

function paragraphBlock(label: string, text: string, found: Trace, language: Language): string {
  const { standing, coverage, spans, departures } = found;
  const agreed = spans.filter(({ formula }) => !formula);
  const said = sentenceOfKey('traced-agreed', { standing, percent: Math.round(coverage * 100) });
  const sources = agreed.flatMap(({ from, to, sources: [first], documents }) => {
    if (!first) return [];
    const { document, label: place, manner, date } = first;
    const words = text.slice(from, to);
    return [
      `<li>${escapedHtml(sentenceOfKey('traced-source', { words, document, label: place, manner, date, documents }))}</li>`,
    ];
  });
  const near = departures.slice(0, 1).map(({ source, redline, force }) => {
    const key = force ? (`traced-near-${force}` as const) : 'traced-near';
    const name = escapedHtml(sentenceOfKey(key, { document: source.document, label: source.label, redline: '' }));
    return `<h2>${name}</h2><p lang="${language}" dir="auto">${redline.map(change).join('')}</p>`;
  });
  return `<section class="${standing}"><h2>${escapedHtml(label ? `${label} · ${said}` : said)}</h2>
<p lang="${language}" dir="auto">${underlined(text, agreed)}</p>
${sources.length > 0 ? `<ul>${sources.join('')}</ul>` : ''}${near.join('')}</section>`;
}

/** The text with its agreed stretches underlined; two that overlap are one line. */
function underlined(text: string, spans: readonly { readonly from: number; readonly to: number }[]): string {
  let html = '';
  let at = 0;
  for (const { from, to } of spans) {
    const start = Math.max(at, from);
    if (to <= start) continue;
    html += `${escapedHtml(text.slice(at, start))}<u>${escapedHtml(text.slice(start, to))}</u>`;
    at = to;
  }
  return html + escapedHtml(text.slice(at));
}

function change(span: Span): string {
  if (span.kind === 'equal') return escapedHtml(span.text);
  const { before, after } = span;
  return `${before && `<del>${escapedHtml(before)}</del>`}${after && `<ins>${escapedHtml(after)}</ins>`}`;
}
