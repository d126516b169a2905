import type { Target } from '../ranges/target.ts';

/** `text` is what the member saw: stale when nobody holds it there any more. Null supports deleting or adding the whole paragraph. */
export interface SupportCommand {
  readonly kind: 'support';
  readonly draft: number;
  readonly party: string;
  readonly target: Target;
  readonly text: string | null;
}
