/*
 * A colleague takes out the paragraph that one is writing in. What one writes next must not run into the paragraph before:
 *
 *   letters that were on their way    are in the paragraph, which is there again because it has words (`shared/crdt/form.ts`)
 *   the next letter that is typed     brings the paragraph back and goes into it
 *   the caret is moved elsewhere      the paragraph stays away
 *
 * Where the colleague deletes from within a paragraph before it to within one behind it, these are one then, and nothing of it is in the text
 * any more (`shared/crdt/form.ts`, join): letters that were on their way are among the words of that one. They, and what is typed next, are
 * put into a new paragraph behind it.
 */
import { Extension } from '@tiptap/core';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { positionOf } from './paragraph-position.ts';
import { isShared, type TextBinding } from './text-binding.ts';
import { newParagraphId } from './text-schema.ts';

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

/**
 * A paragraph that is gone, as it was. `joined`: `left` are own letters that were on their way to it and are before the caret now, in another
 * paragraph.
 */
type Lost =
  | { readonly how: 'removed'; readonly node: ProseNode }
  | { readonly how: 'joined'; readonly node: ProseNode; readonly left: string };

const lostKey = new PluginKey<Lost | null>('lost-paragraph');

/** The plugin keeps the paragraph that the caret was in when it went. */
export function lostParagraphPlugin(binding: TextBinding, onLost: () => void): Plugin<Lost | null> {
  /** Whether there was something to bring back; the caret is in it then. */
  const bringBack = (view: EditorView): boolean => {
    const lost = lostKey.getState(view.state);
    if (!lost) return false;
    if (lost.how === 'joined') {
      view.dispatch(inOneOfItsOwn(view.state, lost));
      return true;
    }
    const { id } = lost.node.attrs;
    binding.bringBack(id);
    const place = positionOf(view.state.doc, id);
    if (!place) return false;
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, place.pos + 1)));
    return true;
  };
  return new Plugin<Lost | null>({
    key: lostKey,
    state: {
      init: () => null,
      apply(tr, lost, before) {
        if (isShared(tr)) {
          const gone = lost ?? lostWith(tr, before, binding);
          return gone && positionOf(tr.doc, gone.node.attrs.id) === null ? gone : null;
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
        if (view.state === before) return;
        const lost = lostKey.getState(view.state) ?? null;
        const isNew = lost !== null && lost !== lostKey.getState(before);
        const { id } = before.selection.$head.parent.attrs;
        if (view.hasFocus() && (isNew || binding.removedByOthers.has(id))) onLost();
        binding.removedByOthers.clear();
        binding.endedByOthers.clear();
        // Not while the change is still being shown.
        if (isNew && lost.how === 'joined' && lost.left !== '')
          queueMicrotask(() => lostKey.getState(view.state) === lost && bringBack(view));
      },
    }),
  });
}

/** The paragraph with the caret, where others have taken it out with the change that is shown; null where its words are in another one now. */
function lostWith(tr: Transaction, before: EditorState, binding: TextBinding): Lost | null {
  const { $head } = before.selection;
  const node = $head.parent;
  const { id } = node.attrs;
  if (typeof id !== 'string') return null;
  if (binding.removedByOthers.has(id)) return { how: 'removed', node };
  // The last of those that are joined goes on in the one that is left, with its words.
  const behind = before.doc.maybeChild($head.index(0) + 1)?.attrs.id;
  if (!binding.endedByOthers.has(id) || !binding.endedByOthers.has(behind)) return null;
  const [from, to] = [tr.mapping.map($head.start(), 1), tr.mapping.map($head.end(), -1)];
  if (from >= to) return { how: 'joined', node, left: '' };
  const caret = tr.mapping.map($head.pos, -1);
  const isOwn = to - from < node.content.size && to === caret && binding.isOwn(tr.doc, from, to);
  return isOwn ? { how: 'joined', node, left: tr.doc.textBetween(from, to) } : null;
}

/**
 * A new paragraph for what is written on, behind the one that the caret is in, which is in the new one then. Not the one that is gone: that comes
 * back whole where its deletion is undone.
 */
function inOneOfItsOwn(
  { tr, schema, selection: { $head } }: EditorState,
  { node, left }: Extract<Lost, { how: 'joined' }>,
): Transaction {
  const attrs = { ...node.attrs, id: newParagraphId(), number: null, moved: null };
  if (left !== '') tr.delete($head.pos - left.length, $head.pos);
  const at = tr.mapping.map($head.after(1));
  tr.insert(at, schema.node('paragraph', attrs, left === '' ? [] : [schema.text(left)]));
  return tr.setSelection(TextSelection.create(tr.doc, at + 1 + left.length));
}
