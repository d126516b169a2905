import { Extension } from '@tiptap/core';
import { pagePlugin } from './page-plugin.ts';
import { type PageInput, type PageMeta, pageKey } from './page-state.ts';
import type { PageSelection } from './selection.ts';
import { selectionPlugin } from './selection-plugin.ts';

/** What the page is opened with. */
export interface BracketsOptions {
  readonly input: PageInput | null;
}

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    brackets: {
      /** Shows this beside the words from now on. */
      showPage: (input: PageInput) => ReturnType;
      /** Selects a bracket or a paragraph; null selects none. */
      selectBracket: (selection: PageSelection | null) => ReturnType;
    };
  }
}

/** Everyone's brackets around the words in the editor, and which of them is selected. */
export const Brackets = Extension.create<BracketsOptions>({
  name: 'brackets',
  addOptions: () => ({ input: null }),
  addCommands: () => ({
    showPage:
      (input) =>
      ({ tr }) => {
        tr.setMeta(pageKey, { input } satisfies PageMeta).setMeta('addToHistory', false);
        return true;
      },
    selectBracket:
      (selection) =>
      ({ tr }) => {
        tr.setMeta(pageKey, { selection } satisfies PageMeta);
        return true;
      },
  }),
  addProseMirrorPlugins() {
    const { input } = this.options;
    return input ? [pagePlugin(input), selectionPlugin()] : [];
  },
});
