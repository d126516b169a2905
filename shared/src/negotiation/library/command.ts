import type { AgreedLink } from './library-entry.ts';

/** What is asked of the documents that a negotiation refers to. */
export type LibraryCommand = ReferCommand | BaselineCommand | LinkCommand;

/** Takes a document of the installation's library, by its id there, among those that the negotiation refers to (`on`), or out again. */
export interface ReferCommand {
  readonly kind: 'refer';
  readonly on: boolean;
  readonly document: string;
}

/** Counts a document that the negotiation refers to as part of its consensus baseline (`on`), or not any more. */
export interface BaselineCommand {
  readonly kind: 'baseline';
  readonly on: boolean;
  readonly document: string;
}

/** Says that a paragraph of the draft answers to one of the library (`on`), or does not any more. */
export interface LinkCommand {
  readonly kind: 'link';
  readonly on: boolean;
  readonly link: AgreedLink;
}
