import type { Paragraph } from '../../document/index.ts';
import { type Position, placeMeant, placeNames, type ReadMove, type Wording } from '../../rolling/index.ts';

/** A move that is asked for in brackets behind a paragraph. */
export interface ReadMoveOf {
  readonly paragraph: string;
  readonly move: ReadMove;
}

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
 * Moves among the paragraphs of a draft, with their `labels`, and beside what is held of their words: one wording of a party and a paragraph.
 * What is moved as the draft has it makes wordings of the whole paragraph, of `most` characters together.
 */
export function broughtMoves(
  draft: { readonly paragraphs: readonly Paragraph[]; readonly labels: readonly string[] },
  held: readonly Wording[],
  moves: readonly ReadMoveOf[],
  code: (name: string) => string | null,
  most: number,
): BroughtMoves {
  const { paragraphs, labels } = draft;
  const names = placeNames(labels);
  const ids = new Map(names.map((name, at) => [name, paragraphs[at]?.id ?? '']));
  const places = new Map(paragraphs.map(({ id }, at) => [id, at]));
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
    const drafted = paragraphs[own];
    const name = placeMeant(move, names, own, () => true);
    const after = name === null ? null : ids.get(name);
    const order = ranks.get(paragraph) ?? nth;
    ranks.set(paragraph, order);
    const nobodys = move.holders.length + move.retain.length + move.reserve.length === 0;
    if (!drafted || after === undefined || nobodys) {
      notes.push({ paragraph, text: [move.said, ...move.holders].join(' – ') });
      continue;
    }
    for (const party of codes(move.holders)) {
      const key = keyOf({ party, paragraph });
      const at = known.get(key) ?? wordings.length;
      if (at === wordings.length) left -= drafted.text.length + 1;
      if (left < 0) return { wordings, positions, notes, overfull: paragraph };
      known.set(key, at);
      wordings[at] = { ...(wordings[at] ?? { party, paragraph, text: drafted.text }), moved: { after, order } };
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
