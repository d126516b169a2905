import type { RecordedState, ReopenRequest } from './paragraph-state.ts';

/** What is recorded of the state of paragraphs. */
export type ParagraphStateAct =
  | { readonly kind: 'paragraph-state'; readonly recorded: RecordedState }
  /** A party asks for something to be reopened (`on`), or does not any more. */
  | { readonly kind: 'ask-to-reopen'; readonly on: boolean; readonly request: ReopenRequest };

/** Who sees these acts. */
export const paragraphStateVisibility = { 'paragraph-state': 'public', 'ask-to-reopen': 'public' } as const;
