import type { Numbering, ParagraphKind } from '../../../document/index.ts';
import { isSymbol } from '../../symbol.ts';
import type { Marker } from '../../text/source/marker.ts';
import { outline } from '../../text/structure/outline.ts';
import type { StyleName } from '../word-file.ts';
import { lineMarker } from './line-marker.ts';
import type { Lists } from './list-numbers.ts';
import type { ShownLine } from './shown-line.ts';

/** What a line is in a file whose styles say it. */
export interface OwnEntry {
  readonly kind: ParagraphKind;
  readonly level: number;
  readonly numbering?: Numbering;
  readonly number?: string;
  /** Characters of the line before its first word. */
  readonly from: number;
  /** The label that is printed, where it can be told; null otherwise. */
  readonly expected: string | null;
}

/**
 * What the lines of a file are that was written here and may have been edited since: their styles say it. A line in another style is what
 * its number says, or what the line before it is. Null for what is no paragraph of the text.
 */
export function ownEntries(
  lines: readonly ShownLine[],
  lists: Lists,
  styleOf: (line: ShownLine) => StyleName | null,
): (OwnEntry | null)[] {
  const places = outline();
  let before: OwnEntry | null = null;
  return lines.map((line, at) => {
    const style = styleOf(line);
    if (style === 'end' || style === 'masthead' || isSymbol(line.text)) return null;
    const next = lines[at + 1];
    const entry = read(line, style, next ? typedMarker(next) : null);
    if (entry.kind !== 'subparagraph') places.restart();
    before = entry;
    return entry;
  });

  function read(line: ShownLine, style: StyleName | null, next: Marker | null): OwnEntry {
    const typed = line.tab === null ? '' : line.text.slice(0, line.tab);
    const from = typed === '' ? 0 : afterTab(line);
    const own = typedMarker(line);
    const plain = (kind: ParagraphKind, level = 0): OwnEntry => ({ kind, level, from: 0, expected: null });
    switch (style) {
      case 'title':
      case 'enacting':
        return plain(style);
      case 'preambular':
        return /^PP\d/.test(typed) ? { ...plain('preambular'), from } : plain('preambular');
      case 'heading 1':
      case 'heading 2':
      case 'heading 3': {
        const level = Number(style.at(-1)) - 1;
        const number = /^([IVXLC]+|[A-Z]|\d{1,3})\.$/.exec(typed)?.[1];
        return number ? { ...plain('heading', level), number, from } : plain('heading', level);
      }
      case 'operative':
      case 'numbered': {
        const bare = (line.number || typed).replace(/[.\s-]+$/, '');
        const expected = /^\d+$/.test(bare) ? `${style === 'operative' ? 'OP' : ''}${bare}` : null;
        const isNumber = /^[\d٠-٩]{1,4}(?:\s\p{L}+(?:\s\d+)?)?\s*[.-]?$/u.test(typed);
        return { kind: style, level: 0, from: isNumber ? from : 0, expected };
      }
      case 'norm': {
        const number = /^\p{L}+\s(\d{1,3}(?:\s[a-z]\))?)\s*[:：]$/u.exec(typed)?.[1];
        return number ? { ...plain('norm'), number, from } : plain('norm');
      }
      case 'subparagraph 1':
      case 'subparagraph 2':
      case 'subparagraph 3':
        return subparagraph(line, Number(style.at(-1)), typed, from, next);
      case 'plain':
      case 'caption':
      case 'cell':
        return typed !== '' && typed.length <= 20 && line.stretches.length > 0 && style === 'plain'
          ? { ...plain('plain'), number: typed, from }
          : plain('plain');
      default:
        return foreign(line, own);
    }
  }

  function subparagraph(line: ShownLine, level: number, typed: string, from: number, next: Marker | null): OwnEntry {
    const printed = line.number || typed;
    const expected = printed === '' ? null : printed.replace(/\.$/, '');
    const end = line.number === '' && typed !== '' ? from : 0;
    const counted = line.place && lists.levelOf(line.place);
    if (counted && line.number !== '') {
      const numbering: Numbering = counted.text.includes('.%')
        ? 'decimal'
        : counted.format === 'lowerRoman' || /[‘’]/.test(counted.text)
          ? 'roman'
          : 'letter';
      const own = lineMarker(`${line.number} `);
      // Keeps the account of open lists, for a typed number further on.
      if (own) places.place(own, next);
      return { kind: 'subparagraph', level, numbering, from: end, expected };
    }
    // Beside no numbered paragraph, a decimal has one number.
    if (/^\d{1,3}$/.test(typed)) return { kind: 'subparagraph', level, numbering: 'decimal', from: end, expected };
    // What counts in Roman numbers elsewhere has figures in Arabic.
    if (/^‘\d{1,4}’$/.test(typed)) return { kind: 'subparagraph', level, numbering: 'roman', from: end, expected };
    const own = lineMarker(`${typed} `);
    if (!own || typed === '') return { kind: 'subparagraph', level, numbering: 'letter', from: 0, expected: null };
    const { numbering } = places.place(own, next);
    if (own.style !== 'letter') return { kind: 'subparagraph', level, numbering, from: end, expected };
    // `i)` and `ii)` are either: on the first level letters count, below them Roman numbers.
    const roman = own.roman > 0 && (level > 1 || own.letter === 0 || /[‘’]/.test(typed));
    return { kind: 'subparagraph', level, numbering: roman ? 'roman' : 'letter', from: end, expected };
  }

  /** A line in a style of somebody else: by its number, or as one more of what is before it. */
  function foreign(line: ShownLine, own: Marker | null): OwnEntry {
    const typed = line.number === '' ? (own?.length ?? 0) : 0;
    if (own?.style === 'number' || own?.style === 'operative') {
      const kind = before?.kind === 'numbered' ? 'numbered' : 'operative';
      return { kind, level: 0, from: typed, expected: null };
    }
    if (own?.style === 'letter' || own?.style === 'decimal') {
      return { kind: 'subparagraph', ...places.place(own, null), from: typed, expected: null };
    }
    const kind = before?.kind === 'preambular' || before?.kind === 'enacting' ? 'preambular' : 'plain';
    return { kind: line.role === 'body' ? kind : 'plain', level: 0, from: 0, expected: null };
  }
}

function typedMarker(line: ShownLine): Marker | null {
  if (line.role === 'row') return null;
  return line.number === '' ? lineMarker(line.text) : lineMarker(`${line.number} `);
}

/** Where the words behind the first tab begin. */
function afterTab({ text, tab }: ShownLine): number {
  const from = tab ?? 0;
  return from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);
}
