import { isAnySymbol } from '../../symbol.ts';
import { isFormula } from '../source/formula.ts';
import type { Openings } from '../source/openings.ts';
import { hashHeading, type Piece, textFrom } from '../source/piece.ts';
import { isClosingLine, saysAdopted } from '../vocabulary/closing-line.ts';
import { isEnactingFormula, isOrganName } from '../vocabulary/enacting-formula.ts';
import { councilNumber, resolutionNumber } from '../vocabulary/resolution-number.ts';
import { draftHeading, masthead } from '../vocabulary/section-name.ts';
import { withCapitalHeads } from './capital-head.ts';
import { readDraft } from './draft-body.ts';
import { type Entry, entry, type Section, type ZoneDraft } from './entry.ts';
import { bodyStart, readFrontMatter } from './front-matter.ts';
import { hashLength, loneNumber, looksLikeHeading } from './heading.ts';
import { readReport } from './report-body.ts';

/** The documents of a file, its zones, and which part of the file belongs to which document. */
export interface Structure {
  /** What the masthead, the heads of its pages or its own number say; empty otherwise. */
  readonly symbol: string;
  readonly sections: readonly Section[];
  readonly zones: readonly ZoneDraft[];
  /** First lines of the parts of the file, ascending, each with the index of its section. */
  readonly regions: readonly { readonly from: number; readonly section: number }[];
}

/** Pieces searched for a masthead. */
const mastheadPieces = 10;

/**
 * Decides what a file is.
 *
 *   masthead or "Projet de résolution I", numbered paragraphs  → a report, with the drafts it contains
 *   an enacting formula, or paragraphs labelled PP1, OP1        → one resolution, adopted or a draft as its masthead says
 *   neither                                                    → a text
 */
export function structure(pieces: readonly Piece[], openings: Openings, furniture: readonly Piece[]): Structure {
  const first = pieces[0];
  const symbol = first && !first.pinned && isAnySymbol(first.text) ? first.text.replace(/\*+$/, '') : '';
  const rest = withCapitalHeads(symbol ? pieces.slice(1) : pieces);
  const texts = rest.map((piece) => (piece.pinned ? '' : piece.text));
  const certain = texts.findIndex((text) => isEnactingFormula(text));
  const formula = texts.findIndex(
    (text, at) => text !== '' && isFormula(text, rest[at + 1], openings) && !(at < certain && isOrganName(text)),
  );
  const hasDrafts = formula >= 0 && texts.slice(0, formula).some((text) => draftHeading(text) !== null);
  const hasMasthead =
    texts.slice(0, mastheadPieces).some((text) => masthead.test(text)) ||
    texts.some((_, at) => at < mastheadPieces && (rest[at]?.lines ?? []).some((line) => masthead.test(line.text)));
  const symbolZone: ZoneDraft[] = symbol && first ? [{ kind: 'front matter', section: 0, pieces: [first] }] : [];
  const labelled = rest.some(({ marker }) => marker?.style === 'preambular' || marker?.style === 'operative');
  const found =
    hasDrafts || (formula < 0 && hasMasthead)
      ? report(rest, openings)
      : formula >= 0 || labelled
        ? draft(rest, formula, openings, symbol || symbolOnPages(furniture))
        : text(rest);
  return { ...found, symbol: symbol || found.symbol, zones: [...symbolZone, ...found.zones] };
}

function report(pieces: readonly Piece[], openings: Openings): Structure {
  const start = bodyStart(pieces);
  const front = readFrontMatter(pieces.slice(0, start));
  const body = readReport(pieces.slice(start), false);
  const title = front.title ? [titleEntry(front.title)] : [];
  const own: Section = { kind: 'report', numeral: '', from: 0, entries: [...title, ...body.entries] };
  const zone = (kind: ZoneDraft['kind'], of: readonly Piece[], section = 0): ZoneDraft => ({
    kind,
    section,
    pieces: of,
  });
  const drafts = body.drafts.map((one) => ({ ...one, ...readDraft(one.pieces, openings) }));
  return {
    symbol: '',
    sections: [
      own,
      ...drafts.map(({ numeral, from, entries }): Section => ({ kind: 'draft resolution', numeral, from, entries })),
    ],
    zones: [
      ...front.zones.map((one) => zone(one.kind, one.pieces)),
      ...body.voteLists.map((list) => zone('vote list', list)),
      ...body.annexes.map((annex) => zone('annex', annex)),
      ...drafts.flatMap(({ closing }, at) => (closing.length > 0 ? [zone('conclusions', closing, at + 1)] : [])),
    ],
    regions: [
      { from: 0, section: 0 },
      ...drafts.map((one, at) => ({ from: one.from, section: at + 1 })),
      ...body.annexes.map((annex) => ({ from: annex[0]?.lines[0]?.number ?? 0, section: 0 })),
    ],
  };
}

