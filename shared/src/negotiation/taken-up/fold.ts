import type { FoldRules } from '../fold-rule.ts';
import type { TakenUpAct } from './act.ts';

/** What the chair's word on where the room is changes. */
export const takenUpFold: FoldRules<TakenUpAct> = {
  'take-up': (builder, { place }) => {
    builder.takenUp = place;
  },
  'show-result': (builder, { on, paragraph, text }) => {
    if (builder.takenUp?.paragraph !== paragraph) return;
    const { result: _before, ...place } = builder.takenUp;
    builder.takenUp = on ? { ...place, result: { text } } : place;
  },
};
