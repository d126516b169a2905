import type { TextDocument } from '../document/index.ts';

/** An immutable numbered version of the text under negotiation: 0 is the zero draft, 1 is Rev.1. */
export interface Draft {
  readonly number: number;
  readonly symbol: string;
  readonly document: TextDocument;
  /** SHA-256 of the document's canonical JSON, in hex. */
  readonly hash: string;
  /** ISO 8601, UTC. */
  readonly issued: string;
  /** What it is: every bracket as it was (`compilation`), the chair's text with what is open, or a text without brackets. `chair` where absent. */
  readonly form?: DraftForm;
  /** False where it is issued without the names of who holds what: how it is shown unless the reader asks otherwise. */
  readonly attribution?: boolean;
}

/** As what a draft can be issued, least finished first. */
export const draftForms = ['compilation', 'chair', 'clean'] as const;

export type DraftForm = (typeof draftForms)[number];
