import type { ScreenView, TakenUpPlace } from './taken-up.ts';

/** Where the room is, as the chair says. */
export type TakenUpAct =
  /** The chair takes up a paragraph, or words in it; null: nothing in particular any more. */
  | { readonly kind: 'take-up'; readonly place: TakenUpPlace | null }
  /**
   * The chair's text of the paragraph that is taken up, shown to the room (`on`) before it is issued, or not any more; `text` is null where the
   * paragraph is left out, and where nothing is shown.
   */
  | { readonly kind: 'show-result'; readonly on: boolean; readonly paragraph: string; readonly text: string | null }
  /** The chair chooses how the screen of the room shows the paragraph that is taken up. */
  | { readonly kind: 'screen-view'; readonly paragraph: string; readonly view: ScreenView };

/** Who sees these acts: what the chair says aloud is for the whole room. */
export const takenUpVisibility = { 'take-up': 'public', 'show-result': 'public', 'screen-view': 'public' } as const;
