import type { Marker } from '../source/marker.ts';
import type { Piece } from '../source/piece.ts';
import { type Entry, entry } from './entry.ts';
import type { outline } from './outline.ts';

/** Makes a sub-paragraph of a piece that begins with its marker. */
export function subparagraph(
  piece: Piece,
  marker: Marker & { style: 'decimal' | 'letter' | 'item' },
  next: Piece | undefined,
  place: ReturnType<typeof outline>,
): Entry {
  const at = place.place(marker, next?.marker ?? null);
  if (marker.style === 'decimal') {
    return entry(piece, marker.length, {
      kind: 'subparagraph',
      ...at,
      value: marker.path.at(-1) ?? null,
      added: marker.added,
    });
  }
  const value = marker.style === 'item' ? marker.value : marker[at.numbering === 'roman' ? 'roman' : 'letter'];
  return entry(piece, marker.length, { kind: 'subparagraph', ...at, value: value || null, added: marker.added });
}
