import { closers, closingBrackets } from '../source/closers.ts';
import { isChapeau } from '../source/formula.ts';
import type { Marker } from '../source/marker.ts';
import type { Openings } from '../source/openings.ts';
import type { Piece } from '../source/piece.ts';
import { endsRecitals, opensRecitals } from '../vocabulary/recital.ts';
import { zoneOpenedBy } from '../vocabulary/section-name.ts';
import { closingPieces } from './closing.ts';
import { type Entry, entry } from './entry.ts';
import { formulasOf } from './formulas.ts';
import { beginsWithPart, headings, isBold, isPinnedHeading, loneNumber, looksLikeHeading } from './heading.ts';
import { outline } from './outline.ts';
import { subparagraph } from './subparagraph.ts';
import { withDoubtsJoined } from './unnumbered.ts';

/**
 * The body of a draft resolution.
 *
 *   title                          before the formula
 *   L'Assemblée générale,          enacting; a second one begins the counting anew, and the line above it is its title
 *   Rappelant …,  Notant …,        preambular: everything between the formula and `1.`, whatever its first word
 *   1. Demande …  1.1. …  a) …     operative and sub-paragraphs
 *   2 Prie …                       a number without its full stop, where it is the next one
 *   II   Dispositions finales      heading, above numbered paragraphs or a preamble; numbers may begin again below it
 *   recalling   a) …  b) …         heading of a list that counts for itself
 *   Whereas:  (1) …  (2) …         recitals of a law, preambular; what is numbered in its articles is `numbered`, not operative
 *   Annexe                         heading; what is numbered after it is `numbered` too
 *   37e séance plénière            at the end: closing lines, which are no paragraphs
 *
 * A paragraph without a number among the operative ones is `plain` and flagged; one that opens with an operative verb in the
 * preamble is operative, since a resolution with a single operative paragraph does not number it.
 */
export interface DraftBody {
  readonly entries: readonly Entry[];
  readonly closing: readonly Piece[];
}

type DraftPart = 'title' | 'preamble' | 'operative' | 'annex';

/** Longest heading inside a resolution: longer lines without a full stop are paragraphs that lack it. */
const longestHeading = 160;

/** Longest title of a section, below or behind its number: the revised estimates name all the sessions that they follow from. */
const longestSection = 400;

/** The end of a line that is no heading. */
const endsInSign = new RegExp(`[.;:,!?،؛。；：，${closingBrackets}”"]$`, 'u');

/** The end of a paragraph that is a clause or a sentence by itself, and that of a preambular one. */
const endsClause = new RegExp(`[.;:؛。；：][${closers}]*$`, 'u');
const endsRecital = new RegExp(`[,;،؛，；][${closers}]*$`, 'u');

