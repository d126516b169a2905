import { bisUsages, type LabelledParagraph, type LabelStyle, labels, type Paragraph } from '../../document/index.ts';
import {
  type Placement,
  type Position,
  placeMeant,
  placeNames,
  placeNamesBeside,
  type ReadMove,
  relationOf,
  type Wording,
} from '../../rolling/index.ts';

/** A move that is asked for in brackets behind a paragraph. */
export interface ReadMoveOf {
  readonly paragraph: string;
  readonly move: ReadMove;
}

/** A paragraph of a text with brackets: one of the draft's, by its index there, or one that it does not have, and where that is. */
export type BroughtRow = number | Placement;

/** A text with brackets: the paragraphs of its draft, and all that it has, in their order. */
export interface BroughtText {
  readonly paragraphs: readonly Paragraph[];
  readonly rows: readonly BroughtRow[];
}

/** How the labels of a text may be written in which a move names one of them; the likelier ones first. */
const labelStyles = bisUsages.flatMap((usage) =>
  ([null, 'en', 'ar'] as const).map((language): LabelStyle => ({ usage, language })),
);

/** What the moves that a text comes with bring to the table. */
interface BroughtMoves {
  /** All that is held with them: a move is in the wording of each of its holders. */
  readonly wordings: readonly Wording[];
  /** Positions on the places of paragraphs. */
  readonly positions: readonly Position[];
  /** Moves to a place that the draft does not have, and those that nobody asks for by name, in words. */
  readonly notes: readonly { readonly paragraph: string; readonly text: string }[];
  /** The paragraph with whose moves the wordings are more than they may be; null where they are not. */
  readonly overfull: string | null;
}

/**
 * Moves among the rows of a text, and beside what is held of their words: one wording of a party and a paragraph. What is moved to behind an
 * addition follows the same paragraph as that, and comes after it; what follows a paragraph itself comes before all that is added there.
 * What is moved as the draft has it makes wordings of the whole paragraph, of `most` characters together.
 */
export function broughtMoves(
  { paragraphs, rows }: BroughtText,
  held: readonly Wording[],
  moves: readonly ReadMoveOf[],
  code: (name: string) => string | null,
  most: number,
): BroughtMoves {
  const places = new Map(
    rows.flatMap((row, at) => (typeof row === 'number' ? [[paragraphs[row]?.id, at] as const] : [])),
  );
  const isDrafted = (at: number) => typeof rows[at] === 'number';
  const called = moves.length > 0 ? namesIn({ paragraphs, rows }) : [];
  const rowMeant = (move: ReadMove, own: number): BroughtRow | null | undefined => {
    const counted = /^¶(\d+)$/.exec(move.before === undefined ? (move.after ?? '') : '')?.[1];
    if (counted) return rows[Number(counted) - 1];
    for (const { names, named } of called) {
      const name = placeMeant(move, names, own, isDrafted);
      if (name === null) return null;
      const row = named.get(name);
      if (row !== undefined) return row;
    }
    return undefined;
  };
  const placeOf = (move: ReadMove, own: number, rank: number): Pick<Placement, 'after' | 'order'> | undefined => {
    const row = rowMeant(move, own);
    if (row === undefined) return undefined;
    if (row === null || typeof row === 'number')
      return { after: paragraphs[row ?? -1]?.id ?? null, order: rank - moves.length };
    return { after: row.after, order: row.order + (rank + 1) / (moves.length + 1) };
  };
  const wordings = [...held];
  const known = new Map(held.flatMap((one, at) => (one.text === null ? [] : [[keyOf(one), at] as const])));
  const positions: Position[] = [];
  const notes: { paragraph: string; text: string }[] = [];
  const codes = (all: readonly string[]) => new Set(all.flatMap((name) => code(name) ?? []));
  /** The first move of each paragraph. */
  const ranks = new Map<string, number>();
  let left = most;
  for (const [nth, { paragraph, move }] of moves.entries()) {
    const own = places.get(paragraph) ?? -1;
    const row = rows[own];
    const drafted = typeof row === 'number' ? paragraphs[row] : undefined;
    const rank = ranks.get(paragraph) ?? nth;
    ranks.set(paragraph, rank);
    const place = placeOf(move, own, rank);
    const nobodys = move.holders.length + move.retain.length + move.reserve.length === 0;
    if (!drafted || !place || nobodys) {
      notes.push({ paragraph, text: [move.said, ...move.holders].join(' – ') });
      continue;
    }
    for (const party of codes(move.holders)) {
      const key = keyOf({ party, paragraph });
      const at = known.get(key) ?? wordings.length;
      if (at === wordings.length) left -= drafted.text.length + 1;
      if (left < 0) return { wordings, positions, notes, overfull: paragraph };
      known.set(key, at);
      wordings[at] = { ...(wordings[at] ?? { party, paragraph, text: drafted.text }), moved: place };
    }
    for (const stance of ['retain', 'reserve'] as const) {
      for (const party of codes(move[stance])) {
        positions.push({ party, paragraph, stance, from: null, to: null, place: true });
      }
    }
  }
  return { wordings, positions, notes, overfull: null };
}

/**
 * What the rows may be called, in each way in which rolling texts print it; last by the paragraphs of the draft alone, as people count who type
 * brackets without labels.
 */
function namesIn({ paragraphs, rows }: BroughtText) {
  const indexes = new Map(paragraphs.map(({ id }, at) => [id, at]));
  const labelled = rows.map((row, at): LabelledParagraph => {
    const drafted = typeof row === 'number' ? paragraphs[row] : undefined;
    if (drafted || typeof row === 'number') return drafted ?? { id: '', kind: 'plain', level: 0, text: '' };
    const { kind, level, numbering } = row;
    const relation = relationOf(paragraphs, indexes, row);
    return { id: `+${at}`, kind, level, ...(numbering && { numbering }), text: '', relation };
  });
  const drafted = labels(paragraphs);
  const beside = placeNamesBeside(rows.map((row) => (typeof row === 'number' ? (drafted[row] ?? '') : null)));
  return [...labelStyles.map((style) => placeNames(labels(labelled, style))), beside].map((names) => ({
    names,
    named: new Map(names.map((name, at) => [name, rows[at]])),
  }));
}

function keyOf({ party, paragraph }: Pick<Wording, 'party' | 'paragraph'>): string {
  return `${party} ${paragraph}`;
}
