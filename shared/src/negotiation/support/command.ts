import type { Target } from '../ranges/target.ts';
import type { SeenNote } from '../tabling/new-notes.ts';

/**
 * `text` is what the member saw: stale when nobody holds it there any more. Null supports deleting or adding the whole paragraph. `notes` are
 * the new notes that it saw with the words: stale where one that comes says something else by now; not looked at where absent.
 */
export interface SupportCommand {
  readonly kind: 'support';
  readonly draft: number;
  readonly party: string;
  readonly target: Target;
  readonly text: string | null;
  readonly notes?: readonly SeenNote[];
}