/** Reads the pieces of one resolution; `labelled` for a text without formula whose paragraphs say what they are (`PP1`, `OP1`). */
export function readDraft(pieces: readonly Piece[], openings: Openings, labelled = false): DraftBody {
  const entries: Entry[] = [];
  const heading = headings();
  const subparagraphs = outline();
  const formulas = formulasOf(pieces, openings);
  const closing = closingPieces(pieces, formulas);
  let place: DraftPart = 'title';
  /** Kind of the paragraphs that a chapeau of a list opens; null outside such lists. */
  let listed: 'preambular' | 'operative' | null = null;
  let last = 0;
  let fresh = true;
  let recitals = false;
  /** Whether paragraphs have numbers with stops, so that those in parentheses are parts of them; and whether those are operative else. */
  const plainNumbers = pieces.some(({ marker }) => marker?.style === 'number' || marker?.style === 'operative');
  let itemsAct = false;
  /** The number of a heading whose words are on the next line. */
  const pending: { number: string; level: number; piece: Piece }[] = [];

  const read = (at: number): Entry | null => {
    const piece = pieces[at];
    const next = pieces[at + 1];
    if (!piece) return null;
    const { text, pinned } = piece;
    if (formulas.has(at)) {
      place = 'preamble';
      begin();
      listed = null;
      return entry(piece, 0, { kind: 'enacting' });
    }
    const title = heading(piece, place === 'title');
    if (title) {
      if (zoneOpenedBy(title.text) === 'annex' && !isPinnedHeading(piece)) place = 'annex';
      return begins(title);
    }
    // The letter of a part, between the title of them all and its formula.
    if (place === 'title' && entries.length > 0 && formulas.has(at + 1) && loneNumber(text)) {
      return entry(piece, 0, { kind: 'heading', level: loneNumber(text)?.level ?? 0 });
    }
    if (place === 'title' && !(labelled && piece.marker)) return entry(piece, 0, { kind: 'title' });
    if (!pinned && place !== 'preamble' && zoneOpenedBy(text) === 'annex') {
      place = 'annex';
      return begins(entry(piece, 0, { kind: 'heading' }));
    }
    const marker = piece.marker ?? (pinned ? null : bareNumber(piece, at));
    if (marker) return numbered(piece, marker, next);
    const divides = pinned ? null : division(piece, at);
    return divides === 'pending' ? null : (divides ?? unnumbered(piece, next));
  };

  /** Numbering may begin anew from here on. */
  const begin = (): void => {
    subparagraphs.restart();
    fresh = true;
  };
  const begins = (made: Entry): Entry => {
    begin();
    return made;
  };

  /** What opens a part of the text: the title of a further resolution, a sub-heading, the chapeau of a list; null for a paragraph. */
  const division = (piece: Piece, at: number): Entry | 'pending' | null => {
    const { text } = piece;
    const next = pieces[at + 1];
    const number = loneNumber(text);
    if (number) {
      const named =
        next &&
        !next.marker &&
        (looksLikeHeading(next.text) || isSectionTitle(next.text, at + 1)) &&
        !formulas.has(at + 1) &&
        !formulas.has(at + 2);
      if (named) pending.push({ ...number, piece });
      return named ? 'pending' : begins(entry(piece, 0, { kind: 'heading', level: number.level }));
    }
    if (formulas.has(at + 1) && place !== 'preamble' && text.length <= longestTitle && !/[;:,]$/.test(text)) {
      return begins(entry(piece, 0, { kind: 'title' }));
    }
    if (!isSetOff(piece, next, at)) return null;
    listed = openings.acts(text) ? 'operative' : openings.knows(text) ? 'preambular' : null;
    if (!isChapeau(text.replace(/[,،，]$/u, ''))) listed = null;
    if (listed && openings.knows(text)) listed = 'preambular';
    return begins(entry(piece, 0, { kind: 'heading', level: 1 }));
  };

  /** Whether a line without an end is above what it heads. */
  const isSetOff = (piece: Piece, next: Piece | undefined, at: number): boolean => {
    const { text } = piece;
    if (!/\p{L}/u.test(text)) return false;
    if (isBold(piece)) return true;
    if (isCommaHead(text, next, openings)) return true;
    if (beginsWithNumber(piece) && isSectionTitle(text, at)) return true;
    if (text.length > longestHeading || endsInSign.test(text)) return false;
    // "…, and" above number 1 is the last paragraph of a preamble.
    if (/[,،，;]\s*(?:and|et|y|e|и|و)$/u.test(text)) return false;
    if (!next || closing.has(at + 1)) return false;
    if (next.marker || bareStart.test(next.text)) {
      const first = !next.marker || isFirst(next.marker);
      return first || place !== 'preamble' || !openings.opens(text);
    }
    if (place === 'preamble') return looksLikeHeading(text) && !openings.opens(text) && openings.opens(next.text);
    return (
      looksLikeHeading(text) &&
      (looksLikeHeading(next.text) || loneNumber(next.text) !== null || openings.opens(next.text))
    );
  };

  /** Whether a long line says what a section is about: it has no end, and below it the section opens, or counts from 1. */
  const isSectionTitle = (text: string, at: number): boolean => {
    const next = pieces[at + 1];
    if (!next || text.length > longestSection || endsInSign.test(text) || !/^[\p{Lu}\p{Lo}]/u.test(text)) return false;
    if (openings.knows(text) || openings.acts(text) || closing.has(at + 1)) return false;
    return next.marker ? isFirst(next.marker) && next.marker.style === 'number' : openings.knows(next.text);
  };

  /** A number that lacks its full stop, which only the one before it, or the next, tells from a quantity. */
  const bareNumber = (piece: Piece, at: number): (Marker & { style: 'number' }) | null => {
    const found = bareStart.exec(piece.text);
    const value = Number(found?.[1] ?? 0);
    if (!found || place === 'annex') return null;
    const goesOn = value === last + 1 && last > 0 && place === 'operative';
    const starts =
      value === 1 && (fresh || place === 'preamble') && bareStart.exec(pieces[at + 1]?.text ?? '')?.[1] === '2';
    const alone = value === 1 && fresh && listed !== null;
    if (!goesOn && !starts && !alone && !follows(at)) return null;
    return { style: 'number', value, added: '', printed: found[1] ?? '', length: found[0].length };
  };

  /** Whether the number 1 at a place is followed by 2, with sub-paragraphs between them at most. */
  const follows = (at: number): boolean => {
    if (!fresh || bareStart.exec(pieces[at]?.text ?? '')?.[1] !== '1') return false;
    const next = pieces.slice(at + 1, at + mostBetween).find(({ marker }) => marker?.style !== 'letter');
    return (
      bareStart.exec(next?.text ?? '')?.[1] === '2' || (next?.marker?.style === 'number' && next.marker.value === 2)
    );
  };

  const numbered = (piece: Piece, marker: Marker, next: Piece | undefined): Entry => {
    const from = marker.length;
    switch (marker.style) {
      case 'preambular': {
        if (place === 'title') place = 'preamble';
        subparagraphs.restart();
        return counted(entry(piece, from, { kind: 'preambular', value: marker.value, added: marker.added, fresh }));
      }
      case 'number':
      case 'operative': {
        subparagraphs.restart();
        if (!marker.added) last = marker.value;
        const counts = { value: marker.value, added: marker.added, fresh };
        if (place === 'annex') return counted(entry(piece, from, { kind: 'numbered', ...counts }));
        if (listed === 'preambular' && piece.marker === null) {
          return counted(entry(piece, from, { kind: 'preambular', ...counts }));
        }
        place = 'operative';
        return counted(entry(piece, from, { kind: 'operative', ...counts }));
      }
      case 'norm':
        return entry(piece, from, { kind: 'norm', number: marker.number });
      case 'item': {
        const { value, added } = marker;
        if (
          !plainNumbers &&
          (itemsAct || (place === 'preamble' && value === 1 && openings.acts(piece.text.slice(from))))
        ) {
          itemsAct = true;
          place = 'operative';
          last = value;
          return counted(entry(piece, from, { kind: 'operative', value, added, fresh }));
        }
        if (recitals) return counted(entry(piece, from, { kind: 'preambular', value, added, fresh }));
        // "(2 bis)" among numbered paragraphs is one of them, where no list counts so.
        if (added && value === last && place === 'operative' && entries.at(-1)?.numbering !== 'item') {
          subparagraphs.restart();
          return counted(entry(piece, from, { kind: 'operative', value, added, fresh }));
        }
        return subparagraph(piece, marker, next, subparagraphs);
      }
      default:
        return subparagraph(piece, marker, next, subparagraphs);
    }
  };

  const counted = (made: Entry): Entry => {
    fresh = false;
    return made;
  };

  const unnumbered = (piece: Piece, next: Piece | undefined): Entry => {
    const { text } = piece;
    if (place === 'preamble') {
      // The row of a table.
      if (piece.pinned && text.includes(' | ')) return entry(piece, 0, { kind: 'plain' });
      if (!piece.pinned && opensRecitals(text)) {
        recitals = true;
        return begins(entry(piece, 0, { kind: 'plain' }));
      }
      if (!piece.pinned && recitals && endsRecitals(text)) {
        recitals = false;
        place = 'annex';
        return begins(entry(piece, 0, { kind: 'plain' }));
      }
      const known = openings.knows(text);
      const acts = !known && openings.acts(text) && endsClause.test(text);
      // "Décide que :" above number 1 is the beginning of each of the numbered paragraphs.
      if (acts && !piece.pinned && next?.marker?.style === 'number' && next.marker.value === 1)
        return entry(piece, 0, { kind: 'plain' });
      if (acts && !piece.pinned) return counted(entry(piece, 0, { kind: 'operative' }));
      const odd = known ? {} : { doubt: { is: 'opening', words: opening(text) } as const };
      return counted(entry(piece, 0, { kind: 'preambular', ...odd }));
    }
    // A section may open with a preamble of its own, below its heading.
    const opens = place === 'operative' && entries.at(-1) && beginsSection(entries.at(-1)) && openings.knows(text);
    if (opens && endsRecital.test(text)) return entry(piece, 0, { kind: 'preambular' });
    const odd = place === 'operative' ? { doubt: { is: 'unnumbered', more: 0 } as const } : {};
    return entry(piece, 0, { kind: 'plain', ...odd });
  };

  const closed: Piece[] = [];
  for (const [at, piece] of pieces.entries()) {
    if (closing.has(at)) {
      closed.push(piece);
      continue;
    }
    const before = pending.pop();
    if (before) {
      begin();
      const made = entry(piece, 0, { kind: 'heading', level: before.level, number: before.number });
      entries.push({ ...made, lines: { from: before.piece.lines[0]?.number ?? made.lines.from, to: made.lines.to } });
      continue;
    }
    const made = read(at);
    if (made) entries.push(made);
  }
  return { entries: withDoubtsJoined(entries), closing: closed };
}

