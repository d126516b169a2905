import { movedIn } from '@adref/shared/negotiation';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { pageKey } from './page-state.ts';
import { liveParagraphs } from './text-schema.ts';

/**
 * Notes in the text which paragraphs the person has moved, after these were: the order alone does not tell which of two changed places with the
 * other. Only what is out of the draft's order then keeps its note, so that none is left of what is back in its place.
 *
 *   draft A B C     A moved down      B A* C
 *                   and B up          B A* C     B stays where it is
 *                   A moved up        A B C
 *
 * Nothing is noted on a page that has no text of a party.
 */
export function withMoveTrace(state: EditorState, tr: Transaction, ids: Iterable<unknown>): Transaction {
  const source = pageKey.getState(state)?.input.source;
  if (!source || source.party === null) return tr;
  const just = new Set(ids);
  const text = liveParagraphs(tr.doc).map(({ moved, ...one }) => ({
    ...one,
    ...((moved || just.has(one.id)) && { moved: true as const }),
  }));
  const out = movedIn(source.draft, text);
  let at = 0;
  tr.doc.forEach((node, pos) => {
    const one = text[at++];
    const moved = (one?.moved && out.has(one.id)) || null;
    if (node.attrs.moved !== moved) tr.setNodeAttribute(pos, 'moved', moved);
  });
  return tr;
}
