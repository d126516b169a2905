import { hasForbiddenCharacter } from '@adref/shared/document';
import { Extension } from '@tiptap/core';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import { changedRanges } from './changed-range.ts';
import { isShared } from './text-binding.ts';

/**
 * Never half a character, and none that no text may hold. Letters outside the basic plane take two code units; half of one crosses the
 * wire as a replacement sign and copies of a text that split one differ forever. So the caret is never inside such a letter, and no
 * change leaves half of one. A forbidden character, whichever way it came in, would make the server refuse the writer.
 */
export function wholeCharactersPlugin(): Plugin {
  return new Plugin({
    key: new PluginKey('whole-characters'),
    appendTransaction(transactions, before, state) {
      const { tr } = state;
      if (transactions.some(({ docChanged }) => docChanged) && !transactions.some(isShared)) {
        removeHalves(before.doc, state, tr);
        removeForbidden(transactions, state, tr);
      }
      const { anchor, head } = tr.selection;
      const [wholeAnchor, wholeHead] = [outside(tr, anchor), outside(tr, head)];
      if (state.selection instanceof TextSelection && (wholeAnchor !== anchor || wholeHead !== head)) {
        tr.setSelection(TextSelection.create(tr.doc, wholeAnchor, wholeHead));
      }
      return tr.docChanged || tr.selectionSet ? tr : null;
    },
  });
}

/** The same as an extension of the editor. */
export const WholeCharacters = Extension.create({
  name: 'wholeCharacters',
  addProseMirrorPlugins: () => [wholeCharactersPlugin()],
});

/** The position itself, or the one before the letter that it is inside of. */
function outside(tr: Transaction, pos: number): number {
  const { parent, parentOffset } = tr.doc.resolve(pos);
  if (!parent.isTextblock) return pos;
  const words = parent.textContent;
  return isHigh(words, parentOffset - 1) && isLow(words, parentOffset) ? pos - 1 : pos;
}

/** Only paragraphs that are not those of before can hold a half. */
function removeHalves(before: ProseNode, state: EditorState, tr: Transaction): void {
  state.doc.forEach((node, pos, index) => {
    const words = node === before.maybeChild(index) ? '' : node.textContent;
    if (words.isWellFormed()) return;
    for (let at = words.length - 1; at >= 0; at--) {
      const half = (isHigh(words, at) && !isLow(words, at + 1)) || (isLow(words, at) && !isHigh(words, at - 1));
      if (half) tr.delete(tr.mapping.map(pos + 1 + at), tr.mapping.map(pos + 2 + at));
    }
  });
}

/** Only in what has come in: what a text holds already is left as it is. */
function removeForbidden(transactions: readonly Transaction[], state: EditorState, tr: Transaction): void {
  for (const { start, end } of changedRanges(transactions)) {
    state.doc.nodesBetween(start, end, (node, pos) => {
      const words = node.isText ? (node.text ?? '') : '';
      const [from, to] = [Math.max(0, start - pos), Math.min(words.length, end - pos)];
      if (to <= from || !hasForbiddenCharacter(words.slice(from, to))) return;
      for (let at = to - 1; at >= from; at--) {
        // Halves are looked after above.
        const character = words[at] ?? '';
        if (!character.isWellFormed() || !hasForbiddenCharacter(character)) continue;
        tr.delete(tr.mapping.map(pos + at), tr.mapping.map(pos + at + 1));
      }
    });
  }
}

const isHigh = (words: string, at: number) => (words.charCodeAt(at) & 0xfc00) === 0xd800;
const isLow = (words: string, at: number) => (words.charCodeAt(at) & 0xfc00) === 0xdc00;
