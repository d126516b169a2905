import type { FoldRules } from '../fold-rule.ts';
import type { MoveAct } from './act.ts';

/** What supporting and deciding on moves change. */
export const moveFold: FoldRules<MoveAct> = {
  'support-move': (builder, { wording }) => builder.table([wording]),
  'take-move': (builder, { move }) => {
    if (move.source.kind === 'open') builder.takenMoves.remove(move);
    else builder.takenMoves.put(move);
  },
};
