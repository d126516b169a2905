import { type Numbering, noteSign, type ParagraphKind } from '../../../document/index.ts';
import { isSymbol } from '../../symbol.ts';
import { type Marker, marker } from '../../text/source/marker.ts';
import { outline } from '../../text/structure/outline.ts';
import type { StyleName } from '../word-file.ts';
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
  /** Whether the bracket around the whole paragraph is before its label, and is one of its words: `[OP5 bis⇥Invites … – EU]`. */
  readonly bracketed?: true;
  /** The number that is printed, where it is one that counts, and what negotiators write behind it: `bis`. */
  readonly value: number | null;
  readonly added: string;
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
    if (style === 'masthead' || isSymbol(line.text)) return null;
    const next = lines[at + 1];
    const entry = readAny(line, style, next ? typedMarker(next) : null);
    if (entry.kind !== 'subparagraph') places.restart();
    before = entry;
    return entry;
  });

  /** Reads a line as rolling texts print it, with the bracket before its label, and else as lines of every text are read. */
  function readAny(line: ShownLine, style: StyleName | null, next: Marker | null): OwnEntry {
    if (style === null || line.tab === null || line.number !== '') return read(line, style, typedIn(line), next);
    const typed = typedIn(line);
    if (!/^\[[^[\]]*$/.test(typed)) return read(line, style, typed, next);
    const from = afterTab(line);
    const entry =
      typed === '[' ? read({ ...line, tab: null }, style, '', next) : read(line, style, typed.slice(1), next);
    // What is no label stays with the words.
    return entry.from === from || typed === '[' ? { ...entry, from, bracketed: true } : { ...entry, from: 0 };
  }

  function read(line: ShownLine, style: StyleName | null, typed: string, next: Marker | null): OwnEntry {
    const from = typed === '' ? 0 : afterTab(line);
    const own = typedMarker(line);
    const plain = (kind: ParagraphKind, level = 0): OwnEntry => ({ kind, level, from: 0, ...uncounted });
    switch (style) {
      case 'title':
      case 'enacting':
        return plain(style);
      case 'preambular': {
        const said = workingLabel.exec(typed);
        if (!said) return plain('preambular');
        return { ...plain('preambular'), ...(said[2] && { value: Number(said[1]), added: said[2] }), from };
      }
      case 'heading 1':
      case 'heading 2':
      case 'heading 3': {
        const level = Number(style.at(-1)) - 1;
        const number = /^([IVXLC]+|[A-Z]|\d{1,3})\.?$/.exec(typed)?.[1];
        return number ? { ...plain('heading', level), number, from } : plain('heading', level);
      }
      case 'operative':
      case 'numbered': {
        const said = numberSaid.exec(line.number || typed) ?? workingLabel.exec(typed);
        const counts = said ? { value: Number(said[1]), added: said[2] ?? '' } : uncounted;
        return { kind: style, level: 0, from: line.number === '' && said ? from : 0, ...counts };
      }
      case 'norm': {
        const [, printed, bare] = normSaid.exec(typed) ?? [];
        const number = printed ?? bare;
        return number ? { ...plain('norm'), number, from } : plain('norm');
      }
      case 'subparagraph 1':
      case 'subparagraph 2':
      case 'subparagraph 3':
        return subparagraph(line, Number(style.at(-1)), typed, from, next);
      case 'plain':
      case 'caption':
      case 'cell':
        if (style === 'plain' && noteLabelled.test(typed))
          return { ...plain('footnote'), number: noteSign(typed), from };
        return typed !== '' && typed.length <= 20 && line.stretches.length > 0 && style === 'plain'
          ? { ...plain('plain'), number: typed, from }
          : plain('plain');
      default:
        return foreign(line, own);
    }
  }

  function subparagraph(line: ShownLine, level: number, typed: string, from: number, next: Marker | null): OwnEntry {
    const isCounted = line.number !== '';
    const [, labelled = '', related = ''] = isCounted ? [] : (relatedLabel.exec(typed) ?? []);
    const printed = isCounted ? line.number : labelled || typed;
    const end = !isCounted && typed !== '' ? from : 0;
    const own = marker(`${printed} `);
    const counted = isCounted && line.place ? lists.levelOf(line.place) : null;
    const { numbering: placed } = own ? places.place(own, next) : { numbering: 'letter' as const };
    const made = (numbering: Numbering, value: number | null, added = ''): OwnEntry => ({
      kind: 'subparagraph',
      level,
      numbering,
      from: end,
      value,
      added: added || related,
    });
    // Beside no numbered paragraph, a decimal has one number.
    if (/^\d{1,3}$/.test(printed)) return made('decimal', Number(printed));
    // What counts in Roman numbers elsewhere has figures in Arabic.
    const quoted = /^[‘’](\d{1,4})[‘’]$/.exec(printed)?.[1];
    if (quoted) return made('roman', Number(quoted));
    if (!own) return { ...made('letter', null), from: 0 };
    if (own.style === 'decimal') return made('decimal', own.path.at(-1) ?? null, own.added);
    if (own.style === 'item') return made('item', own.value, own.added);
    if (own.style !== 'letter') return made(placed, null);
    // `i)` and `ii)` are either: Word says which it counts; typed, on the first level letters count, below them Roman numbers.
    const roman = counted ? counted.format === 'lowerRoman' : own.roman > 0 && (level > 1 || own.letter === 0);
    return made(roman ? 'roman' : 'letter', (roman ? own.roman : own.letter) || null, own.added);
  }

  /** A line in a style of somebody else: by its number, or as one more of what is before it. */
  function foreign(line: ShownLine, own: Marker | null): OwnEntry {
    const typed = line.number === '' ? (own?.length ?? 0) : 0;
    if (own?.style === 'number' || own?.style === 'operative') {
      const kind = before?.kind === 'numbered' ? 'numbered' : 'operative';
      return { kind, level: 0, from: typed, value: own.value, added: own.added };
    }
    if (own?.style === 'letter' || own?.style === 'decimal') {
      return { kind: 'subparagraph', ...places.place(own, null), from: typed, ...uncounted };
    }
    const kind = before?.kind === 'preambular' || before?.kind === 'enacting' ? 'preambular' : 'plain';
    return { kind: line.role === 'body' ? kind : 'plain', level: 0, from: 0, ...uncounted };
  }
}

