import type { Piece } from '../source/piece.ts';

/** Longest heading behind a letter, in UTF-16 code units. */
const longest = 160;
const ended = /[.;:,،؛。；：，]$|[,;]\s*(?:and|or|et|ou|y|o|e|u)$/u;

/**
 * Pieces in which a line behind a capital letter, alone among numbers and without an end, is no item of a list: it heads what is below it.
 *
 *   A) General matters   1. Decides to act;              a heading
 *   (A) To act   (B) To meet   2. Requests a report.     two items
 *   (A) To act;   2. Requests a report.                  one
 */
export function withCapitalHeads(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, at) => {
    const next = pieces[at + 1];
    if (!hasCapital(piece) || !next || next.marker?.style === 'letter' || hasCapital(pieces[at - 1])) return piece;
    return piece.text.length > longest || ended.test(piece.text) ? piece : { ...piece, marker: null };
  });
}

function hasCapital(piece: Piece | undefined): boolean {
  return piece?.marker?.style === 'letter' && /[A-Z]/.test(piece.marker.printed);
}
