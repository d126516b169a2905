/*
 * Every paragraph has an id, and no two have the same; ids stay with their words:
 *
 *   A |B          Backspace at |     →   A is A with B's words, B is gone
 *   (A ¶ )B       deleting ( )       →   B keeps its id although the editor keeps A's node: what is left is the tail of B
 *   A (pasted A)                     →   the first keeps the id, the copy gets a new one
 */
import type { Node as ProseNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { newParagraphId } from './text-schema.ts';

/** Whether this transaction came from the shared document: a colleague's, an undo, or the first rendering. */
export function isShared(tr: Transaction): boolean {
  return tr.getMeta(ySyncPluginKey)?.isChangeOrigin === true;
}

/**
 * Keeps ids straight. What the own user does is mended in the same step, so that one undo takes both back. After a change from the
 * shared document (an undone split, two splits at once) nothing may be appended, because it would not be written to the shared document:
 * that is mended in a step of its own, a moment later, and only where the text may be written.
 */
export function paragraphIdsPlugin(): Plugin {
  return new Plugin({
    key: new PluginKey('paragraph-ids'),
    appendTransaction(transactions, before, state) {
      if (!transactions.some((tr) => tr.docChanged) || transactions.some(isShared)) return null;
      return mended(before.doc, state);
    },
    view: () => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      return {
        update(view, before) {
          if (!view.editable || view.state.doc === before.doc || faultless(view.state.doc)) return;
          clearTimeout(timer);
          timer = setTimeout(() => {
            const tr = view.isDestroyed ? null : mended(null, view.state);
            if (tr) view.dispatch(tr);
          });
        },
        destroy: () => clearTimeout(timer),
      };
    },
  });
}

function ids(doc: ProseNode): Map<string, ProseNode> {
  const found = new Map<string, ProseNode>();
  doc.forEach((node) => {
    if (typeof node.attrs.id === 'string' && !found.has(node.attrs.id)) found.set(node.attrs.id, node);
  });
  return found;
}

function faultless(doc: ProseNode): boolean {
  return ids(doc).size === doc.childCount;
}

/** A transaction that mends the ids; null where all is well. `before` is the document that the user changed, if it was the user. */
function mended(before: ProseNode | null, state: EditorState): Transaction | null {
  const old = before ? ids(before) : new Map<string, ProseNode>();
  const now = ids(state.doc);
  const vanished = [...old].filter(([id]) => !now.has(id)).map(([, node]) => node);
  const seen = new Set<string>();
  const { tr } = state;
  state.doc.forEach((node, pos) => {
    const { id } = node.attrs;
    const known = typeof id === 'string' && !seen.has(id);
    if (known) seen.add(id);
    const heir = known ? vanished.findLast((gone) => isTail(node, old.get(id), gone)) : undefined;
    if (heir) tr.setNodeMarkup(pos, null, heir.attrs);
    else if (!known) tr.setNodeMarkup(pos, null, { ...node.attrs, id: newParagraphId() });
  });
  return tr.docChanged ? tr : null;
}

/** Whether `node` holds nothing of what it held `before`, but the end of what `gone` held. */
function isTail(node: ProseNode, before: ProseNode | undefined, gone: ProseNode): boolean {
  const words = node.textContent;
  return words !== '' && words !== before?.textContent && gone.textContent.endsWith(words);
}
