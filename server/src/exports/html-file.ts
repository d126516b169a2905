import type { Language } from '@adref/shared/document';
import {
  openingLook,
  type Run,
  type StyleName,
  type WordFile,
  type WordNote,
  type WordParagraph,
} from '@adref/shared/formats';
import { escapedHtml } from './escaped.ts';
import { mailedPage } from './mailed-page.ts';

/**
 * A file as one page that needs nothing else: what is above it, paragraphs, how their words are set, tables, and footnotes at the end. Every
 * word is data and never markup. Its numbers are those that the model has typed: nothing on a page counts. How words are set is said by elements
 * and not by the sheet, so that it goes along where they are copied or mailed.
 */
export function htmlFile({ language, title, masthead, blocks, notes, firstNote }: WordFile): string {
  const page = new NotedPage(firstNote, language);
  const body = blocks.map((block) =>
    block.kind === 'paragraph'
      ? page.paragraph(block)
      : `<table>${block.rows
          .map(
            (row) =>
              `<tr>${row.map((cell) => `<td>${cell.map((one) => page.paragraph(one)).join('')}</td>`).join('')}</tr>`,
          )
          .join('')}</table>`,
  );
  return mailedPage(title, look, [...head(masthead), ...body, ...page.notes(notes)].join('\n'), language);
}

const look = [
  'body{max-width:46em;margin:3em auto;padding:0 1em;font:11pt/1.5 serif}',
  'p{margin:0 0 .7em;white-space:pre-wrap;overflow-wrap:break-word}',
  '.subparagraph-1{margin-inline-start:2.4em}',
  '.subparagraph-2{margin-inline-start:4.8em}',
  '.subparagraph-3{margin-inline-start:7.2em}',
  '.end{text-align:center}',
  '.notes{font-size:90%}',
  'td{border:1px solid;vertical-align:top}',
].join('');

/** How a style sets all of its words, as Word and pages do. */
function setBy(style: StyleName, language: Language): readonly string[] {
  if (style === 'enacting') return openingLook(language).map((look) => look.charAt(0));
  if (style === 'heading 3') return ['b', 'i'];
  return bold.has(style) ? ['b'] : [];
}

const bold: ReadonlySet<StyleName> = new Set(['title', 'heading 1', 'heading 2', 'caption']);

/** What is printed above a document of the United Nations. */
function head(masthead: WordFile['masthead']): string[] {
  if (!masthead) return [];
  const { organization, organ, symbol, distribution, date, original } = masthead;
  const lines = [
    `${organization} · ${organ}`,
    symbol,
    [distribution, date, original].filter((one) => one !== '').join(' · '),
  ];
  return [`<header>${lines.map((line) => `<p dir="auto">${escapedHtml(line)}</p>`).join('')}</header>`];
}

/** The paragraphs of a page, which call its notes by their signs. */
class NotedPage {
  readonly #first: number;
  readonly #language: Language;
  /** An Arabic text is read from the right also where a label, or the code of a party, is first in a line. */
  readonly #direction: string;
  /** Signs under which notes are called, by their place in the file. */
  readonly #signs = new Map<number, string>();

  constructor(first: number, language: Language) {
    this.#first = first;
    this.#language = language;
    this.#direction = language === 'ar' ? '' : ' dir="auto"';
  }

  paragraph({ style, runs, rightToLeft }: WordParagraph): string {
    const words = runs.map((one) => this.#run(one)).join('');
    const direction = rightToLeft ? ' dir="rtl"' : this.#direction;
    return `<p class="${style.replace(' ', '-')}"${direction}>${within(setBy(style, this.#language), words)}</p>`;
  }

  /** Those that were called, in the order of the file. */
  notes(all: readonly WordNote[]): string[] {
    const told = all.flatMap(({ runs }, at) => {
      const sign = this.#signs.get(at);
      if (sign === undefined) return [];
      const words = runs.map((one) => this.#run(one)).join('');
      return [`<p id="note-${at}"${this.#direction}><sup>${escapedHtml(sign)}</sup> ${words}</p>`];
    });
    return told.length > 0 ? ['<hr>', `<section class="notes">${told.join('\n')}</section>`] : [];
  }

  #run(one: Run): string {
    if (one.kind === 'tab') return '\t';
    const changed = changeTag(one);
    if (one.kind === 'note') {
      const sign = one.marker ?? this.#signs.get(one.note) ?? `${this.#first + this.#signs.size}`;
      this.#signs.set(one.note, sign);
      return within([changed, 'sup'], `<a href="#note-${one.note}">${escapedHtml(sign)}</a>`);
    }
    const { bold, italic, underline, strike, raised, lowered, small } = one.setting ?? {};
    const tags = [
      bold && 'b',
      italic && 'i',
      underline && 'u',
      changed ?? (strike && 'del'),
      raised && 'sup',
      lowered && 'sub',
      small && 'small',
    ];
    return within(tags, escapedHtml(one.text));
  }
}

/** What came is inserted and what went is deleted, whether it has moved or not. */
function changeTag({ change }: Exclude<Run, { kind: 'tab' }>): 'ins' | 'del' | undefined {
  if (!change) return undefined;
  return change.kind === 'insert' || change.kind === 'move to' ? 'ins' : 'del';
}

function within(tags: readonly (string | false | undefined)[], html: string): string {
  const open = tags.filter((tag) => typeof tag === 'string');
  return `${open.map((tag) => `<${tag}>`).join('')}${html}${open
    .toReversed()
    .map((tag) => `</${tag}>`)
    .join('')}`;
}
