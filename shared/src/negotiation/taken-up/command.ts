import type { Target } from '../ranges/target.ts';
import type { ScreenView } from './taken-up.ts';

/** What the desk asks for about where the room is. */
export type TakenUpCommand =
  /** "We are at …": a paragraph or words in it; null to say that the room is at nothing in particular. */
  | { readonly kind: 'take-up'; readonly draft: number; readonly target: Target | null }
  /** Shows the chair's text of the paragraph that is taken up to everybody, as it is now (`on`), or ends that. */
  | { readonly kind: 'show-result'; readonly draft: number; readonly paragraph: string; readonly on: boolean }
  /** Chooses how the screen of the room shows the paragraph that is taken up. */
  | { readonly kind: 'screen-view'; readonly draft: number; readonly paragraph: string; readonly view: ScreenView };
