import type { LiveParagraph } from '../../document/index.ts';
import type { Pen, PenBack } from './pen.ts';

/** The chair's text and who else sees it, or writes a paragraph of it: that is public, its words are the desk's until the draft is issued. */
export type PenAct =
  | { readonly kind: 'pen'; readonly pen: Pen }
  /** The paragraph as it was handed over. */
  | { readonly kind: 'pen-words'; readonly pen: string; readonly handed: LiveParagraph }
  | { readonly kind: 'pen-back'; readonly draft: number; readonly pen: string; readonly back: PenBack }
  /** What the party had written when its pen came back, and whether it was taken over. */
  | {
      readonly kind: 'pen-written';
      readonly pen: string;
      readonly written: readonly LiveParagraph[];
      readonly taken: boolean;
    }
  /** The chair's text is shown on screen to everybody, as it is written; or not any more. */
  | { readonly kind: 'show-text'; readonly draft: number; readonly on: boolean };

/** Who sees these acts. Records of an earlier form have the words in `pen` and `pen-back`, where everybody reads them. */
export const penVisibility = {
  pen: 'public',
  'pen-words': 'desk',
  'pen-back': 'public',
  'pen-written': 'desk',
  'show-text': 'public',
} as const;
