import type { FoldRules } from '../fold-rule.ts';
import type { PendingAct } from './act.ts';

/** What a party's word on its pending words changes. */
export const pendingFold: FoldRules<PendingAct> = {
  settle: (builder, { pending, choice, wording, withdrawn }) => {
    if (withdrawn) builder.wordings.remove(pending);
    if (choice === 'ask') builder.pending.put(pending);
    else builder.pending.remove(pending);
    if (wording) builder.table([wording]);
  },
};
