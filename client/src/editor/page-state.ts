import { PluginKey } from '@tiptap/pm/state';
import type { DecorationSet } from '@tiptap/pm/view';
import type { InHand } from './in-hand.ts';
import type { PageLook, ParagraphMarks } from './page-decorations.ts';
import type { Picture, PictureSource } from './picture.ts';

/** What a page shows beside the words in the editor, and how. */
export interface PageInput {
  readonly source: PictureSource;
  readonly look: PageLook;
}

/** What the page plugin keeps. */
export interface PageState {
  readonly input: PageInput;
  readonly picture: Picture;
  readonly marks: ParagraphMarks;
  readonly decorations: DecorationSet;
  readonly inHand: InHand | null;
}

/** What a transaction may tell the page. */
export interface PageMeta {
  readonly input?: PageInput;
  readonly inHand?: InHand | null;
  /** A composition has ended: nothing is frozen any more. */
  readonly thaw?: true;
}

/** Where the page's picture, marks and the bracket in hand are kept. */
export const pageKey = new PluginKey<PageState>('page');
