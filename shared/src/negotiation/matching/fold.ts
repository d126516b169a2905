import type { FoldRules } from '../fold-rule.ts';
import type { MatchAct } from './act.ts';

/** What matching by hand changes. */
export const matchFold: FoldRules<MatchAct> = {
  match: ({ matches }, { match }) => matches.putLast(match),
};
