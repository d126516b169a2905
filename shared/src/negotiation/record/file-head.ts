/** What a file that is taken from a negotiation says of it. */
export interface FileHead {
  /** Its id where it was taken from. */
  readonly negotiation: string;
  readonly title: string;
  /** Symbol of the draft that was open. */
  readonly symbol: string;
  /** ISO 8601, UTC. */
  readonly exported: string;
  /** `desk`: both chains, with the secrets that open the seals. `public`: what everybody may see. */
  readonly seen: 'public' | 'desk';
  /** How many acts are in it: a file that was cut off has others. */
  readonly acts: number;
}
