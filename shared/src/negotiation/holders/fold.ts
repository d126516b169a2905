import type { FoldRules } from '../fold-rule.ts';
import type { HolderAct } from './act.ts';

/** What saying who a name is changes: what the name held is the party's. */
export const holderFold: FoldRules<HolderAct> = {
  holder: (builder, { name, wordings, positions }) => {
    builder.table(wordings);
    builder.wordings.removeWhere(({ party }) => party === name);
    builder.positions.removeWhere(({ party }) => party === name);
    for (const position of positions) builder.position(true, position);
  },
};
