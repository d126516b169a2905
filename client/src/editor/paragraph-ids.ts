/*
 * Every paragraph has an id, and no two have the same; ids stay with their words:
 *
 *   A |B          Backspace at |     →   A is A with B's words, B is gone
 *   (A ¶ )B       deleting ( )       →   B keeps its id although the editor keeps A's node: what is left is the tail of B
 *   A (pasted A)                     →   the first keeps the id, the copy gets a new one
 */
import { Extension } from '@tiptap/core';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { isShared } from './text-binding.ts';
import { newParagraphId } from './text-schema.ts';

/** Keeps ids straight; in the same step as what the own user does, so that one undo takes both back. Of the shared text every id is read once. */
export function paragraphIdsPlugin(): Plugin {
  return new Plugin({
    key: new PluginKey('paragraph-ids'),
    appendTransaction(transactions, before, state) {
      if (transactions.some(isShared) || sameIds(before.doc, state.doc)) return null;
      return mended(before.doc, state);
    },
  });
}

/** The same as an extension of the editor. */
export const ParagraphIds = Extension.create({
  name: 'paragraphIds',
  addProseMirrorPlugins: () => [paragraphIdsPlugin()],
});

/** Whether nothing has changed but the words of paragraphs. */
function sameIds(before: ProseNode, after: ProseNode): boolean {
  if (before.childCount !== after.childCount) return false;
  for (let at = 0; at < after.childCount; at++) {
    const [a, b] = [before.child(at), after.child(at)];
    if (a !== b && a.attrs.id !== b.attrs.id) return false;
  }
  return true;
}

function ids(doc: ProseNode): Map<string, ProseNode> {
  const found = new Map<string, ProseNode>();
  doc.forEach((node) => {
    if (typeof node.attrs.id === 'string' && !found.has(node.attrs.id)) found.set(node.attrs.id, node);
  });
  return found;
}

/** A transaction that mends the ids; null where all is well. `before` is the document that the user changed. */
function mended(before: ProseNode, state: EditorState): Transaction | null {
  const old = ids(before);
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
