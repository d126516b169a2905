import type { LiveParagraph } from '../../document/index.ts';

/** The chair's pen for one paragraph, in the hands of a party: its people write in a room of their own, and everybody knows it. */
export interface Pen {
  readonly id: string;
  readonly draft: number;
  readonly paragraph: string;
  /** A delegation, or a group. */
  readonly party: string;
  /** The paragraph as it was handed over. */
  readonly words: LiveParagraph;
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
  /** What the party had written: on the record, whether or not it was taken over. Several paragraphs where it has split the one. */
  readonly words: readonly LiveParagraph[];
  /** Whether the desk has taken it over into the chair's text. */
  readonly taken: boolean;
}

/** What the text of a pen is called among the live texts that a decision rests on. */
export function penText(id: string): string {
  return `pen/${id}`;
}

/** The pen that a live text is of; null for that of a party, or the chair's. A party's code has no stroke in it. */
export function penOfText(name: string | null): string | null {
  return name?.startsWith('pen/') ? name.slice(4) : null;
}
