/*
 * What a draft can hold of what is pasted: paragraphs of plain words, and where they belong.
 *
 *   Word, web page   marks, styles, comments, pictures, footnote calls and struck words go; each block becomes a paragraph, or several where
 *                    its lines are broken like paragraphs, each row of a table one with its cells apart
 *   plain text       see pasted-lines.ts
 *   a label          goes, and tells what the paragraph is (pasted-label.ts)
 *   [1] and its note go, and are said to have been left out (pasted-notes.ts)
 *
 * A word or two without any paragraph around them keep the space at either end: "Décide " + "donc " is "Décide donc ".
 */
import type { Numbering } from '@adref/shared/document';
import { cleanWords, takenOut } from './clean-words.ts';
import type { LeftOut } from './left-out.ts';
import { labelled, type PastedRank } from './pasted-label.ts';
import { brokenLines, pastedLines } from './pasted-lines.ts';
import { withoutNotes } from './pasted-notes.ts';
import { type PastedStyle, pastedStyle } from './pasted-style.ts';

/** A paragraph of what is pasted. `rank` is null where nothing says what it is. */
export interface PastedParagraph {
  readonly words: string;
  readonly rank: PastedRank | null;
}

/** All that a paste brings. */
export interface Pasted {
  readonly paragraphs: readonly PastedParagraph[];
  /** The first and the last are parts of paragraphs, to go on in those at the caret. */
  readonly open: boolean;
  readonly leftOut: readonly LeftOut[];
}

/** What the clipboard has in each form; empty where it has none. */
export interface ClipboardForms {
  readonly html: string;
  readonly text: string;
  /** Whether it holds files, such as a picture. */
  readonly files: boolean;
}

/** Reads the clipboard: its HTML where that has words, else its plain text. */
export function pasted({ html, text, files }: ClipboardForms): Pasted {
  const rich = html === '' ? null : readHtml(html);
  const source =
    rich && rich.blocks.length > 0 ? rich : { blocks: plainBlocks(text), leftOut: new Set<LeftOut>(), ours: false };
  const left = new Set<LeftOut>([...(rich?.leftOut ?? []), ...source.leftOut]);
  if (files && source.blocks.length === 0) left.add('pictures');
  for (const { words } of source.blocks) for (const sign of takenOut(words)) left.add(sign);

  const read = source.ours ? { blocks: source.blocks, found: false } : withoutNotes(source.blocks);
  if (read.found) left.add('notes');
  const several = read.blocks.length > 1;
  const edges = text === '' ? (read.blocks[0]?.words ?? '') : text;
  const paragraphs = read.blocks.flatMap(({ words, rank }): PastedParagraph[] => {
    const found = source.ours ? null : labelled(words, several);
    const clean = cleanWords(found?.words ?? words).trim();
    return clean === '' && several ? [] : [{ words: clean, rank: deeper(rank, found?.rank ?? null) }];
  });
  const [only] = paragraphs;
  const open = source.ours || (paragraphs.length === 1 && only?.rank === null);
  const inline = open && paragraphs.length === 1 && only ? [{ ...only, words: edged(only.words, edges) }] : paragraphs;
  return { paragraphs: inline.filter(({ words }) => words !== ''), open, leftOut: [...left] };
}

/** A stretch of words that is one paragraph, before its label is read. */
interface PastedBlock {
  readonly words: string;
  readonly rank: PastedRank | null;
}

function plainBlocks(text: string): PastedBlock[] {
  if (/^[^\S\n\r]+$/.test(text)) return [{ words: text, rank: null }];
  return pastedLines(text).map((words) => ({ words, rank: null }));
}

/** A list says how deep an item is, its label how it counts. */
function deeper(list: PastedRank | null, label: PastedRank | null): PastedRank | null {
  if (list?.kind !== 'sub') return label ?? list;
  const numbering = label?.kind === 'sub' ? (label.numbering ?? list.numbering) : list.numbering;
  return { ...list, numbering };
}

/** The words with the space that they had at either end; white space that holds a line break was none. */
function edged(words: string, source: string): string {
  const space = (found: string | undefined) => (!found || /[\n\r]/.test(found) ? '' : cleanWords(found));
  if (words === '') return space(/^\s+$/.exec(source)?.[0]);
  // With its neighbour, because a no-break space stays beside some signs.
  const before = space(/^\s+\S?/.exec(source)?.[0]).replace(/\S$/, '');
  const after = space(/\S?\s+$/.exec(source)?.[0]).replace(/^\S/, '');
  return before + words + after;
}

/** Elements that begin a new paragraph. */
const blocks = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header ' +
    'hgroup hr legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Elements whose words are not words of the text: machinery, and what a reviser has deleted. */
const machinery = new Set(
  'button head iframe meta noscript o:p script select style template textarea title'.split(' '),
);
const struck = new Set(['del', 's', 'strike']);
const pictures = new Set(['canvas', 'embed', 'img', 'object', 'picture', 'svg', 'v:imagedata', 'video']);

/** In the place of a line break that the writer made; those of the source are white space. */
const lineBreak = '\u2028';

