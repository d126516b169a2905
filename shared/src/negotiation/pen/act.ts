import type { Pen, PenBack } from './pen.ts';

/** The chair's text and who else sees it, or writes a paragraph of it: all of it public. */
export type PenAct =
  | { readonly kind: 'pen'; readonly pen: Pen }
  | { readonly kind: 'pen-back'; readonly draft: number; readonly pen: string; readonly back: PenBack }
  /** The chair's text is shown on screen to everybody, as it is written; or not any more. */
  | { readonly kind: 'show-text'; readonly draft: number; readonly on: boolean };

/** Who sees these acts. */
export const penVisibility = { pen: 'public', 'pen-back': 'public', 'show-text': 'public' } as const;
