import { type Language, saysHowItStands } from '@adref/shared/document';
import type { LineSpan, Repair } from '../../reading.ts';
import type { Sheet } from '../page/sheet.ts';
import { isClosingLine } from '../vocabulary/closing-line.ts';
import { goesOnWith } from '../vocabulary/continuation.ts';
import { formulaForm, isEnactingFormula, isKnownFormula } from '../vocabulary/enacting-formula.ts';
import { ballotOpenedBy, draftHeading, zoneOpenedBy } from '../vocabulary/section-name.ts';
import { closers } from './closers.ts';
import { isDefinition, noteUnderNegotiation } from './definition.ts';
import { isChapeau, isFormula } from './formula.ts';
import { inline } from './inline.ts';
import { type Block, blocksOf, runsOn, spanOf } from './line.ts';
import { enclosedMarker } from './marker.ts';
import { Openings } from './openings.ts';
import { hashHeading, joinedPieces, type Piece, pieces, type SourceLayout } from './piece.ts';

/**
 * Rejoining what a page cut.
 *
 *   "… liées à la sécurité numérique" ¶ "et à l'utilisation …"              page break
 *   "… avec des experts" ¶ ¹ A/C.1/73/CRP.2 … ¶ "indépendants. …"           footnote
 *   "Ont voté pour :" ¶ "…, Costa Rica," ¶ ⁴ … ¶ "Croatie, Danemark …"      vote list
 *
 * Footnotes leave the flow first; what pages print has left it before (see `page/sheet`). Then it is asked of two neighbours whether
 * the first is at its end, and whether the second begins something.
 *
 *   the first ends in            U+2029, which only says that         never rejoined
 *                                . ; : ! ?  or after it ] ) ” "     never rejoined, but over a page for sentences of one numbered paragraph, and
 *                                                                   behind ; or : where one goes on with a small letter
 *                                ] ) ” "                            only over the end of a page
 *                                a comma                            not where the second opens a preambular paragraph; else in an operative
 *                                                                   paragraph, over the end of a page, or where it goes on with a
 *                                                                   small letter in a text whose paragraphs begin with capitals,
 *                                                                   or with a word that no paragraph opens with ("а также", "以及")
 *                                anything else                      where it is certainly a paragraph (it has a number or opens like one), or is
 *                                                                   long and goes on with a small letter
 *   the second begins with       a number, a formula, a heading     never rejoined
 *
 * In a list of voters a comma and a capital are rejoined where a footnote was between. No repair changes a word, so what looks
 * like a typing error stays one.
 */
interface Rejoining extends Pick<Repair, 'kind' | 'seam'> {
  /** The line the sentence was cut after, and the line it goes on in. */
  readonly before: number;
  readonly after: number;
}

/** A footnote as the source prints it. */
export interface Definition {
  readonly marker: string;
  readonly text: string;
  readonly lines: LineSpan;
}

/** The source in reading order, with the footnotes taken out and what they cut rejoined. */
export interface Flow {
  readonly pieces: readonly Piece[];
  readonly definitions: readonly Definition[];
  readonly furniture: readonly Piece[];
  readonly openings: Openings;
  /** Footnote marks in all pieces. */
  readonly marks: number;
  readonly repairs: readonly Rejoining[];
}

/** A line that a page break cut is nearly full: the shortest in the two base documents has 141 characters; titles and headings rarely have 60. */
const shortestCut = 60;
/** The same in Chinese, which says in one character what others say in three letters. */
const shortestCutInChinese = 18;

