import type { FoldRules } from '../fold-rule.ts';
import type { OriginAct } from './act.ts';

/** What a word on the origin of a paragraph changes. */
export const originFold: FoldRules<OriginAct> = {
  rationale: (builder, { rationale }) => {
    if (rationale.text === '') builder.rationales.remove(rationale);
    else builder.rationales.put(rationale);
  },
};
