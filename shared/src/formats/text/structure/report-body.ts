import { hashHeading, type Piece } from '../source/piece.ts';
import { ballotOpenedBy, draftHeading, zoneOpenedBy } from '../vocabulary/section-name.ts';
import { subparagraph } from './draft-body.ts';
import { type Entry, entry, words } from './entry.ts';
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
    const read = words(piece);
    if (!plain && !piece.pinned) {
      if (zoneOpenedBy(read.text) === 'annex') annexes.push([]);
      const annex = annexes.at(-1);
      if (annex) {
        annex.push(piece);
        continue;
      }
      const draft = draftHeading(read.text);
      if (draft) {
        const from = piece.lines[0]?.number ?? 0;
        entries.push(entry(piece, { text: draft.heading, marks: [] }, 0, { kind: 'heading', level: 1 }));
        const title = { ...piece, raw: piece.raw.slice(piece.raw.indexOf(draft.title)) };
        drafts.push({ numeral: draft.numeral, from, pieces: draft.title ? [title] : [] });
        continue;
      }
      const open = drafts.at(-1);
      if (open) {
        open.pieces.push(piece);
        continue;
      }
      const list = voteLists.at(-1);
      if (ballotOpenedBy(read.text)) {
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
    const read = words(piece);
    const title = heading(piece, read);
    if (title) {
      subparagraphs.restart();
      return title;
    }
    if (!read.marked) {
      if (!piece.pinned && looksLikeHeading(read.text) && next && opensBelowHeading(next)) {
        return entry(piece, read, 0, { kind: 'heading', level: 1 });
      }
      return entry(piece, read, 0, { kind: 'plain' });
    }
    const { marker, rest } = read.marked;
    const from = read.text.length - rest.length;
    switch (marker.style) {
      case 'number':
        subparagraphs.restart();
        return entry(piece, read, from, { kind: 'numbered', expected: `${marker.value}` });
      case 'preambular':
      case 'operative':
        subparagraphs.restart();
        return entry(piece, read, from, {
          kind: marker.style,
          expected: `${marker.style === 'operative' ? 'OP' : 'PP'}${marker.value}`,
        });
      case 'norm':
        return entry(piece, read, from, { kind: 'norm', number: marker.number, expected: marker.number });
      default:
        return subparagraph(piece, read, from, marker, next, subparagraphs);
    }
  }
}

/** A heading stands above numbered paragraphs or above another heading; a short last line stands above nothing. */
function opensBelowHeading(next: Piece): boolean {
  const read = words(next);
  if (next.pinned) return false;
  const marked = read.marked?.marker.style;
  return marked === 'number' || marked === 'norm' || hashHeading.test(next.raw) || looksLikeHeading(read.text);
}
