import type { FoldRules } from '../fold-rule.ts';
import type { DecisionAct } from './act.ts';

/** What a decision of the desk changes. */
export const decisionFold: FoldRules<DecisionAct> = {
  take: (builder, { take }) => builder.take(take),
};
