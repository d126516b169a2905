import type { TextEdit } from '@adref/shared/crdt';
import type { Edits } from '@adref/shared/negotiation';

/** Edits of an act that are made in one turn: in a text of 4,000 paragraphs they take ten milliseconds, of which four go into reading it. */
const editsInTurn = 400;

/** Edits in pieces that a turn has time for, in order, with the party of whose text each is. */
export function editPortions(
  edits: readonly Edits[],
): { readonly party: Edits['party']; readonly portion: readonly TextEdit[] }[] {
  return edits.flatMap(({ party, edits: list }) => {
    const pieces = Array.from({ length: Math.ceil(list.length / editsInTurn) }, (_, at) => at * editsInTurn);
    return pieces.map((from) => ({ party, portion: list.slice(from, from + editsInTurn) }));
  });
}
