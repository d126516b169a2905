import type { FoldRules } from '../fold-rule.ts';
import type { TakenUpAct } from './act.ts';

/** What the chair's word on where the room is changes. */
export const takenUpFold: FoldRules<TakenUpAct> = {
  'take-up': (builder, { place }) => {
    const before = builder.takenUp;
    const view = place && before?.paragraph === place.paragraph ? before.view : undefined;
    builder.takenUp = place && { ...place, ...(view && { view }) };
  },
  'show-result': (builder, { on, paragraph, text }) => {
    if (builder.takenUp?.paragraph !== paragraph) return;
    const { result: _before, ...place } = builder.takenUp;
    builder.takenUp = on ? { ...place, result: { text } } : place;
  },
  'screen-view': (builder, { paragraph, view }) => {
    if (builder.takenUp?.paragraph === paragraph) builder.takenUp = { ...builder.takenUp, view };
  },
};
