import { PluginKey } from '@tiptap/pm/state';
import type { Notation } from './draw-notation.ts';
import type { PageDrawing } from './page-drawing.ts';
import type { PageModel, PageSource } from './page-model.ts';
import type { PageSelection } from './selection.ts';

/** How a page looks. */
export interface PageLook {
  /** The own words alone, as they would read without brackets. */
  readonly clean: boolean;
  /** BCP 47 code of the text's language. */
  readonly language: string;
  readonly notation: Notation;
  /** False for readers: nothing on the page can be changed. */
  readonly writable: boolean;
}

/** What a page shows beside the words in the editor, and how. */
export interface PageInput {
  readonly source: PageSource;
  readonly look: PageLook;
}

/** What the page plugin keeps. */
export interface PageState {
  readonly input: PageInput;
  readonly model: PageModel;
  readonly drawing: PageDrawing;
  readonly selection: PageSelection | null;
}

/** What a transaction may tell the page. */
export interface PageMeta {
  readonly input?: PageInput;
  readonly selection?: PageSelection | null;
  /** A composition has ended: nothing is frozen any more. */
  readonly thaw?: true;
}

/** Where the page's model, its drawing and the selected bracket are kept. */
export const pageKey = new PluginKey<PageState>('page');
