import type { Certified, Proceeding } from './proceeding.ts';

/** What happened in the committee on the way to adoption; all of it is public. */
export type ProceedingAct =
  | { readonly kind: 'proceeding'; readonly entry: Proceeding }
  | { readonly kind: 'certify-revision'; readonly entry: string; readonly certified: Certified }
  /** An entry is taken back (`on`), or counts again. */
  | { readonly kind: 'withdraw-proceeding'; readonly entry: string; readonly on: boolean };

/** Who sees these acts. */
export const proceedingVisibility = {
  proceeding: 'public',
  'certify-revision': 'public',
  'withdraw-proceeding': 'public',
} as const;
