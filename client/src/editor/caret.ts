/*
 * Keeps the own caret in its words while others type. y-tiptap 3.0.9 has two faults here:
 *
 *   1. It distrusts its own right answer whenever the words of the caret's paragraph changed, and takes the old offset instead, so
 *      that a colleague's typing before my caret scrambles mine. Without the old offsets it cannot.
 *   2. When a colleague splits or joins paragraphs, words move into other nodes and the answer is lost. Then the caret is found
 *      again by what stands before and behind the change in the plain words.
 */
import type { Node as ProseNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { isShared } from './paragraph-ids.ts';

/** What y-tiptap remembers of a selection, as far as it is of concern here. */
interface Remembered {
  absAnchor?: number | undefined;
  absHead?: number | undefined;
}

function forgetOffsets(remembered: unknown): void {
  if (typeof remembered !== 'object' || remembered === null) return;
  const selection = remembered as Remembered;
  selection.absAnchor = undefined;
  selection.absHead = undefined;
}

/** Works around the first fault, in an editor whose view exists; returns how to stop. */
export function trustRelativePositions(state: EditorState, doc: Y.Doc): () => void {
  const binding = ySyncPluginKey.getState(state)?.binding;
  const undo = yUndoPluginKey.getState(state)?.undoManager as Y.UndoManager | undefined;
  const beforeAll = () => forgetOffsets(binding?.beforeTransactionSelection);
  const stack = ({ stackItem }: { stackItem: { meta: Map<unknown, unknown> } }) =>
    forgetOffsets(stackItem.meta.get(binding));
  doc.on('beforeAllTransactions', beforeAll);
  undo?.on('stack-item-added', stack);
  undo?.on('stack-item-popped', stack);
  return () => {
    doc.off('beforeAllTransactions', beforeAll);
    undo?.off('stack-item-added', stack);
    undo?.off('stack-item-popped', stack);
  };
}

/** Works around the second fault. */
export function caretPlugin(): Plugin {
  return new Plugin({
    key: new PluginKey('caret'),
    appendTransaction(transactions, before, state) {
      const structural = transactions.some(
        (tr) => isShared(tr) && tr.getMeta(ySyncPluginKey)?.isUndoRedoOperation !== true && tr.docChanged,
      );
      if (!structural || before.doc.childCount === state.doc.childCount) return null;
      const [anchor, head] = [before.selection.anchor, before.selection.head].map((pos) =>
        carried(before.doc, state.doc, pos),
      );
      if (anchor === undefined || head === undefined || anchor === null || head === null) return null;
      if (anchor === state.selection.anchor && head === state.selection.head) return null;
      return state.tr.setSelection(TextSelection.create(state.doc, anchor, head));
    },
  });
}

/** The position in `after` that answers to `pos` in `before`; null where the words around it are what changed. */
export function carried(before: ProseNode, after: ProseNode, pos: number): number | null {
  const [a, b] = [words(before), words(after)];
  const at = offsetOf(before, pos);
  const longest = Math.min(a.length, b.length);
  let head = 0;
  while (head < longest && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < longest - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  if (at <= head) return positionOf(after, at);
  if (at >= a.length - tail) return positionOf(after, at + b.length - a.length);
  return null;
}

/** All words with one character between paragraphs. */
function words(doc: ProseNode): string {
  const texts: string[] = [];
  doc.forEach((node) => {
    texts.push(node.textContent);
  });
  return texts.join('\n');
}

/** A paragraph of n characters takes n + 2 positions, and n + 1 characters with what separates it. */
function offsetOf(doc: ProseNode, pos: number): number {
  const $pos = doc.resolve(pos);
  return Math.max(0, pos - 1 - $pos.index(0));
}

function positionOf(doc: ProseNode, offset: number): number {
  let rest = offset;
  let found = 1;
  doc.forEach((node, pos) => {
    if (rest < 0) return;
    if (rest <= node.content.size) found = pos + 1 + rest;
    rest -= node.content.size + 1;
  });
  return found;
}
