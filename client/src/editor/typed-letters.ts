import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Letters that are typed inside one paragraph go straight into the document. A browser would put them into the page itself first, lay it
 * out, and the editor would read them back and draw the same place again: twice the work for each key, and beside a bracket the wrong
 * place. What an input method composes, a spelling correction and whatever else is put elsewhere than at the caret is left to the browser.
 */
export const TypedLetters = Extension.create({
  name: 'typedLetters',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('typed-letters'),
      props: { handleDOMEvents: { beforeinput: (view, event) => typed(view, event) } },
    }),
  ],
});

function typed(view: EditorView, event: InputEvent): boolean {
  const { data, inputType, isComposing, cancelable } = event;
  if (inputType !== 'insertText' || !data || isComposing || !cancelable || view.composing || !view.editable)
    return false;
  const { selection } = view.state;
  const { $from, $to, from, to } = selection;
  if (!(selection instanceof TextSelection) || !$from.sameParent($to) || !isAtSelection(view, event)) return false;
  const letters = () => view.state.tr.insertText(data, from, to);
  const taken = view.someProp('handleTextInput', (handle) => handle(view, from, to, data, letters));
  if (!taken) view.dispatch(letters().scrollIntoView());
  event.preventDefault();
  return true;
}

/** Whether the browser means to write where the editor's selection is: it may have moved and not told yet, or replace a letter by one with an accent. */
function isAtSelection(view: EditorView, event: InputEvent): boolean {
  const [range, other] = event.getTargetRanges();
  if (!range || other) return false;
  const { from, to } = view.state.selection;
  try {
    return (
      view.posAtDOM(range.startContainer, range.startOffset) === from &&
      view.posAtDOM(range.endContainer, range.endOffset) === to
    );
  } catch {
    return false;
  }
}
