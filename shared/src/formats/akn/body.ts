import type { Numbering, ParagraphKind } from '@adref/shared/document';
import { type Marker, marker } from '../text/source/marker.ts';
import { outline } from '../text/structure/outline.ts';
import type { XmlElement } from '../xml-tree.ts';
import { type AknBlock, aknBlocksOf } from './block.ts';
import { type AknInline, withoutStart } from './inline.ts';
import { toldKind } from './told-kind.ts';

/** A paragraph of an Akoma Ntoso text that has no id yet. */
export interface AknEntry extends AknInline {
  readonly kind: ParagraphKind;
  readonly level: number;
  readonly numbering?: Numbering;
  readonly number?: string;
  /** The label that the file implies, to be compared with the computed one; null where it prints none. */
  readonly expected: string | null;
  readonly path: string;
}

/** Ranks of the headings, by the styles of the documents that the files were made from. */
const headingRanks: Readonly<Record<string, number>> = { HCH: 0, TitleH1: 0, H1: 0, H23: 1, H4: 2 };

/** Longest heading, in UTF-16 code units, that is recognised by its bold type alone: a sentence in bold is no heading. */
const longestHeading = 250;
/** The same of a section, behind its number: some name all the sessions that they follow from. */
const longestSection = 400;

/**
 * The paragraphs of a text, in order; nothing that has words is left out.
 *
 *   formula                                        enacting
 *   preamble > container, crossHeading #preamble   preambular
 *   a block with a number, marked or typed         operative; in an annex, and after the heading of a declaration, numbered
 *   a block that opens in italics or bold          operative, where it has no number: the only one, or the one before a declaration
 *   point, item; a block that begins with a)       subparagraph
 *   heading, subheading, H1 …, bold all through    heading
 *   quotedStructure                                plain, with the numbers that are quoted
 *   row of a table                                 plain, its cells with | between them
 *   everything else                                plain
 *   a block whose class says it (told-kind.ts)     that, whatever is around it
 */
export function readBody(elements: readonly XmlElement[], place: 'text' | 'annex'): AknEntry[] {
  const blocks = aknBlocksOf(elements);
  const lists = outline();
  const declaration = blocks.findIndex(({ style }) => style === 'TitleH1');
  // Where others are numbered, one without a number is no operative paragraph that anybody would name.
  const isNumbered = blocks
    .slice(0, declaration < 0 ? blocks.length : declaration)
    .some((block) => block.role === 'block' && markerOf(block)?.style === 'number');
  let last = 0;
  let numbered: 'operative' | 'numbered' = place === 'annex' ? 'numbered' : 'operative';
  const entry = (
    inline: AknInline,
    rest: Omit<AknEntry, keyof AknInline | 'expected' | 'level'> & Partial<AknEntry>,
  ): AknEntry => {
    if (rest.kind !== 'subparagraph') lists.restart();
    const { text, marks, notes } = inline;
    return { level: 0, expected: null, ...rest, text, marks, notes };
  };

  const read = (block: AknBlock, next: AknBlock | undefined): AknEntry => {
    const { path, role, style, number, own: printed } = block;
    const told = toldKind(style);
    if (told) return entry(block, { ...told, path, ...(printed && { number: printed }) });
    if (role === 'enacting') return entry(block, { kind: 'enacting', path });
    if (role === 'row') return entry(block, { kind: 'plain', path });
    // What is quoted counts by itself.
    if (role === 'quoted') {
      const sign = number.replace(/(?<![\s.])[\s.]+$/u, '');
      return entry(block, { kind: 'plain', path, ...(sign && { number: sign }) });
    }
    const own = markerOf(block) ?? bareNumber(block, last + 1);
    const words = number === '' && own ? withoutStart(block, own.length) : block;
    if (own && role !== 'heading') {
      if (own.style === 'letter' || own.style === 'decimal') {
        const latin = /^\p{Script=Latin}+$/u.exec(own.printed.replace(/[^\p{L}]/gu, ''));
        const expected = own.style === 'decimal' ? own.path.join('.') : latin && `${latin[0]})`;
        const at = lists.place(own, next ? markerOf(next) : null);
        return entry(words, { kind: 'subparagraph', ...at, expected, path });
      }
      if (own.style !== 'norm' && role !== 'preambular') {
        last = own.value;
        return entry(words, {
          kind: numbered,
          expected: numbered === 'operative' ? `OP${own.value}` : `${own.value}`,
          path,
        });
      }
    }
    if (role === 'preambular') return entry(block, { kind: 'preambular', path });
    const rank = headingRanks[style];
    if (role === 'heading' || rank !== undefined || isBold(block)) {
      // The words of a declaration that a resolution adopts are numbered by themselves.
      if (style === 'TitleH1') numbered = 'numbered';
      const sign = number.replace(/(?<![\s.])[\s.]+$/u, '');
      const title = sign === '' ? block : withoutStart(block, /^\.\s*/.exec(block.text)?.[0].length ?? 0);
      return entry(title, { kind: 'heading', level: rank ?? 1, path, ...(sign && { number: sign }) });
    }
    if (number !== '') return entry(block, { kind: 'plain', number, path });
    const opens = block.marks.some(({ kind, from }) => from === 0 && (kind === 'italic' || kind === 'bold'));
    const operative = opens && !isNumbered && numbered === 'operative' && style !== 'FootnoteText';
    return entry(block, { kind: operative ? 'operative' : 'plain', path });
  };
  return blocks.map((block, at) => read(block, blocks[at + 1]));
}

/** The number of a block, marked by the file or typed before its words. */
function markerOf({ number, text, role }: AknBlock): Marker | null {
  if (role === 'row' || role === 'enacting' || role === 'quoted') return null;
  // In Arabic a dash is behind the number, which says so only before words.
  const dashed = number.replace(/^([\d\u0660-\u0669]{1,3})\s*[-\u2013]$/, '$1.');
  return number === '' ? marker(text) : marker(`${dashed} `);
}

/** A typed number that lacks its full stop, which only the one before it tells from a quantity. */
function bareNumber({ number, text, role }: AknBlock, expected: number): Marker | null {
  const found = number === '' && role === 'block' ? /^(\d{1,3})\s+(?=\p{L})/u.exec(text) : null;
  if (!found || expected === 1 || Number(found[1]) !== expected) return null;
  return { style: 'number', value: expected, added: '', printed: found[1] ?? '', length: found[0].length };
}

/** Whether all words of a short block are in bold; its apostrophes need not be. */
function isBold({ text, marks }: AknInline): boolean {
  const isSection = /^[IVXLC]{1,7}[.\s]\s*\p{Lu}/u.test(text);
  if (text.length > (isSection ? longestSection : longestHeading)) return false;
  let end = 0;
  for (const { kind, from, to } of marks) {
    if (kind !== 'bold' || /[\p{L}\p{N}]/u.test(text.slice(end, from))) continue;
    end = Math.max(end, to);
  }
  return end > 0 && !/[\p{L}\p{N}]/u.test(text.slice(end));
}
