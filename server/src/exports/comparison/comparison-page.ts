/*
 * A comparison as one page that can be mailed: no script, no picture, nothing fetched. Deletions are struck out, insertions underlined and
 * bold, so that black and white will do; a reader's voice says which is which.
 */
import {
  type Difference,
  type DifferenceClass,
  differenceClasses,
  type ForceDirection,
  hideClasses,
  type Span,
  type ThreeWaySpan,
  type ThreeWayStatus,
} from '@adref/shared/differences';
import type { Language, TextDocument } from '@adref/shared/document';
import { sentenceOfKey } from '../../messages/message.ts';
import { escapedHtml } from '../escaped.ts';
import { mailedPage } from '../mailed-page.ts';
import { type SideBySide, type SideBySideRow, sumOfClasses, sumOfForce } from './compare-documents.ts';
import { forceSummary, hiddenClasses } from './comparison-text.ts';

/** The comparison as a page of HTML. */
export function comparisonPage(
  a: TextDocument,
  b: TextDocument,
  agreed: TextDocument | null,
  sideBySide: SideBySide,
): string {
  const [nameA, nameB] = [a.symbol || a.title || 'A', b.symbol || b.title || 'B'];
  const title = `${nameA} → ${nameB}`;
  const counts = sumOfClasses(sideBySide.rows.map(({ spans }) => spans));
  const walk = new ForceLinks(sumOfForce(sideBySide.rows.map(({ spans }) => spans)));
  const notes = [
    ...sideBySide.quotations.map((one) => sentenceOfKey('compared-passage', { a: one.nameA, b: one.nameB })),
    ...sideBySide.suggestions.map((one) => sentenceOfKey('compared-suggestion', { a: one.nameA, b: one.nameB })),
  ].map((note) => `<li>${escapedHtml(note)}</li>`);
  return mailedPage(
    title,
    style,
    `<header>
<h1>${escapedHtml(title)}</h1>
<p>${summary(counts)}</p>
${walk.start(forceSummary(sideBySide))}
${legend(agreed)}
</header>
<main>
${sideBySide.rows.map((row) => rowBlock(row, b.language, agreed, walk)).join('\n')}
</main>
${notes.length > 0 ? `<footer><ul>${notes.join('')}</ul></footer>` : ''}`,
  );
}

const style = `
body{font:1rem/1.5 Georgia,"Times New Roman",serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}
h1{font-size:1.3rem;margin:0 0 .5rem}
h2{font:600 .85rem/1.4 system-ui,sans-serif;margin:1.6rem 0 .3rem;color:#444}
p{margin:.3rem 0;white-space:pre-line}
header,footer{font:.9rem/1.5 system-ui,sans-serif}
ins{text-decoration:underline;font-weight:700;color:#0b4f1c}
del{text-decoration:line-through;color:#8a1111}
.move{text-decoration-style:double}
.now{border-bottom:3px double currentColor}
.restored{outline:1px dotted currentColor}
.kind{font:.72em/1 system-ui,sans-serif;border:1px solid #777;border-radius:3px;padding:0 .25em;margin:0 .2em;color:#333}
.force{color:#333;text-decoration:none;font-weight:700;border-width:2px}
.force:target{outline:3px solid #b36b00}
.same{color:#444}
aside{border-inline-start:3px solid #bbb;padding-inline-start:.8rem;margin:.4rem 0 0}
.say{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media print{body{margin:0;max-width:none;font-size:11pt}ins,del,.kind,.same,h2{color:#000}section{break-inside:avoid-page}}
`;

function summary(counts: Readonly<Record<DifferenceClass, number>>): string {
  const marked = differenceClasses.filter((one) => counts[one] > 0 && !isHidden(one));
  const list = marked.map((one) => sentenceOfKey('compared-count', { count: counts[one], class: one })).join(', ');
  const hidden = counts.typography > 0 ? ` ${sentenceOfKey('compared-hidden', { count: counts.typography })}` : '';
  return (list ? sentenceOfKey('compared-differences', { list }) : sentenceOfKey('compared-none')) + hidden;
}

const isHidden = (one: DifferenceClass) => (hiddenClasses as ReadonlySet<DifferenceClass>).has(one);

function legend(agreed: TextDocument | null): string {
  const third = agreed
    ? ` ${escapedHtml(sentenceOfKey('compared-margin', { agreed: agreed.symbol || sentenceOfKey('compared-agreed-text') }))} ${threeBlock(
        [
          { text: 'added before', status: 'added before' },
          { text: ', ', status: 'kept' },
          { text: 'added now', status: 'added now' },
          { text: ', ', status: 'kept' },
          { text: 'left out before', status: 'left out before' },
          { text: ', ', status: 'kept' },
          { text: 'left out now', status: 'left out now' },
          { text: ', ', status: 'kept' },
          { text: 'restored', status: 'restored' },
        ],
      )}.`
    : '';
  const [struck, inserted] = [sentenceOfKey('compared-struck'), sentenceOfKey('compared-inserted')];
  const gone = `<del>${escapedHtml(struck)}</del>: ${escapedHtml(sentenceOfKey('compared-struck-means'))}`;
  const come = `<ins>${escapedHtml(inserted)}</ins>: ${escapedHtml(sentenceOfKey('compared-inserted-means'))}`;
  return `<p>${gone} ${come} ${escapedHtml(sentenceOfKey('compared-moved'))}${third}</p>`;
}

