import type { LineSpan, Repair } from '../../reading.ts';
import { ballotOpenedBy, pageFurniture } from '../vocabulary/section-name.ts';
import { inline } from './inline.ts';
import { type Block, spanOf } from './line.ts';
import { hashHeading, isDefinition, joined, type Piece, pieces } from './piece.ts';

/**
 * Rejoining what a page cut.
 *
 *   "… liées à la sécurité numérique" ¶ "et à l'utilisation …"              page break
 *   "… avec des experts" ¶ ¹ A/C.1/73/CRP.2 … ¶ "indépendants. …"           footnote
 *   "Ont voté pour :" ¶ "…, Costa Rica," ¶ ⁴ … ¶ "Croatie, Danemark …"      vote list
 *
 * First the footnotes (and page numbers) leave the flow. Then two neighbours are one paragraph if the first is longer than
 * `shortestCut`, does not end in `. ; : ! ? »`, and the second begins with a small letter and no marker. A comma followed by a
 * capital is joined in a list of voters only, and only where a footnote was between: preambular paragraphs end in commas
 * too. No repair changes a word, so what looks like a typing error stays one.
 */
interface Rejoining extends Pick<Repair, 'kind' | 'seam'> {
  /** The line the sentence was cut after, and the line it goes on in. */
  readonly before: number;
  readonly after: number;
}

/** A footnote as the source prints it. */
export interface Definition {
  readonly marker: string;
  readonly text: string;
  readonly lines: LineSpan;
}

/** The source in reading order, with the footnotes taken out and what they cut rejoined. */
export interface Flow {
  readonly pieces: readonly Piece[];
  readonly definitions: readonly Definition[];
  readonly furniture: readonly Piece[];
  /** Footnote marks in all pieces. */
  readonly marks: number;
  readonly repairs: readonly Rejoining[];
}

/** A line that a page break cut is nearly full: the shortest in the two base documents has 141 characters; titles and headings rarely have 60. */
const shortestCut = 60;

const terminal = /[.;:!?»؟؛。；：！？]$/u;
const comma = /[,،，]$/u;

/** Reads the flow of a source from its blocks. */
export function flow(source: readonly Block[]): Flow {
  const kept: Kept[] = [];
  const definitions: Definition[] = [];
  const furniture: Piece[] = [];
  const repairs: Rejoining[] = [];
  /** Asterisks called and not yet explained: without one a line `* …` is a bullet, unless it is among footnotes. */
  const pending = new Map<string, number>();
  let footnoteBetween = false;
  let called = 0;

  for (const piece of source.flatMap(pieces)) {
    if (!piece.pinned && pageFurniture.test(piece.raw)) {
      furniture.push(piece);
      continue;
    }
    const definition = piece.pinned ? null : readDefinition(piece, pending, footnoteBetween);
    if (definition) {
      definitions.push(definition);
      footnoteBetween = true;
      continue;
    }
    const { text } = piece;
    called += piece.marks.length;
    for (const { marker: sign } of piece.marks)
      if (sign.startsWith('*')) pending.set(sign, (pending.get(sign) ?? 0) + 1);
    const last = kept.at(-1);
    const kind = last && !piece.pinned ? cut(last, piece, footnoteBetween) : null;
    if (last && kind) {
      repairs.push({
        kind,
        before: spanOf(last.parts.at(-1)?.lines ?? []).to,
        after: spanOf(piece.lines).from,
        seam: `${last.text.slice(-30)} / ${text.slice(0, 30)}`,
      });
      last.parts.push(piece);
      last.length += text.length;
      last.text = text;
    } else {
      const voters = ballotOpenedBy(last?.text ?? '') !== null;
      kept.push({ parts: [piece], text, length: text.length, voters });
    }
    footnoteBetween = false;
  }
  return { pieces: kept.map(({ parts }) => joined(parts)), definitions, furniture, marks: called, repairs };
}

/** A paragraph as far as it is known: its parts, the words of the last one, and the length of all. */
interface Kept {
  readonly parts: Piece[];
  text: string;
  length: number;
  readonly voters: boolean;
}

function cut(a: Kept, b: Piece, footnoteBetween: boolean): Repair['kind'] | null {
  if (hashHeading.test(a.parts[0]?.raw ?? '') || hashHeading.test(b.raw) || b.marker) return null;
  if (a.voters && footnoteBetween && comma.test(a.text)) return 'vote list';
  if (a.length <= shortestCut || terminal.test(a.text) || !/^\p{Ll}/u.test(b.text)) return null;
  return footnoteBetween ? 'footnote' : 'page break';
}

function readDefinition(piece: Piece, pending: Map<string, number>, belowAnother: boolean): Definition | null {
  if (!isDefinition(piece.raw)) return null;
  const space = piece.raw.search(/\s/);
  const sign = piece.raw.slice(0, space);
  const called = inline(`x${sign}`).marks[0]?.marker ?? sign;
  if (sign.startsWith('*')) {
    const count = pending.get(sign) ?? 0;
    if (count === 0 && !belowAnother) return null;
    pending.set(sign, Math.max(0, count - 1));
  }
  const text = inline(piece.raw.slice(space).trim(), { marks: false }).text;
  return { marker: called, text, lines: spanOf(piece.lines) };
}
