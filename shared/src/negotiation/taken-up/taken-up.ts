/** A paragraph or words in it that the room is at. */
export interface TakenUpPlace {
  readonly draft: number;
  readonly paragraph: string;
  /** Range of the draft's text; both null for the whole paragraph. */
  readonly from: number | null;
  readonly to: number | null;
  /** The version in which the range counts; only in a paragraph that the draft does not have. */
  readonly base?: { readonly party: string; readonly version: number };
  readonly time: string;
  readonly by: string;
}

/** Where the room is, and what the chair shows there. */
export interface TakenUp extends TakenUpPlace {
  /** The chair's text of the paragraph at that moment, null where it is left out; absent where nothing is shown. */
  readonly result?: { readonly text: string | null };
}
