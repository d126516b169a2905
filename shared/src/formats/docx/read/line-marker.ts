import { type Marker, marker } from '../../text/source/marker.ts';

/** The fifth Arabic letter where it counts: written with a joiner, so that it is not taken for a figure. */
const joined = /^([(（]?)هـ(?=[)）])/;

/** The number that words begin with, as the reader of plain text tells it; null where there is none. */
export function lineMarker(text: string): Marker | null {
  const bare = text.replace(joined, '$1ه');
  const found = marker(bare);
  return found && { ...found, length: found.length + text.length - bare.length };
}
