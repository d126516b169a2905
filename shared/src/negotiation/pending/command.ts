import type { TabledIn } from '../tabling/tabled-wording.ts';

/**
 * What becomes of pending words of the party in a paragraph: they are put on the table again as they were (`keep`), or given up for the new
 * draft's (`drop`). `ask` takes either back.
 */
export interface PendingCommand {
  readonly kind: 'settle';
  readonly draft: number;
  readonly party: string;
  readonly paragraph: string;
  /** The version that the member saw. */
  readonly tabled: TabledIn;
  readonly choice: 'keep' | 'drop' | 'ask';
}
