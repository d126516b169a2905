import type { Draft, Negotiation, RecordedPosition, TabledWording, Take } from '@adref/shared/negotiation';
/** One draft in the life of a paragraph, with what was proposed on it in its round. */
export interface HistoryStep {
  readonly draft: Draft;
  readonly label: string;
  /** Null where this draft does not have the paragraph. */
  readonly text: string | null;
  /** Its words in the draft before; null where that one did not have it, undefined in the first draft. */
  readonly before: string | null | undefined;
  /** All versions tabled on it, in order of time. `became` where the next draft has exactly these words. */
  readonly wordings: readonly (TabledWording & {
    readonly became: boolean;
  })[];
  /** Only of the open round: positions end with theirs. */
  readonly positions: readonly RecordedPosition[];
  readonly takes: readonly Take[];
}
/** One paragraph through all drafts, the first one first. */
export declare function paragraphHistory(negotiation: Negotiation, id: string): HistoryStep[];