/** Reads the flow of a source. */
export function flow({ lines, furniture }: Sheet, language: Language): Flow {
  const blocks = blocksOf(lines);
  const openings = new Openings(blocks, language);
  const wrapped = blocks.filter((block) => block.length > 1);
  const long = wrapped.some(goesOnInside) ? wrapped.flat() : [];
  const width = long.reduce((most, line) => Math.max(most, line.text.length), 0);
  const layout: SourceLayout = { openings, width };
  const kept: Kept[] = [];
  const definitions: Definition[] = [];
  const repairs: Rejoining[] = [];
  /** Asterisks called and not yet explained: without one a line `* …` is a bullet, unless it is among footnotes. */
  const pending = new Map<string, number>();
  let footnoteBetween = false;
  let called = 0;
  let place: ResolutionPart = 'front';

  const all = blocks.flatMap((block) => pieces(block, layout));
  for (const [at, piece] of all.entries()) {
    const definition = piece.pinned ? null : readDefinition(piece, pending, footnoteBetween);
    if (definition) {
      definitions.push(definition);
      footnoteBetween = true;
      continue;
    }
    const { text } = piece;
    called += piece.marks.length;
    for (const { marker: sign } of piece.marks)
      if (sign.startsWith('*')) pending.set(sign, (pending.get(sign) ?? 0) + 1);
    const last = kept.at(-1);
    const next = all[at + 1];
    const formula = !piece.pinned && isFormula(text, next, openings) && (place !== 'preamble' || isKnownFormula(text));
    const kind =
      last && !piece.pinned && !formula ? cut(last, piece, next, { place, footnoteBetween, openings }) : null;
    // What is said of a paragraph on a line of its own goes with it, and is no seam.
    if (last?.certain && !last.formula && !piece.pinned && piece.marks.length === 0 && saysHowItStands(text)) {
      last.parts.push(piece);
    } else if (last && kind) {
      repairs.push({
        kind,
        before: spanOf(last.parts.at(-1)?.lines ?? []).to,
        after: spanOf(piece.lines).from,
        seam: `${last.text.slice(-30)} / ${text.slice(0, 30)}`,
      });
      last.parts.push(piece);
      last.length += text.length;
      last.text = text;
    } else {
      const voters = ballotOpenedBy(last?.text ?? '') !== null;
      place = placeAfter(place, piece, formula);
      const certain = piece.marker !== null || (place === 'preamble' && !formula && openings.opens(text));
      kept.push({ parts: [piece], text, length: text.length, voters, formula, certain });
    }
    footnoteBetween = false;
  }
  const pages = furniture.map((line): Piece => {
    const text = { text: line.text, marks: [] };
    return { lines: [line], raw: line.text, pinned: false, gap: line.gap, marker: null, ...text };
  });
  return {
    pieces: kept.map(({ parts }) => joinedPieces(parts)),
    definitions,
    furniture: pages,
    openings,
    marks: called,
    repairs,
  };
}

/** Whether a line of a block goes on in the next one, which a title above its formula and a line of a masthead do not. */
function goesOnInside(block: Block): boolean {
  return block.some(({ text }, at) => {
    const next = block[at + 1]?.text;
    if (next === undefined || !runsOn(text)) return false;
    return enclosedMarker(next) === null && formulaForm(next) === null && !isClosingLine(text);
  });
}

/** Where in a resolution a paragraph is, as far as its beginnings say. */
type ResolutionPart = 'front' | 'preamble' | 'operative';

function placeAfter(place: ResolutionPart, { marker, text, pinned }: Piece, formula: boolean): ResolutionPart {
  if (formula || marker?.style === 'preambular') return 'preamble';
  if (marker?.style === 'operative' || (marker?.style === 'number' && place !== 'front')) return 'operative';
  if (!pinned && place === 'operative' && zoneOpenedBy(text) === 'annex') return 'front';
  return place;
}

/** A paragraph as far as it is known: its parts, the words of the last one, and the length of all. */
interface Kept {
  readonly parts: Piece[];
  text: string;
  length: number;
  readonly voters: boolean;
  readonly formula: boolean;
  /** Whether it is a paragraph of a resolution for certain, which ends in a sign. */
  readonly certain: boolean;
}

/** What is around two neighbours. */
interface SeamContext {
  readonly place: ResolutionPart;
  readonly footnoteBetween: boolean;
  readonly openings: Openings;
}

const closersAtEnd = new RegExp(`[${closers}\\s]+$`, 'u');
const closesAtEnd = new RegExp(`[${closers}]\\s*$`, 'u');
/** Characters at the end of a paragraph that are looked at for its sign, with brackets and quotation marks after it. */
const longestEnd = 40;
const terminal = /[.;:!?؟؛。；：！？]$/u;
const comma = /[,،，]$/u;

