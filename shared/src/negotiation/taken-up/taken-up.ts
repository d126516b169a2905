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

/**
 * How the screen of the room shows the paragraph that it is at:
 *
 *   alternatives   with the selected bracket, and whose each alternative is
 *   compact        the draft's words, those that are contested with how many alternatives there are
 *   party          what each party changes in it
 *   wording        the same, with like wordings together
 */
export const screenViews = ['alternatives', 'compact', 'party', 'wording'] as const;

export type ScreenView = (typeof screenViews)[number];

/** Where the room is, and what the chair shows there. */
export interface TakenUp extends TakenUpPlace {
  /** `alternatives` where absent. It stays while the chair goes through the brackets of the paragraph. */
  readonly view?: ScreenView;
  /** The chair's text of the paragraph at that moment, null where it is left out; absent where nothing is shown. */
  readonly result?: { readonly text: string | null };
}
