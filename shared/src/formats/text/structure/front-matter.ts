import type { ZoneKind } from '../../reading.ts';
import type { Piece } from '../source/piece.ts';
import { hashHeading } from '../source/piece.ts';
import { agendaItem, zoneOpenedBy } from '../vocabulary/section-name.ts';

/** What is before the first paragraph: zones, and the piece among them that is the title. */
export interface FrontMatter {
  readonly title: Piece | undefined;
  readonly zones: readonly { readonly kind: ZoneKind; readonly pieces: readonly Piece[] }[];
}

/** A line of a table of contents: `II. Droit international	20`, `II. Droit international....20`. */
const entryOfContents = /[\s.]\d{1,4}$/;

/** Index of the first piece of the body: heading `I.` or paragraph `1.`, but not the table of contents' line for it. */
export function bodyStart(pieces: readonly Piece[]): number {
  let inContents = false;
  const found = pieces.findIndex((piece) => {
    const { text } = piece;
    const zone = zoneOpenedBy(text);
    if (zone) inContents = zone === 'contents';
    if (inContents && entryOfContents.test(text)) return false;
    return /^(?:I\.\s+\S|1\.\s+\S)/.test(text) || hashHeading.exec(piece.raw)?.[1] === '##';
  });
  return found < 0 ? pieces.length : found;
}

/**
 * Reads the front matter. The title is, in this order: what is marked `#`; a piece that is bold from end to end; what follows
 * the agenda item; the last piece under no other name.
 */
export function readFrontMatter(pieces: readonly Piece[]): FrontMatter {
  const agenda = pieces.findIndex((piece) => agendaItem.test(piece.text));
  const zones: { kind: ZoneKind; pieces: Piece[] }[] = [];
  const own: Piece[] = [];
  let kind: ZoneKind = 'front matter';
  const title =
    pieces.find((piece) => hashHeading.exec(piece.raw)?.[1] === '#') ??
    pieces.find((piece) => /^\*\*[^*]+\*{2,3}$/.test(piece.raw)) ??
    (agenda >= 0 ? pieces[agenda + 1] : undefined);
  for (const piece of pieces) {
    const opened = zoneOpenedBy(piece.text);
    if (opened) kind = opened;
    const last = zones.at(-1);
    if (piece === title) kind = 'front matter';
    else if (last?.kind === kind && !opened) last.pieces.push(piece);
    else zones.push({ kind, pieces: [piece] });
    if (kind === 'front matter') own.push(piece);
  }
  if (title) return { title, zones };
  const last = own.at(-1);
  return {
    title: last,
    zones: zones
      .map((zone) => ({ ...zone, pieces: zone.pieces.filter((piece) => piece !== last) }))
      .filter((zone) => zone.pieces.length > 0),
  };
}
