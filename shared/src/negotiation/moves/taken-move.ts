import type { Placement } from '../../rolling/index.ts';

/** What the desk decided on where a paragraph of the draft is to be. One for a paragraph: the last. */
export interface TakenMove {
  readonly draft: number;
  readonly paragraph: string;
  /** As in a wording; null where the draft has it. */
  readonly moved: Pick<Placement, 'after' | 'order'> | null;
  readonly source: MoveSource;
  readonly time: string;
  readonly by: string;
}

/** Where a decision on a place came from; `open` takes back what was decided. */
export type MoveSource =
  | { readonly kind: 'draft' }
  | { readonly kind: 'party'; readonly holders: readonly string[] }
  | { readonly kind: 'open' };