/** The paragraphs of pasted HTML, in order; none where it holds no words. `ours`: copied on a page of Adref. */
function readHtml(html: string): { blocks: PastedBlock[]; leftOut: Set<LeftOut>; ours: boolean } {
  const fragment = /<!--StartFragment-->(.*)<!--EndFragment-->/s.exec(html)?.[1] ?? html;
  const { body } = new DOMParser().parseFromString(fragment, 'text/html');
  const style = pastedStyle(html);
  const ours = body.querySelector('[data-pm-slice]') !== null;
  const found: PastedBlock[] = [];
  const left = new Set<LeftOut>();
  let words = '';
  let rank: PastedRank | null = null;
  const flush = () => {
    const lines = words.includes(lineBreak) ? brokenLines(words.split(lineBreak)) : [words];
    for (const line of lines) {
      if (line.trim() !== '' || (line !== '' && !/[\n\r]/.test(line))) found.push({ words: line, rank });
    }
    words = '';
  };
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.nodeValue ?? '';
      words += node.parentElement?.closest('pre') ? text.replaceAll(/\r\n?|\n/g, lineBreak) : text;
    }
    if (!(node instanceof Element)) return;
    const gone = reasonToLeave(node, style);
    if (gone !== null) {
      if (gone !== '') left.add(gone);
      return;
    }
    const name = node.localName;
    if (isNoteCall(node, words)) left.add('notes');
    else if (isListLabel(node)) words = `${node.textContent ?? ''}\t${words}`;
    else if (name === 'br') words += ours || node.closest('li, td, th') ? ' ' : lineBreak;
    else if (name === 'tr' && node.children.length > 1) {
      flush();
      left.add('tables');
      const before = found.length;
      const cells = [...node.children].map((cell) => {
        walk(cell);
        flush();
        return found
          .splice(before)
          .map((block) => cleanWords(block.words).trim())
          .join(' ');
      });
      words = cells.join(' | ');
      flush();
    } else {
      const isBlock = blocks.has(name);
      const outer = rank;
      if (isBlock) {
        flush();
        rank = rankOf(node) ?? rank;
      }
      for (const child of node.childNodes) walk(child);
      if (isBlock) {
        flush();
        rank = outer;
      }
    }
  };
  walk(body);
  flush();
  // White space between the blocks of a page is no paragraph.
  const written = found.filter((block) => block.words.trim() !== '');
  return {
    blocks: written.length > 0 ? written : found.slice(0, 1),
    leftOut: left,
    ours,
  };
}

/** Why an element is passed over: what was left out with it, '' where nothing is lost, null where it is read. */
function reasonToLeave(node: Element, style: PastedStyle): LeftOut | '' | null {
  const name = node.localName;
  if (machinery.has(name)) return '';
  const written = node.textContent?.trim() !== '';
  if (pictures.has(name)) return 'pictures';
  const inline = (node.getAttribute('style') ?? '').replaceAll(/\s/g, '').toLowerCase();
  if (struck.has(name) || node.getAttribute('role') === 'deletion' || style.isStruck(node))
    return written ? 'struck' : '';
  if (node.hasAttribute('hidden') || style.isHidden(node)) return '';
  if (/mso-element:(?:footnote|endnote)-list/.test(inline)) return 'notes';
  if (/mso-element:comment-list|mso-special-character:comment/.test(inline)) return 'comments';
  const href = node.getAttribute('href') ?? '';
  // A call of a footnote or comment: the number would stay behind in the words.
  if (name === 'a' && /#_?(?:ftn|edn|fn|cite[_-]note|footnote|endnote)/i.test(href)) return 'notes';
  if (/^doc-(?:noteref|footnote|endnotes?|backlink)$/.test(node.getAttribute('role') ?? '')) return 'notes';
  if (name === 'a' && /#_msocom/i.test(href)) return 'comments';
  return null;
}

/** A number set high behind a whole word or its punctuation; behind a letter or two or a figure it is a power: km², 10⁶. */
function isNoteCall(node: Element, before: string): boolean {
  if (node.localName !== 'sup' || !/^\s*\[?(?:\d{1,3}|\*{1,3}|[†‡])\]?\s*$/.test(node.textContent ?? '')) return false;
  return /(?:\p{L}{3}|[.,;:!?)»”’"])$/u.test(before);
}

/** Word writes the label of a list's item in front of its words. */
function isListLabel(node: Element): boolean {
  return /mso-list:\s*ignore/i.test(node.getAttribute('style') ?? '');
}

/** What a list says of an item. A list of decimal numbers that is in no other is one of paragraphs. */
function rankOf(node: Element): PastedRank | null {
  const word = /mso-list:[^;]*level(\d)/i.exec(node.getAttribute('style') ?? '')?.[1];
  if (word !== undefined) return Number(word) > 1 ? { kind: 'sub', level: Number(word) - 1, numbering: null } : null;
  if (node.localName !== 'li') return null;
  const lists: Element[] = [];
  for (let list = node.closest('ol, ul'); list; list = list.parentElement?.closest('ol, ul') ?? null) lists.push(list);
  const outermost = lists.at(-1);
  const isNumbered = outermost?.localName === 'ol' && countsIn(outermost) === null;
  const depth = lists.length - (isNumbered ? 1 : 0);
  if (depth === 0) return { kind: 'top' };
  return { kind: 'sub', level: depth, numbering: countsIn(node) ?? countsIn(lists[0]) };
}

/** How a list or an item of one says that it counts, where it is not in numbers: by its type, or, as from a word processor, by its style. */
function countsIn(list: Element | undefined): Numbering | null {
  const type = list?.getAttribute('type') ?? '';
  if (/^[ai]$/i.test(type)) return type.toLowerCase() === 'i' ? 'roman' : 'letter';
  const style = /list-style(?:-type)?:[^;]*\b(?:lower|upper)-(alpha|latin|roman)/i.exec(
    list?.getAttribute('style') ?? '',
  )?.[1];
  if (style === undefined)
    return list?.localName === 'ol' ? countsIn(list.querySelector(':scope > li[style]') ?? undefined) : null;
  return style.toLowerCase() === 'roman' ? 'roman' : 'letter';
}
