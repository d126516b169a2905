/*
 * What a draft can hold of what is pasted: paragraphs of plain words, and where they belong.
 *
 *   Word, web page   marks, styles, comments, pictures, footnote calls and struck words go; each block becomes a paragraph, each row of a
 *                    table one with its cells apart
 *   plain text       see pasted-lines.ts
 *   a label          goes, and tells what the paragraph is (pasted-label.ts)
 *   [1] and its note go, and are said to have been left out (pasted-notes.ts)
 *
 * A word or two without any paragraph around them keep the space at either end: "Décide " + "donc " is "Décide donc ".
 */
import { cleanWords, takenOut } from './clean-words.ts';
import type { LeftOut } from './left-out.ts';
import { labelled, type PastedRank } from './pasted-label.ts';
import { pastedLines } from './pasted-lines.ts';
import { withoutNotes } from './pasted-notes.ts';

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
  'address article aside blockquote body center dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Elements whose words are not words of the text: machinery, and what a reviser has deleted. */
const machinery = new Set(
  'button head iframe meta noscript o:p script select style template textarea title'.split(' '),
);
const struck = new Set(['del', 's', 'strike']);
const pictures = new Set(['canvas', 'embed', 'img', 'object', 'picture', 'svg', 'v:imagedata', 'video']);

/** The paragraphs of pasted HTML, in order; none where it holds no words. `ours`: copied on a page of Adref. */
function readHtml(html: string): { blocks: PastedBlock[]; leftOut: Set<LeftOut>; ours: boolean } {
  const fragment = /<!--StartFragment-->(.*)<!--EndFragment-->/s.exec(html)?.[1] ?? html;
  const { body } = new DOMParser().parseFromString(fragment, 'text/html');
  const found: PastedBlock[] = [];
  const left = new Set<LeftOut>();
  let words = '';
  let rank: PastedRank | null = null;
  const flush = () => {
    if (words.trim() !== '' || (words !== '' && !/[\n\r]/.test(words))) found.push({ words, rank });
    words = '';
  };
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) words += node.nodeValue ?? '';
    if (!(node instanceof Element)) return;
    const gone = reasonToLeave(node);
    if (gone !== null) {
      if (gone !== '') left.add(gone);
      return;
    }
    const name = node.localName;
    if (isNoteCall(node, words)) left.add('notes');
    else if (isListLabel(node)) words = `${node.textContent ?? ''}\t${words}`;
    else if (name === 'br') words += node.closest('li, td, th') ? ' ' : '\n';
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
    ours: body.querySelector('[data-pm-slice]') !== null,
  };
}

/** Why an element is passed over: what was left out with it, '' where nothing is lost, null where it is read. */
function reasonToLeave(node: Element): LeftOut | '' | null {
  const name = node.localName;
  if (machinery.has(name)) return '';
  const written = node.textContent?.trim() !== '';
  if (pictures.has(name)) return 'pictures';
  const inline = (node.getAttribute('style') ?? '').replaceAll(/\s/g, '').toLowerCase();
  if (struck.has(name) || /text-decoration(?:-line)?:[^;]*line-through/.test(inline)) return written ? 'struck' : '';
  if (/display:none|visibility:hidden/.test(inline)) return '';
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
  const depth = lists.length - (countsInNumbers(lists.at(-1)) ? 1 : 0);
  if (depth === 0) return { kind: 'top' };
  const type = lists[0]?.getAttribute('type')?.toLowerCase();
  return { kind: 'sub', level: depth, numbering: type === 'i' ? 'roman' : type === 'a' ? 'letter' : null };
}

function countsInNumbers(list: Element | undefined): boolean {
  return list?.localName === 'ol' && !/^[ai]$/i.test(list.getAttribute('type') ?? '');
}
