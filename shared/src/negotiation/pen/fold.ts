import type { FoldRules } from '../fold-rule.ts';
import type { PenAct } from './act.ts';

/** What lending the pen and showing the text change. */
export const penFold: FoldRules<PenAct> = {
  pen: (builder, { pen }) => builder.pens.put(pen),
  'pen-words': (builder, { pen, handed }) => builder.penWords.put({ pen, handed }),
  'pen-back': (builder, { pen, back }) => builder.pens.change({ id: pen }, (lent) => ({ ...lent, back })),
  'pen-written': (builder, { pen, written, taken }) => {
    const handed =
      builder.penWords.find((one) => one.pen === pen)?.handed ?? builder.pens.find(({ id }) => id === pen)?.words;
    if (handed) builder.penWords.put({ pen, handed, written, taken });
  },
  'show-text': (builder, { on }) => {
    builder.textShown = on;
  },
};
