import type { BisUsage } from '../../document/index.ts';

/** Chooses what `bis` says in the labels of this negotiation. */
export interface NumberingCommand {
  readonly kind: 'numbering';
  readonly usage: BisUsage;
}
