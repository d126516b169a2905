/** Why the desk did with a paragraph of a draft what it did, for the derivation table of the draft that followed. */
export interface Rationale {
  /** The draft whose round it was written in. */
  readonly draft: number;
  readonly paragraph: string;
  readonly text: string;
  /** Member who wrote it. */
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly time: string;
}
