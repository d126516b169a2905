import type { FoldRules } from '../fold-rule.ts';
import type { ProceedingAct } from './act.ts';

/** What the committee's proceedings change. */
export const proceedingFold: FoldRules<ProceedingAct> = {
  proceeding: ({ proceedings }, { entry }) => proceedings.put(entry),
  'certify-revision': ({ proceedings }, { entry, certified }) =>
    proceedings.change({ id: entry }, (known) => (known.kind === 'oral-revision' ? { ...known, certified } : known)),
  'withdraw-proceeding': ({ proceedings }, { entry, on }) =>
    proceedings.change({ id: entry }, ({ withdrawn: _before, ...known }) =>
      on ? { ...known, withdrawn: true } : known,
    ),
};
