import type { FoldRules } from '../fold-rule.ts';
import type { PositionAct } from './act.ts';

/** What taking or giving up a position changes. */
export const positionFold: FoldRules<PositionAct> = {
  position: (builder, { on, position }) => builder.position(on, position),
};
