import type { DraftForm } from '../draft.ts';

/** When the next draft will be issued, and as what. */
export interface AnnouncedIssue {
  /** The draft whose round ends. */
  readonly draft: number;
  readonly symbol: string;
  readonly form?: DraftForm;
  readonly attribution?: boolean;
  readonly mendReferences?: boolean;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The member in whose name it is issued. */
  readonly by: string;
}
