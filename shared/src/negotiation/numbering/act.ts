import type { BisUsage } from '../../document/index.ts';

/** What `bis` says in labels from now on. */
export interface NumberingAct {
  readonly kind: 'numbering';
  readonly usage: BisUsage;
}

/** Who sees this act. */
export const numberingVisibility = { numbering: 'public' } as const;
