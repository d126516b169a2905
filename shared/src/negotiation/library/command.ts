import type { AgreedLink } from './library-entry.ts';

/** Says that a paragraph of the draft answers to one of the library (`on`), or does not any more. */
export interface LinkCommand {
  readonly kind: 'link';
  readonly on: boolean;
  readonly link: AgreedLink;
}
