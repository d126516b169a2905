import type { Attrs, Node as ProseNode } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { withMoveTrace } from './move-trace.ts';
import type { Pasted } from './pasted.ts';

/** A paragraph whose words were cut as a whole. */
export interface CutParagraph {
  readonly attributes: Attrs;
  readonly words: string;
}

/** The paragraphs whose words are all in the selection: what a cut takes as a whole. */
export function wholeParagraphs({ doc, selection }: EditorState): CutParagraph[] {
  const found: CutParagraph[] = [];
  doc.forEach((node, pos) => {
    const whole = selection.from <= pos + 1 && selection.to >= pos + 1 + node.content.size;
    if (whole && node.content.size > 0) found.push({ attributes: node.attrs, words: node.textContent });
  });
  return found;
}

/** Kinds whose paragraphs have a place of their own, and are not moved. */
const placed: ReadonlySet<unknown> = new Set(['title', 'enacting', 'footnote']);

/**
 * What was cut as a whole and nothing else is paragraphs, not words to go on in the one at the caret: beside that one where the caret is at an
 * end of it. Not so with what has a place of its own, nor among notes.
 */
export function asCut(state: EditorState, found: Pasted, cut: readonly CutParagraph[]): Pasted {
  const whole =
    cut.length > 0 &&
    cut.length === found.paragraphs.length &&
    cut.every(({ words, attributes }, at) => words === found.paragraphs[at]?.words && !placed.has(attributes.kind)) &&
    state.selection.$from.parent.attrs.kind !== 'footnote';
  return whole ? { ...found, open: false } : found;
}

/**
 * Cut and pasted elsewhere is moved: a paragraph with the words of one that was cut takes its id and what it is, and what was left of
 * that one in its old place goes. Pasted twice, or while its words are still there, it is a copy.
 */
export function asMoved(state: EditorState, tr: Transaction, cut: readonly CutParagraph[]): Transaction {
  const before = state.doc;
  const moved: unknown[] = [];
  for (const { attributes, words } of cut) {
    const rest = nodeWith(tr.doc, (node) => node.attrs.id === attributes.id);
    if (rest && rest.node.content.size > 0) continue;
    const isPasted = (node: ProseNode) =>
      node.textContent === words &&
      nodeWith(before, (known) => known.attrs.id === node.attrs.id && known.textContent === words) === null;
    if (!nodeWith(tr.doc, isPasted)) continue;
    if (rest && tr.doc.childCount > 1) tr.delete(rest.pos, rest.pos + rest.node.nodeSize);
    const place = nodeWith(tr.doc, isPasted);
    if (!place) continue;
    tr.setNodeMarkup(place.pos, null, attributes);
    moved.push(attributes.id);
  }
  return moved.length > 0 ? withMoveTrace(state, tr, moved) : tr;
}

function nodeWith(
  doc: ProseNode,
  is: (node: ProseNode) => boolean,
): { readonly node: ProseNode; readonly pos: number } | null {
  let found: { node: ProseNode; pos: number } | null = null;
  doc.forEach((node, pos) => {
    if (!found && is(node)) found = { node, pos };
  });
  return found;
}
