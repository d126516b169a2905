import { isFormula } from '../source/formula.ts';
import type { Openings } from '../source/openings.ts';
import type { Piece } from '../source/piece.ts';
import { isEnactingFormula, isKnownFormula, isOrganName } from '../vocabulary/enacting-formula.ts';

/** Where enacting formulas are, by index: one of an unknown organ only at the head, or below operative paragraphs. */
export function formulasOf(pieces: readonly Piece[], openings: Openings): Set<number> {
  const found = new Set<number>();
  let preamble = false;
  const first = pieces.findIndex(({ pinned, text }) => !pinned && isEnactingFormula(text));
  for (const [at, piece] of pieces.entries()) {
    if (piece.marker?.style === 'number' || piece.marker?.style === 'operative') preamble = false;
    if (piece.pinned || !isFormula(piece.text, pieces[at + 1], openings)) continue;
    // The name of the organ in a masthead, above the title and the formula.
    if (at < first && isOrganName(piece.text)) continue;
    if (preamble && !isKnownFormula(piece.text)) continue;
    found.add(at);
    preamble = true;
  }
  return found;
}
