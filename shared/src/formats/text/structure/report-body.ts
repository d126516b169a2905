import { hashHeading, type Piece, without } from '../source/piece.ts';
import { ballotOpenedBy, draftHeading, zoneOpenedBy } from '../vocabulary/section-name.ts';
import { subparagraph } from './draft-body.ts';
import { type Entry, entry } from './entry.ts';
import { headings, looksLikeHeading } from './heading.ts';
import { outline } from './outline.ts';

/**
 * The body of a report, or of a text that is neither report nor draft.
 *
 *   I. Introduction   1. …   a) …   Norme 13 a) : …        paragraphs
 *   Ont voté pour :  Albanie, …                            vote lists
 *   Projet de résolution I …                               from here to the next such heading: a draft of its own
 *   Annexe                                                 to the end
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
        const heading = { ...piece, text: draft.heading, marks: draft.title ? [] : piece.marks };
        entries.push(entry(heading, 0, { kind: 'heading', level: 1 }));
        const title = draft.title ? [without(text.length - draft.title.length, piece)] : [];
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
    if (title) {
      subparagraphs.restart();
      return title;
    }
    const { marker } = piece;
    if (!marker) {
      if (!piece.pinned && looksLikeHeading(piece.text) && next && opensBelowHeading(next)) {
        return entry(piece, 0, { kind: 'heading', level: 1 });
      }
      return entry(piece, 0, { kind: 'plain' });
    }
    switch (marker.style) {
      case 'number':
        subparagraphs.restart();
        return entry(piece, marker.length, { kind: 'numbered', expected: `${marker.value}` });
      case 'preambular':
      case 'operative':
        subparagraphs.restart();
        return entry(piece, marker.length, {
          kind: marker.style,
          expected: `${marker.style === 'operative' ? 'OP' : 'PP'}${marker.value}`,
        });
      case 'norm':
        return entry(piece, marker.length, { kind: 'norm', number: marker.number, expected: marker.number });
      default:
        return subparagraph(piece, marker, next, subparagraphs);
    }
  }
}

/** A heading is above numbered paragraphs or above another heading; a short last line is above nothing. */
function opensBelowHeading({ pinned, marker, raw, text }: Piece): boolean {
  if (pinned) return false;
  return marker?.style === 'number' || marker?.style === 'norm' || hashHeading.test(raw) || looksLikeHeading(text);
}