/** Whether a piece begins with the number of a section, without a stop: roman, or on a line of its own. */
function beginsWithNumber({ text, lines }: Piece): boolean {
  if (beginsWithPart(text) || (lines.length > 1 && loneNumber(lines[0]?.text.trim() ?? ''))) return true;
  const [, roman = ''] = /^([IVXLC]{1,7})\s+(?:[-–—]\s*)?\p{Lu}/u.exec(text) ?? [];
  return loneNumber(roman)?.level === 0;
}

/** `учитывая,` above a) is the head of its list, as `recalling` is. */
function isCommaHead(text: string, next: Piece | undefined, openings: Openings): boolean {
  if (!/^[^,،，]{1,40}[,،，]$/u.test(text) || text.trim().split(/\s+/).length > mostHeadWords) return false;
  if (next?.marker?.style !== 'letter' || !isFirst(next.marker)) return false;
  return openings.knows(text) || openings.acts(text);
}

/** Most words of the head of a list that has a comma: `поручает Генеральному секретарю,`. */
const mostHeadWords = 4;

/** Whether a section's preamble may go on after an entry: its heading, or another paragraph of it. */
function beginsSection(last: Entry | undefined): boolean {
  return last?.kind === 'heading' || last?.kind === 'preambular';
}

const bareStart = /^(\d{1,3})\s+(?=\p{L})/u;

/** Most sub-paragraphs between the number 1 and the number 2 that are looked over for the second. */
const mostBetween = 40;

/** Longest title of a further resolution. */
const longestTitle = 250;

function isFirst(marker: Marker): boolean {
  if ('value' in marker) return marker.value === 1;
  return marker.style === 'letter' && (marker.letter === 1 || marker.roman === 1);
}

function opening(text: string): string {
  return text.split(/\s+/).slice(0, 2).join(' ');
}
