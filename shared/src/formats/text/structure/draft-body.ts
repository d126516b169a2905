import type { Language } from '@adref/shared/document';
import type { Marker } from '../source/marker.ts';
import type { Piece } from '../source/piece.ts';
import { isEnactingFormula } from '../vocabulary/enacting-formula.ts';
import { opensAs } from '../vocabulary/opening-phrase.ts';
import { zoneOpenedBy } from '../vocabulary/section-name.ts';
import { type Entry, entry } from './entry.ts';
import { headings } from './heading.ts';
import { outline } from './outline.ts';

/**
 * The body of a draft resolution.
 *
 *   title                          before the formula
 *   L'Assemblée générale,          enacting
 *   Rappelant …,  Notant …,        preambular: everything between the formula and `1.`, whatever its first word
 *   1. Demande …  1.1. …  a) …     operative and sub-paragraphs
 *   Annexe                         heading; what is numbered after it is `numbered`, not operative
 *
 * A paragraph without a number among the operative ones is `plain` and flagged; one that opens with an operative verb in the
 * preamble is operative, since a resolution with a single operative paragraph does not number it.
 */
export function readDraft(pieces: readonly Piece[], language: Language): Entry[] {
  const entries: Entry[] = [];
  const heading = headings();
  const subparagraphs = outline();
  let place: 'title' | 'preamble' | 'operative' | 'annex' = 'title';

  const read = (piece: Piece, next: Piece | undefined): Entry => {
    const { text } = piece;
    if (!piece.pinned && isEnactingFormula(text)) {
      place = 'preamble';
      return entry(piece, 0, { kind: 'enacting' });
    }
    const title = heading(piece, place === 'title');
    if (title) {
      if (zoneOpenedBy(title.text) === 'annex') place = 'annex';
      subparagraphs.restart();
      return title;
    }
    if (place === 'title') return entry(piece, 0, { kind: 'title' });
    if (!piece.pinned && place !== 'preamble' && zoneOpenedBy(text) === 'annex') {
      place = 'annex';
      return entry(piece, 0, { kind: 'heading' });
    }
    return piece.marker ? numbered(piece, piece.marker, next) : unnumbered(piece);
  };

  const numbered = (piece: Piece, marker: Marker, next: Piece | undefined): Entry => {
    const from = marker.length;
    switch (marker.style) {
      case 'preambular':
        return entry(piece, from, { kind: 'preambular', expected: `PP${marker.value}` });
      case 'number':
      case 'operative': {
        subparagraphs.restart();
        if (place === 'annex') return entry(piece, from, { kind: 'numbered', expected: `${marker.value}` });
        place = 'operative';
        return entry(piece, from, { kind: 'operative', expected: plainLabel('OP', marker) });
      }
      case 'norm':
        return entry(piece, from, { kind: 'norm', number: marker.number, expected: marker.number });
      default: {
        return subparagraph(piece, marker, next, subparagraphs);
      }
    }
  };

  const unnumbered = (piece: Piece): Entry => {
    const { text } = piece;
    if (place === 'preamble') {
      const preambular = opensAs('preambular', text, language);
      const single = preambular === false && opensAs('operative', text, language) && /[.;]$/.test(text);
      if (single && !piece.pinned) return entry(piece, 0, { kind: 'operative' });
      const doubt = preambular === false ? { doubt: `"${opening(text)}" opens no preambular paragraph we know` } : {};
      return entry(piece, 0, { kind: 'preambular', ...doubt });
    }
    const doubt = place === 'operative' ? { doubt: 'stands among numbered paragraphs without a number' } : {};
    return entry(piece, 0, { kind: 'plain', ...doubt });
  };

  for (const [at, piece] of pieces.entries()) entries.push(read(piece, pieces[at + 1]));
  return entries;
}

/** Makes a sub-paragraph; its label says what the source printed, whichever way it wrote it. */
export function subparagraph(
  piece: Piece,
  marker: Marker & { style: 'decimal' | 'letter' },
  next: Piece | undefined,
  place: ReturnType<typeof outline>,
): Entry {
  const at = place.place(marker, next?.marker ?? null);
  const expected =
    marker.style === 'decimal'
      ? marker.path.join('.')
      : /^\p{Script=Latin}/u.test(bare(marker))
        ? `${bare(marker)})`
        : null;
  return entry(piece, marker.length, { kind: 'subparagraph', ...at, expected });
}

function bare(marker: Marker): string {
  return marker.printed.replace(/[^\p{L}]/gu, '');
}

/** `OP5`, or `OP5 bis` as printed, which no computed label can equal and which is therefore flagged. */
function plainLabel(prefix: string, marker: Marker & { value: number }): string {
  const addition = /\s(bis|ter|quater|quinquies|alt|ante)\b/.exec(marker.printed);
  return `${prefix}${marker.value}${addition ? ` ${addition[1]}` : ''}`;
}

function opening(text: string): string {
  return text.split(/\s+/).slice(0, 2).join(' ');
}
