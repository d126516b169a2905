import type { Language } from '../../document/index.ts';

/** A document of the library that this negotiation refers to; its text is fetched when it is read. */
export interface LibraryEntry {
  readonly id: string;
  readonly symbol: string;
  readonly title: string;
  readonly language: Language;
  /** How it was adopted, in words that negotiators use: `consensus`, `vote`, `noted` (taken note of), `draft` for a text that was not adopted. */
  readonly adopted: 'consensus' | 'vote' | 'noted' | 'draft' | 'unknown';
  /** The announced result where there was a vote: in favour, against, abstaining. */
  readonly vote: readonly [number, number, number] | null;
  /** Empty where nobody says. */
  readonly date: string;
  /** The language that it was written in; absent where nobody says, and in records that never had it. */
  readonly original?: Language;
}

/** A draft paragraph and the agreed paragraph it answers to. */
export interface AgreedLink {
  readonly paragraph: string;
  /** Id of the library entry and of the paragraph in it. */
  readonly document: string;
  readonly target: string;
}
