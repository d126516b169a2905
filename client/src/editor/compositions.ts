import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { type PageMeta, pageKey } from './page-state.ts';

/** Who must know that a character is being composed. */
export interface CompositionsOptions {
  readonly composing: (now: boolean) => void;
}

/** Tells when the own user composes a character with an input method: nothing may change under it. */
export const Compositions = Extension.create<CompositionsOptions>({
  name: 'compositions',
  addOptions: () => ({ composing: () => undefined }),
  // The page says when it is over, once its marks are drawn again: Chromium moves the caret once more after it.
  onTransaction({ transaction }) {
    if ((transaction.getMeta(pageKey) as PageMeta | undefined)?.thaw) this.options.composing(false);
  },
  addProseMirrorPlugins() {
    const { composing } = this.options;
    return [
      new Plugin({
        key: new PluginKey('compositions'),
        props: {
          handleDOMEvents: {
            compositionstart: () => void composing(true),
            blur: () => void composing(false),
          },
        },
      }),
    ];
  },
});
