import type { Marker } from '../source/marker.ts';
import { hashHeading, type Piece, pieceFrom } from '../source/piece.ts';
import { endsRecitals, opensRecitals } from '../vocabulary/recital.ts';
import { ballotOpenedBy, draftHeading, zoneOpenedBy } from '../vocabulary/section-name.ts';
import { type Entry, entry } from './entry.ts';
import { headings, looksLikeHeading } from './heading.ts';
import { outline } from './outline.ts';
import { subparagraph } from './subparagraph.ts';

/**
 * The body of a report, or of a text that is neither report nor draft.
 *
 *   I. Introduction   1. …   a) …   Norme 13 a) : …        paragraphs
 *   Ont voté pour :  Albanie, …                            vote lists
 *   Projet de résolution I …                               from here to the next such heading: a draft of its own
 *   Annexe                                                 to the end
 *   Whereas:   (1) …                                        recitals of a law: preambular
 *
 * The last three only in a report; a plain text keeps everything as paragraphs.
 */
export interface ReportBody {
  readonly entries: readonly Entry[];
  /** A heading and its list, for each ballot. */
  readonly voteLists: readonly (readonly Piece[])[];
  readonly drafts: readonly { readonly numeral: string; readonly from: number; readonly pieces: readonly Piece[] }[];
  readonly annexes: readonly (readonly Piece[])[];
}

/** Reads the body of a report, or with `plain` that of any other text. */
export function readReport(pieces: readonly Piece[], plain: boolean): ReportBody {
  const entries: Entry[] = [];
  const voteLists: Piece[][] = [];
  const drafts: { numeral: string; from: number; pieces: Piece[] }[] = [];
  const annexes: Piece[][] = [];
  const heading = headings();
  const subparagraphs = outline();
  let recitals = false;
  /** Whether paragraphs have plain numbers, so that those in parentheses are parts of them. */
  let numbered = false;
  let fresh = true;

  for (const [at, piece] of pieces.entries()) {
    const { text } = piece;
    if (!plain && !piece.pinned) {
      if (zoneOpenedBy(text) === 'annex') annexes.push([]);
      const annex = annexes.at(-1);
      if (annex) {
        annex.push(piece);
        continue;
      }
      const draft = draftHeading(text);
      if (draft) {
        const from = piece.lines[0]?.number ?? 0;
        const heading = { ...piece, text: draft.heading, marks: draft.title ? [] : piece.marks, set: [] };
        entries.push(entry(heading, 0, { kind: 'heading', level: 1 }));
        const title = draft.title ? [pieceFrom(text.length - draft.title.length, piece)] : [];
        drafts.push({ numeral: draft.numeral, from, pieces: title });
        continue;
      }
      const open = drafts.at(-1);
      if (open) {
        open.pieces.push(piece);
        continue;
      }
      const list = voteLists.at(-1);
      if (ballotOpenedBy(text)) {
        voteLists.push([piece]);
        continue;
      }
      if (list?.length === 1 && list[0] === pieces[at - 1]) {
        list.push(piece);
        continue;
      }
    }
    entries.push(paragraph(piece, pieces[at + 1]));
  }
  return { entries, voteLists, drafts, annexes };

  function paragraph(piece: Piece, next: Piece | undefined): Entry {
    const title = heading(piece);
    if (title) return begins(title);
    const { marker } = piece;
    if (!marker) {
      if (!piece.pinned && opensRecitals(piece.text)) recitals = true;
      else if (!piece.pinned && endsRecitals(piece.text)) recitals = false;
      if (!piece.pinned && looksLikeHeading(piece.text) && next && opensBelowHeading(next)) {
        return begins(entry(piece, 0, { kind: 'heading', level: 1 }));
      }
      return entry(piece, 0, { kind: 'plain' });
    }
    switch (marker.style) {
      case 'number':
      case 'preambular':
      case 'operative':
        return counted(piece, marker.style === 'number' ? 'numbered' : marker.style, marker);
      case 'norm':
        return entry(piece, marker.length, { kind: 'norm', number: marker.number });
      case 'item':
        if (recitals) return counted(piece, 'preambular', marker);
        if (!numbered) return counted(piece, 'numbered', marker);
        return subparagraph(piece, marker, next, subparagraphs);
      default:
        return subparagraph(piece, marker, next, subparagraphs);
    }
  }

  function begins(made: Entry): Entry {
    subparagraphs.restart();
    fresh = true;
    return made;
  }

  function counted(
    piece: Piece,
    kind: Entry['kind'],
    { length, value, added }: Marker & { value: number; added: string },
  ): Entry {
    subparagraphs.restart();
    if (piece.marker?.style === 'number') numbered = true;
    const made = entry(piece, length, { kind, value, added, fresh });
    fresh = false;
    return made;
  }
}

/** A heading is above numbered paragraphs or above another heading; a short last line is above nothing. */
function opensBelowHeading({ pinned, marker, raw, text }: Piece): boolean {
  if (pinned) return false;
  return marker?.style === 'number' || marker?.style === 'norm' || hashHeading.test(raw) || looksLikeHeading(text);
}
