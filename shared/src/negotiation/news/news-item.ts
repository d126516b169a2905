import type { PrivateVisibility } from '../visibility.ts';

/** Everything that can be news, in the words of the room. */
export const newsKinds = [
  ...(['tabled', 'withdrawn', 'as-typed', 'supported', 'retained', 'reserved', 'lifted'] as const),
  ...(['commented', 'answered', 'rewritten', 'comment-withdrawn', 'resolved', 'conversation-reopened'] as const),
  ...(['decided', 'decision-reopened', 'reasoned', 'proposed', 'proposal-withdrawn', 'reacted'] as const),
  ...(['agreed', 'parked', 'left-out', 'reopened', 'state-lifted', 'asked-to-reopen'] as const),
  ...(['issued', 'announced', 'called-off', 'issue-failed', 'closed', 'new-words', 'paragraph-gone'] as const),
  ...(['taken', 'not-taken', 'carried', 'pending', 'kept', 'given-up'] as const),
  ...(['pen', 'pen-back', 'text-shown', 'result-shown'] as const),
  ...(['silence', 'silence-broken', 'silence-mended', 'silence-over', 'breaks-published'] as const),
  ...(['committee', 'certified', 'committee-withdrawn'] as const),
  ...(['linked', 'library', 'baseline', 'numbering', 'party', 'party-changed', 'party-gone'] as const),
] as const;

/** One of them. */
export type NewsKind = (typeof newsKinds)[number];

/** What one act tells of one place. */
export interface Told {
  readonly what: NewsKind;
  /** Id of the paragraph; absent where it is about the negotiation as a whole. */
  readonly paragraph?: string;
  /** Range in it, where there is one. */
  readonly from?: number;
  readonly to?: number;
  /** The party in whose name it was done; absent for the desk and the server. */
  readonly party?: string;
  /** Parties whose words, or whose turn, it is about. */
  readonly of?: readonly string[];
  /** Which of several it is: a party's word on a proposal, how a silence ended, the kind of an entry of the committee. */
  readonly as?: string;
  /** What was said, or a name of it: the beginning of it where it is long. */
  readonly words?: string;
}

/** One piece of news for a reader. */
export interface NewsItem extends Told {
  /** Number of the act, counted as by the reader; of what is private in the chain of those who see it. */
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly time: string;
  /** Id of the member; `server` for what the server does by itself. */
  readonly by: string;
  /** The number of the draft that was open then. */
  readonly draft: number;
  /** Between whom it was said, if not before everybody. */
  readonly among?: PrivateVisibility;
}

/** Characters of what was said that news shows; the rest is a step away. */
const shownWords = 140;

/** The beginning of words, or all of them where they are few. */
export function beginning(words: string): string {
  return words.length > shownWords ? `${words.slice(0, shownWords).trimEnd()}…` : words;
}
