import type { Numbering, ParagraphKind } from '@adref/shared/document';
import { Fragment, type Node as ProseNode, Slice } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { deepest, headKind, indexBehind, isAddition, positionAt, siblingNumbering } from './paragraph-commands.ts';
import type { Pasted, PastedParagraph } from './pasted.ts';
import { liveParagraph, newParagraphId, paragraphAttributes } from './text-schema.ts';

/**
 * Puts what is pasted at the caret:
 *
 *   a few words                            go on in the caret's paragraph
 *   paragraphs, caret among the words      the first goes on in the caret's, what was behind it in the last
 *   paragraphs, caret at an end, or        go beside the caret's paragraph; an empty one takes the first of them
 *   one with a label
 *
 * A paragraph is what its label or list says, else like the caret's. Null where there is nothing to insert.
 */
export function insertPasted(state: EditorState, { paragraphs, open }: Pasted): Transaction | null {
  const [first, ...rest] = paragraphs;
  if (!first) return null;
  const { tr } = state;
  if (open && rest.length === 0) return tr.insertText(first.words);
  const { $from, empty } = state.selection;
  const node = $from.parent;
  const among = !empty || ($from.parentOffset > 0 && $from.parentOffset < node.content.size);
  const ranked = first.rank !== null;
  if (open || (among && !ranked)) {
    return tr.replaceSelection(new Slice(Fragment.from(paragraphs.map((each) => made(state, each))), 1, 1));
  }
  if (!empty) tr.deleteSelection();
  const here = tr.selection.$from;
  const own = here.parent;
  if (own.content.size === 0) {
    const words = tr.insertText(first.words);
    const pos = here.before(1);
    if (ranked && isAddition(state, own)) {
      const { id } = own.attrs;
      words.setNodeMarkup(pos, null, { ...made(state, first).attrs, id, alternativeTo: own.attrs.alternativeTo });
    }
    return behind(
      words,
      pos + (words.doc.nodeAt(pos)?.nodeSize ?? 0),
      rest.map((each) => made(state, each)),
    );
  }
  const nodes = paragraphs.map((each) => made(state, each));
  const before = here.parentOffset === 0 && !ranked;
  return behind(tr, before ? here.before(1) : placeFor(tr.doc, here.index(0), first), nodes);
}

/** Inserts nodes at a place between paragraphs, with the caret behind the last word. */
function behind(tr: Transaction, pos: number, nodes: readonly ProseNode[]): Transaction {
  const last = nodes.at(-1);
  if (!last) return tr;
  tr.insert(pos, nodes);
  const end = pos + nodes.reduce((size, node) => size + node.nodeSize, 0);
  return tr.setSelection(TextSelection.create(tr.doc, end - 1));
}

/** Behind the paragraph with this index, and behind what belongs to it where a paragraph of a higher level comes. */
function placeFor(doc: ProseNode, index: number, { rank }: PastedParagraph): number {
  const level = rank === null ? Number.POSITIVE_INFINITY : rank.kind === 'top' ? 0 : rank.level;
  return positionAt(doc, indexBehind(doc, index, level));
}

/** A new paragraph with these words, as its rank says. */
function made(state: EditorState, { words, rank }: PastedParagraph): ProseNode {
  const { $from } = state.selection;
  const { kind, level, numbering } = liveParagraph($from.parent);
  const index = $from.index(0);
  const id = newParagraphId();
  const text = words === '' ? [] : [state.schema.text(words)];
  const node = (made: ParagraphKind, depth: number, counts: Numbering | undefined) =>
    state.schema.node(
      'paragraph',
      paragraphAttributes({ id, kind: made, level: depth, ...(counts && { numbering: counts }) }),
      text,
    );
  if (rank === null) return node(kind, level, numbering);
  if (rank.kind === 'top') {
    return node(level === 0 && kind !== 'subparagraph' ? kind : headKind(state, index), 0, undefined);
  }
  const depth = Math.min(deepest, rank.level);
  return node('subparagraph', depth, rank.numbering ?? siblingNumbering(state, $from.after(1), depth));
}
