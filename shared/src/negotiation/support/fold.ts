import type { FoldRules } from '../fold-rule.ts';
import type { SupportAct } from './act.ts';

/** What supporting changes: the supporter has tabled the words. */
export const supportFold: FoldRules<SupportAct> = {
  support: (builder, { wording }) => builder.table([wording]),
};
