import type { FoldRules } from '../fold-rule.ts';
import type { SupportAct } from './act.ts';

export const supportFold: FoldRules<SupportAct> = {
  support: (builder, { wording }) => builder.table([wording]),
};
