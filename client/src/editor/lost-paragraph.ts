/*
 * A colleague takes out the paragraph that one is writing in. What one writes next must not run into the paragraph before:
 *
 *   letters that were on their way    are in the paragraph, which is there again because it has words (`shared/crdt/form.ts`)
 *   the next letter that is typed     brings the paragraph back and goes into it
 *   the caret is moved elsewhere      the paragraph stays away
 */
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { positionOf } from './paragraph-position.ts';
import { isShared, type TextBinding } from './text-binding.ts';

/** Of which text, and who hears of it. */
export interface LostParagraphOptions {
  readonly binding: TextBinding | null;
  /** A colleague has taken out the paragraph that the caret was in. */
  readonly onLost: () => void;
}

/** Keeps what is written in a paragraph that a colleague takes out at the same time, and says that it was taken out. */
export const LostParagraph = Extension.create<LostParagraphOptions>({
  name: 'lostParagraph',
  // Before the keys: Enter in a paragraph that is gone splits that one.
  priority: 900,
  addOptions: () => ({ binding: null, onLost: () => undefined }),
  addProseMirrorPlugins() {
    const { binding, onLost } = this.options;
    return binding ? [lostParagraphPlugin(binding, onLost)] : [];
  },
});

const lostKey = new PluginKey<string | null>('lost-paragraph');

/** The plugin keeps the id of the paragraph that the caret was in when it went. */
function lostParagraphPlugin(binding: TextBinding, onLost: () => void): Plugin<string | null> {
  /** Whether there was something to bring back; the caret is in it then. */
  const bringBack = (view: EditorView): boolean => {
    const id = lostKey.getState(view.state);
    if (!id) return false;
    binding.bringBack(id);
    const place = positionOf(view.state.doc, id);
    if (!place) return false;
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, place.pos + 1)));
    return true;
  };
  return new Plugin<string | null>({
    key: lostKey,
    state: {
      init: () => null,
      apply(tr, lost, before) {
        if (isShared(tr)) {
          const { id } = before.selection.$head.parent.attrs;
          const gone = lost ?? (typeof id === 'string' && binding.removedByOthers.has(id) ? id : null);
          return gone !== null && positionOf(tr.doc, gone) === null ? gone : null;
        }
        return tr.docChanged || tr.selectionSet ? null : lost;
      },
    },
    props: {
      handleTextInput(view, _from, _to, text) {
        if (!bringBack(view)) return false;
        view.dispatch(view.state.tr.insertText(text).scrollIntoView());
        return true;
      },
      handleKeyDown(view, { key, isComposing }) {
        if (!isComposing && (key === 'Enter' || key === 'Backspace' || key === 'Delete')) bringBack(view);
        return false;
      },
      handlePaste: (view) => {
        bringBack(view);
        return false;
      },
      handleDOMEvents: {
        compositionstart: (view) => void bringBack(view),
      },
    },
    view: () => ({
      update(view, before) {
        if (view.state === before || binding.removedByOthers.size === 0) return;
        const { id } = before.selection.$head.parent.attrs;
        if (view.hasFocus() && binding.removedByOthers.has(id)) onLost();
        binding.removedByOthers.clear();
      },
    }),
  });
}