/** The number of an operative paragraph as it is printed: `5.`, `5 bis.`, `5 -`. */
const numberSaid = /^(\d{1,4})(?:\s(\p{L}+(?:\s\d+)?))?\s*[.-]?$/u;

/** A paragraph as negotiators call it: `PP3`, `OP5 bis`. */
const workingLabel = /^(?:PP|OP)(\d{1,4})(?:\s(\p{L}+(?:\s\d+)?))?$/u;

/** A norm as its text prints it, `Norm 13 a) :`, and as negotiators call it, `13 a)`. */
const normSaid = /^\p{L}+\s(\d{1,3}(?:\s[a-z]\))?)\s*[:：]$|^(\d{1,3}(?:\s[a-z]\))?)$/u;

/** A sub-paragraph that is related to another: `(b) bis`, `1.1 alt 2`. */
const relatedLabel = /^(\S*[\d).])\s(\p{L}+(?:\s\d+)?)$/u;

/** A note under negotiation: `FN3`, `FN3 bis`, `FN*`. */
const noteLabelled = /^FN\S{1,5}(?:\s\p{L}+(?:\s\d+)?)?$/u;

/** Of a paragraph that has no number, or one that does not count. */
const uncounted = { value: null, added: '' };

function typedMarker(line: ShownLine): Marker | null {
  if (line.role === 'row') return null;
  return line.number === '' ? marker(line.text) : marker(`${line.number} `);
}

/** What is typed before the first tab. */
function typedIn({ text, tab }: ShownLine): string {
  return tab === null ? '' : text.slice(0, tab);
}

/** Where the words behind the first tab begin. */
function afterTab({ text, tab }: ShownLine): number {
  const from = tab ?? 0;
  return from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);
}