function draft(pieces: readonly Piece[], formula: number, openings: Openings, onPages: string): Structure {
  const marked = pieces.findIndex(
    (piece, at) => (formula < 0 || at < formula) && hashHeading.exec(piece.raw)?.[1] === '#',
  );
  const start = marked >= 0 ? marked : titleStart(pieces, formula);
  const front = pieces.slice(0, start);
  const { entries, closing } = readDraft(pieces.slice(start), openings, formula < 0);
  const title = entries[0]?.kind === 'title' ? entries[0] : undefined;
  const organ = entries.find(({ kind }) => kind === 'enacting')?.text ?? '';
  const number = title ? resolutionNumber(title.text, organ) : null;
  const named = number && title && number.length < title.text.length;
  const titled = named && number ? [{ ...title, ...textFrom(number.length, title) }, ...entries.slice(1)] : entries;
  const symbol = symbolAbove(front) || onPages || number?.symbol || councilAbove(front);
  const adopted =
    front.some(({ raw }) => saysAdopted(raw)) ||
    /\/(?:RES|DEC)\/|\/(?:Res|Dec)\./.test(symbol) ||
    (number !== null && !symbol);
  return {
    symbol,
    sections: [{ kind: adopted ? 'resolution' : 'draft resolution', numeral: '', from: 0, entries: titled }],
    zones: [
      ...(front.length > 0 ? [{ kind: 'front matter', section: 0, pieces: front } as const] : []),
      ...(closing.length > 0 ? [{ kind: 'conclusions', section: 0, pieces: closing } as const] : []),
    ],
    regions: [{ from: 0, section: 0 }],
  };
}

/** Index of the title: the piece above the formula, where that is one and not the last line of a masthead. */
function titleStart(pieces: readonly Piece[], formula: number): number {
  const at = formula < 0 ? pieces.findIndex(({ marker }) => marker !== null) : formula;
  const before = pieces[at - 1];
  if (!before) return Math.max(0, at);
  // "A" between the title of several texts and the formula of the first.
  if (formula > 1 && loneNumber(before.text) && isTitle(pieces[at - 2])) return at - 2;
  if (!isTitle(before)) return at;
  // A title goes on in a paragraph of its own with a small letter.
  let start = at - 1;
  while (
    start > 0 &&
    at - start < mostParts &&
    /^\p{Ll}/u.test(pieces[start]?.text ?? '') &&
    isTitle(pieces[start - 1])
  )
    start--;
  return start;
}

/** Paragraphs in which a title may be, one below the other. */
const mostParts = 4;

function isTitle(piece: Piece | undefined): boolean {
  return piece?.marker === null && !isAnySymbol(piece.text) && !isClosingLine(piece.text);
}

/** The symbol in a masthead: alone in a piece or a line, or the last word of one (`United Nations  A/RES/75/1`). */
function symbolAbove(front: readonly Piece[]): string {
  for (const { lines } of front) {
    for (const { text } of lines) {
      const last = text.split(/\s+/).at(-1) ?? '';
      const found = [text, last].find((one) => isAnySymbol(one));
      if (found && text.length <= longestMastheadLine) return found.replace(/\*+$/, '');
    }
  }
  return '';
}

/** The symbol of a resolution of the Security Council, which has its number alone on a line and no title; empty where there is none. */
function councilAbove(front: readonly Piece[]): string {
  const numbers = front.flatMap(({ lines }) =>
    lines.flatMap(({ text }) => {
      const number = councilNumber(text);
      return number?.length === text.length ? [number.symbol] : [];
    }),
  );
  return numbers[0] ?? '';
}

/** The symbol that the pages of a text print at their heads; empty where they print none, or several. */
function symbolOnPages(furniture: readonly Piece[]): string {
  const found = new Set(
    furniture.flatMap(({ text }) => text.split(/\s+/).filter(isAnySymbol)).map((one) => one.replace(/\*+$/, '')),
  );
  const [only = ''] = found;
  return found.size === 1 ? only : '';
}

/** Longest line of a masthead that has a symbol at its end; in longer ones it is a reference. */
const longestMastheadLine = 80;

function text(pieces: readonly Piece[]): Structure {
  const [first, ...others] = pieces;
  const isTitle = first && !first.pinned && others.length > 0 && first.marker === null && looksLikeHeading(first.text);
  const numbered = isTitle && /^(?:[IVXLC]+|[A-Z])\.\s/.test(first.text);
  const title = isTitle && !numbered && !hashHeading.test(first.raw) ? [titleEntry(first)] : [];
  const { entries } = readReport(title.length > 0 ? others : pieces, true);
  return {
    symbol: '',
    sections: [{ kind: 'text', numeral: '', from: 0, entries: [...title, ...entries] }],
    zones: [],
    regions: [{ from: 0, section: 0 }],
  };
}

function titleEntry(piece: Piece): Entry {
  return entry(piece, hashLength(piece), { kind: 'title' });
}
