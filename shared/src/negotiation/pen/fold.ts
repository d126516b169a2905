import type { FoldRules } from '../fold-rule.ts';
import type { PenAct } from './act.ts';

/** What lending the pen and showing the text change. */
export const penFold: FoldRules<PenAct> = {
  pen: (builder, { pen }) => builder.pens.put(pen),
  'pen-back': (builder, { pen, back }) => builder.pens.change({ id: pen }, (lent) => ({ ...lent, back })),
  'show-text': (builder, { on }) => {
    builder.textShown = on;
  },
};
