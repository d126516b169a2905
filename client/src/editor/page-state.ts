import { PluginKey } from '@tiptap/pm/state';
import type { PageDrawing } from './drawn-page.ts';
import type { PageLook } from './page-look.ts';
import type { PageModel, PageSource } from './page-model.ts';
import type { PageSelection } from './selection.ts';

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
