import type { FoldRules } from '../fold-rule.ts';
import type { NumberingAct } from './act.ts';

/** What choosing the labels changes. */
export const numberingFold: FoldRules<NumberingAct> = {
  numbering: (builder, { usage }) => {
    builder.bisUsage = usage;
  },
};