function rowBlock(
  { relation, nameA, nameB, spans, against }: SideBySideRow,
  language: Language,
  agreed: TextDocument | null,
  walk: ForceLinks,
): string {
  const names = nameA === nameB ? nameA : `${nameA || '—'} → ${nameB || '—'}`;
  const third = against
    ? `<aside><h2>${escapedHtml(
        sentenceOfKey('compared-since', {
          agreed: agreed?.symbol || sentenceOfKey('compared-agreed-text'),
          name: against.name,
        }),
      )}</h2>${paragraph(threeBlock(against.spans), language)}</aside>`
    : '';
  const words = hideClasses(spans, hiddenClasses)
    .map((one) => span(one, walk))
    .join('');
  return `<section${relation === 'same' ? ' class="same"' : ''}><h2>${escapedHtml(names)} · ${relation}</h2>${paragraph(words, language)}${third}</section>`;
}

const paragraph = (html: string, language: Language) => `<p lang="${language}" dir="auto">${html}</p>`;

function span(one: Span, walk: ForceLinks): string {
  if (one.kind === 'equal') return escapedHtml(one.text);
  const { before, after, move } = one;
  const kind = move === undefined ? '' : ' class="move"';
  const number = move === undefined ? '' : `<sup>${move}</sup>`;
  const [gone, come] =
    move === undefined
      ? [sentenceOfKey('heard-deleted'), sentenceOfKey('heard-inserted')]
      : [movedWords('del', move), movedWords('ins', move)];
  return [
    before && `<del${kind}>${said(gone)}${escapedHtml(before)}${number}${said(sentenceOfKey('heard-end'))}</del>`,
    after && `<ins${kind}>${said(come)}${escapedHtml(after)}${number}${said(sentenceOfKey('heard-end'))}</ins>`,
    walk.badge(one),
    badge(one),
  ].join('');
}

/** The shape of each direction, so that it is told without colour. */
const forceSigns: Readonly<Record<ForceDirection, string>> = { weaker: '▼', stronger: '▲', other: '◆' };

/** The changes of force in the order of the page, each with a link to the next. */
class ForceLinks {
  readonly #total: number;
  #place = 0;

  constructor(counts: Readonly<Record<ForceDirection, number>>) {
    this.#total = counts.weaker + counts.stronger + counts.other;
  }

  /** The summary, as the first link. */
  start(summary: string): string {
    return summary === '' ? '' : `<p><a class="force" href="#force-1">${escapedHtml(summary)}</a></p>`;
  }

  /** What became of the force at one place; empty where it stayed. */
  badge({ force }: Difference): string {
    if (!force || force.elsewhere) return '';
    this.#place++;
    const direction = sentenceOfKey(`force-${force.direction}`);
    const words = sentenceOfKey('compared-force-words', {
      sign: forceSigns[force.direction],
      direction,
      from: force.from || '–',
      to: force.to || '–',
    });
    const next = this.#place < this.#total ? this.#place + 1 : 1;
    const told = `${escapedHtml(words)}<span class="say"> ${escapedHtml(sentenceOfKey('compared-force-next'))}</span>`;
    return `<a class="kind force" id="force-${this.#place}" href="#force-${next}" lang="en" dir="ltr">${told}</a>`;
  }
}

/** The symbols that came and went are in words beside the change. */
function badge({ citations }: Difference): string {
  const notes: string[] = [];
  if (citations && citations.gone.length > 0)
    notes.push(sentenceOfKey('cited-no-longer', { references: citations.gone.join(', ') }));
  if (citations && citations.come.length > 0)
    notes.push(sentenceOfKey('cited-newly', { references: citations.come.join(', ') }));
  return notes.length > 0 ? `<span class="kind" lang="en" dir="ltr">${escapedHtml(notes.join('; '))}</span>` : '';
}

const threeMarks: Readonly<Record<ThreeWayStatus, readonly [tag: string, kind: string]>> = {
  kept: ['', ''],
  'added before': ['ins', ''],
  'added now': ['ins', 'now'],
  'left out before': ['del', ''],
  'left out now': ['del', 'now'],
  'added, then left out': ['del', 'restored'],
  restored: ['ins', 'restored'],
};

function threeBlock(spans: readonly Pick<ThreeWaySpan, 'text' | 'status' | 'move'>[]): string {
  return spans
    .map(({ text, status, move }) => {
      const [tag, kind] = threeMarks[status];
      if (!tag) return escapedHtml(text);
      const classes = [kind, move === undefined ? '' : 'move'].filter(Boolean).join(' ');
      const heard = move === undefined ? `${status}: ` : `${status}, ${movedWords(tag, move)}`;
      const number = move === undefined ? '' : `<sup>${move}</sup>`;
      return `<${tag}${classes && ` class="${classes}"`}>${said(heard)}${escapedHtml(text)}${number}${said(sentenceOfKey('heard-end'))}</${tag}>`;
    })
    .join('');
}

const movedWords = (tag: string, number: number) =>
  sentenceOfKey(tag === 'del' ? 'heard-moved-from' : 'heard-moved-to', { number });

/** Heard and not seen. */
const said = (words: string) => `<span class="say" lang="en">${escapedHtml(words)}</span>`;
