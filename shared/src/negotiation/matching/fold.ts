import type { FoldRules } from '../fold-rule.ts';
import type { MatchAct } from './act.ts';

export const matchFold: FoldRules<MatchAct> = {
  match: ({ matches }, { match }) => matches.putLast(match),
};