function cut(
  a: Kept,
  b: Piece,
  next: Piece | undefined,
  { place, footnoteBetween, openings }: SeamContext,
): Repair['kind'] | null {
  if (a.parts.at(-1)?.lines.at(-1)?.ends) return null;
  if (hashHeading.test(a.parts[0]?.raw ?? '') || hashHeading.test(b.raw) || b.marker || a.formula) return null;
  if (a.voters && footnoteBetween && comma.test(a.text)) return 'vote list';
  if (ballotOpenedBy(a.text) || ballotOpenedBy(b.text) || draftHeading(b.text) || isEnactingFormula(b.text))
    return null;
  const kind = footnoteBetween ? 'footnote' : 'page break';
  const page = footnoteBetween || b.gap === 'page';
  const end = a.text.slice(-longestEnd);
  const bare = end.replace(closersAtEnd, '');
  const closed = closesAtEnd.test(end);
  if (terminal.test(bare)) {
    const clause = page && a.certain && !closed && isNextClause(a, b, next, openings);
    return clause || goesOnOverPage(a, b, next, page && place === 'operative') ? kind : null;
  }
  if (/»$/u.test(a.text)) return null;
  // A small letter and a capital are a note below a table: `a Voir A/75/383.`
  if (/^\p{Ll}\s\p{Lu}/u.test(b.text) && a.text.includes('|')) return null;
  const small = /^\p{Ll}/u.test(b.text);
  const caseless = /^\p{Lo}/u.test(b.text);
  const sign = /^[\p{N}([“"«‘]/u.test(b.text);
  const resolution = place !== 'front';
  // The head of a list is above its first item.
  const heads = isChapeau(b.text) && next?.marker != null && !('path' in next.marker) && isFirst(next);
  if (heads && (openings.knows(b.text) || openings.acts(b.text) || !small)) return null;
  const opens = openings.opens(b.text);
  if (closed) {
    if (comma.test(bare)) return null;
    return page && (small || caseless) && !opens && resolution ? kind : null;
  }
  if (comma.test(a.text)) {
    if (place === 'preamble' && goesOnWith(b.text, openings.language)) return kind;
    // A section has a preamble of its own, whose paragraphs have no numbers.
    const section = a.parts[0]?.marker === null;
    if (place === 'operative' && page) return section && openings.knows(b.text) ? null : kind;
    if (opens && (resolution || openings.knows(b.text))) return null;
    if (place === 'operative') return small || caseless || sign || page ? kind : null;
    if (page) return small || (resolution && (a.certain || caseless || sign)) ? kind : null;
    return small && !openings.small && a.length > shortestCut ? kind : null;
  }
  if (a.certain) {
    if (small || sign) return kind;
    if (caseless) return opens && !page && comma.test(b.text) ? null : kind;
    return page && !opens && !heading(b, next) ? kind : null;
  }
  if (resolution && caseless && page) return opens && comma.test(b.text) ? null : kind;
  return small && (a.length > shortestCut || (page && resolution)) && !(openings.small && opens) ? kind : null;
}

/**
 * Whether a page ends between two sentences of one numbered paragraph, in Chinese also behind its colon: what is on the next page has no number, is no
 * heading, and the next paragraph has one. Elsewhere words that are quoted begin a paragraph behind a colon, with a capital.
 */
function goesOnOverPage(a: Kept, b: Piece, next: Piece | undefined, page: boolean): boolean {
  const chinese = /\p{Script=Han}/u.test(b.text);
  const colon = chinese && /[:：]$/u.test(a.text);
  if (!page || !a.certain || !(colon || /[.。]$/u.test(a.text))) return false;
  if (next?.marker?.style !== 'number' && !(next === undefined && colon)) return false;
  const shortest = chinese ? shortestCutInChinese : shortestCut;
  return /[.;:。；：؛]$/u.test(b.text) && !isClosingLine(b.text) && b.text.length > shortest;
}

/** Whether a sentence goes on behind a semicolon or a colon: with a small letter, in a text whose paragraphs have capitals, and in no list without marks. */
function isNextClause(a: Kept, b: Piece, next: Piece | undefined, openings: Openings): boolean {
  const small = /^\p{Ll}/u;
  if (openings.small || !/[;:；：]$/u.test(a.text) || !small.test(b.text)) return false;
  return next === undefined || next.marker !== null || !small.test(next.text);
}

function isFirst({ marker }: Piece): boolean {
  if (!marker) return false;
  return 'value' in marker
    ? marker.value === 1
    : marker.style === 'letter' && (marker.letter === 1 || marker.roman === 1);
}

/** Whether a piece has the form of a heading above what follows it. */
function heading({ text }: Piece, next: Piece | undefined): boolean {
  return isChapeau(text) && (next === undefined || next.marker !== null);
}

function readDefinition(piece: Piece, pending: Map<string, number>, belowAnother: boolean): Definition | null {
  if (!isDefinition(piece.raw)) return null;
  const labelled = noteUnderNegotiation(piece.raw);
  if (labelled) {
    const { marker, words } = labelled;
    return { marker, text: inline(words.trim(), { marks: false }).text, lines: spanOf(piece.lines) };
  }
  const space = piece.raw.search(/\s/);
  const sign = piece.raw.slice(0, space);
  const called = inline(`x${sign}`).marks[0]?.marker ?? sign;
  if (sign.startsWith('*')) {
    const count = pending.get(sign) ?? 0;
    if (count === 0 && !belowAnother) return null;
    pending.set(sign, Math.max(0, count - 1));
  }
  const text = inline(piece.raw.slice(space).trim(), { marks: false }).text;
  return { marker: called, text, lines: spanOf(piece.lines) };
}
