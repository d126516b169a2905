import type { LiveParagraph } from '../../document/index.ts';

/** The chair's pen for one paragraph, in the hands of a party: its people write in a room of their own, and everybody knows that they do. */
export interface Pen {
  readonly id: string;
  readonly draft: number;
  /** Null for one that the draft does not have: that the chair's text has it is the desk's to know. */
  readonly paragraph: string | null;
  /** A delegation, or a group. */
  readonly party: string;
  /** The paragraph as it was handed over. Only in records in which that was public. */
  readonly words?: LiveParagraph;
  /** ISO 8601, UTC. */
  readonly given: string;
  /** Member of the desk who gave it. */
  readonly by: string;
  /** Absent while the party has it. */
  readonly back?: PenBack;
}

/** How a pen came back. */
export interface PenBack {
  readonly time: string;
  readonly by: string;
  /** See `PenWords`. Only in records in which these were public. */
  readonly words?: readonly LiveParagraph[];
  readonly taken?: boolean;
}

/** The words of a pen: the desk's, and public with the draft that they were taken into. The party reads its own in the room of the pen. */
export interface PenWords {
  readonly pen: string;
  /** The paragraph as it was handed over. */
  readonly handed: LiveParagraph;
  /** What the party had written when it came back. Several paragraphs where it has split the one; absent while the party has it. */
  readonly written?: readonly LiveParagraph[];
  /** Whether the desk has taken it over into the chair's text. */
  readonly taken?: boolean;
  /** Number of the draft with which these words became public; absent where they have not. */
  readonly issued?: number;
}

/** What the text of a pen is called among the live texts that a decision rests on. */
export function penText(id: string): string {
  return `pen/${id}`;
}

/** The pen that a live text is of; null for that of a party, or the chair's. A party's code has no stroke in it. */
export function penOfText(name: string | null): string | null {
  return name?.startsWith('pen/') ? name.slice(4) : null;
}
