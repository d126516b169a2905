import type { Paragraph } from '../../document/index.ts';
import {
  type Placement,
  type Position,
  placeMeant,
  placeNamesBeside,
  type ReadMove,
  type Wording,
} from '../../rolling/index.ts';

/** A move that is asked for in brackets behind a paragraph. */
export interface ReadMoveOf {
  readonly paragraph: string;
  readonly move: ReadMove;
}

/** A paragraph of a text with brackets: one of the draft's, with its label, or one that it does not have, and where that is. */
export type BroughtRow =
  | { readonly paragraph: Paragraph; readonly label: string }
  | { readonly added: Pick<Placement, 'after' | 'order'> };

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
 * Moves among the `rows` of a text, and beside what is held of their words: one wording of a party and a paragraph. What is moved to behind an
 * addition follows the same paragraph as that, and comes after it; what follows a paragraph itself comes before all that is added there.
 * What is moved as the draft has it makes wordings of the whole paragraph, of `most` characters together.
 */
export function broughtMoves(
  rows: readonly BroughtRow[],
  held: readonly Wording[],
  moves: readonly ReadMoveOf[],
  code: (name: string) => string | null,
  most: number,
): BroughtMoves {
  const names = placeNamesBeside(rows.map((row) => ('added' in row ? null : row.label)));
  const named = new Map(names.map((name, at) => [name, rows[at]]));
  const places = new Map(rows.flatMap((row, at) => ('added' in row ? [] : [[row.paragraph.id, at] as const])));
  const placeOf = (name: string | null, rank: number): Pick<Placement, 'after' | 'order'> | undefined => {
    const row = name === null ? null : named.get(name);
    if (row === undefined) return undefined;
    if (row && 'added' in row) return { ...row.added, order: row.added.order + (rank + 1) / (moves.length + 1) };
    return { after: row?.paragraph.id ?? null, order: rank - moves.length };
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
    const drafted = row && 'paragraph' in row ? row.paragraph : undefined;
    const isDrafted = (at: number) => rows[at] !== undefined && 'paragraph' in rows[at];
    const rank = ranks.get(paragraph) ?? nth;
    ranks.set(paragraph, rank);
    const place = placeOf(placeMeant(move, names, own, isDrafted), rank);
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

function keyOf({ party, paragraph }: Pick<Wording, 'party' | 'paragraph'>): string {
  return `${party} ${paragraph}`;
}
