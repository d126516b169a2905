import type { Piece } from '../source/piece.ts';
import { isClosingLine } from '../vocabulary/closing-line.ts';

/**
 * The pieces that close a resolution: lines of its meeting and its day with nothing of the text below them, at the end of the file or
 * above the title of the next text. By index.
 */
export function closingPieces(pieces: readonly Piece[], formulas: ReadonlySet<number>): Set<number> {
  const closing = new Set<number>();
  const closes = (at: number): boolean => {
    const piece = pieces[at];
    return piece !== undefined && !piece.pinned && piece.marker === null && isClosingLine(piece.text);
  };
  for (const end of [...formulas, pieces.length]) {
    let at = end - 1;
    // Between the closing lines and the next formula there are its letter and its title.
    if (end < pieces.length) while (at >= 0 && at >= end - mostTitleLines && !closes(at) && !pieces[at]?.marker) at--;
    for (; at >= 0 && closes(at); at--) closing.add(at);
  }
  return closing;
}

/** Most lines between the end of one text of a file and the formula of the next. */
const mostTitleLines = 4;
