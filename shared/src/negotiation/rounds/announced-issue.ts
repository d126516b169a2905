import type { Reason } from '../../refusal/index.ts';
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

/** An announced issue that could not be carried out when its time came. */
export interface FailedIssue {
  /** What was announced; null in records that do not say. */
  readonly announced: AnnouncedIssue | null;
  readonly why: Reason;
  readonly time: string;
}
