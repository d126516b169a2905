import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type * as Y from 'yjs';
import type { TextBinding } from './text-binding.ts';
import type { TextUndo } from './text-undo.ts';

/** After an undo the selection is what it was before the change, where that is where the change was; else the caret is at its end. */
export function undoSelections(undo: TextUndo, binding: TextBinding, view: EditorView): void {
  undo.onStep = (item, kind) => {
    const { undone } = binding;
    if (!undone) return;
    const { tr } = view.state;
    const places = kind === 'undo' ? ((item.meta.get('selection') ?? []) as Y.RelativePosition[]) : [];
    const [anchor, head] = places.map((place) => binding.absolute(place)).filter((pos) => pos !== null);
    const there = (pos: number | undefined): pos is number =>
      pos !== undefined && undone.from <= pos && pos <= undone.to;
    if (there(anchor) && there(head)) {
      tr.setSelection(TextSelection.between(tr.doc.resolve(anchor), tr.doc.resolve(head)));
    }
    view.dispatch(tr.scrollIntoView());
  };
}
