import type { Node as ProseNode } from '@tiptap/pm/model';
import { type Command, type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { withMoveTrace } from './move-trace.ts';
import { indexBehind, positionAt } from './paragraph-commands.ts';
import { positionsOf } from './paragraph-position.ts';
import { liveParagraph } from './text-schema.ts';

/*
 * Moving a paragraph, with its sub-paragraphs and under its id:
 *
 *   OP1 (a) (b) |OP2 OP3      up      →   |OP2 OP1 (a) (b) OP3
 *   |OP1 (a) (b) OP2 OP3      down    →   OP2 |OP1 (a) (b) OP3
 *   OP1 (a) |(b) OP2          down    →   OP1 (a) OP2 |(b)
 *
 * Footnotes stay where they are, behind all other paragraphs, and none of these comes among them: what is moved of a footnote is its mark.
 */

/** Moves the paragraph of the caret past the one before (-1) or behind it (1); false where there is none. */
export function moveParagraph(step: 1 | -1): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    if ($from.depth !== 1) return false;
    const { doc } = state;
    const index = $from.index(0);
    const { level } = liveParagraph(doc.child(index));
    const end = indexBehind(doc, index, level);
    if (isNote(doc, index)) return false;
    if (step === 1 ? end >= notesFrom(doc) : index === 0) return false;
    const target = step === 1 ? behindNext(doc, end, level) : beforePrevious(doc, index, level);
    dispatch?.(moved(state, index, end, target).scrollIntoView());
    return true;
  };
}

/**
 * Moves a paragraph with its sub-paragraphs directly behind the first of these that is in the text, to the beginning where none is; false
 * where it is there.
 */
export function moveParagraphBehind(id: string, behind: readonly string[]): Command {
  return (state, dispatch) => {
    const { doc } = state;
    const places = positionsOf(doc);
    const own = places.get(id);
    if (!own) return false;
    const index = doc.resolve(own.pos).index(0);
    if (isNote(doc, index)) return false;
    const before = behind.map((one) => places.get(one)).find((place) => place !== undefined);
    const target = before ? Math.min(doc.resolve(before.pos).index(0) + 1, notesFrom(doc)) : 0;
    const end = indexBehind(doc, index, liveParagraph(doc.child(index)).level);
    if (target >= index && target <= end) return false;
    dispatch?.(moved(state, index, end, target).scrollIntoView());
    return true;
  };
}

/** Behind the paragraph at an index, with its sub-paragraphs; a sub-paragraph goes past a paragraph of a higher level alone. */
function behindNext(doc: ProseNode, index: number, level: number): number {
  const next = liveParagraph(doc.child(index)).level;
  return next < level ? index + 1 : indexBehind(doc, index, next);
}

function beforePrevious(doc: ProseNode, index: number, level: number): number {
  let at = index - 1;
  const isDeeper = (place: number) => liveParagraph(doc.child(place)).level > level;
  while (at > 0 && liveParagraph(doc.child(at)).kind === 'subparagraph' && isDeeper(at)) at--;
  return at;
}

function isNote(doc: ProseNode, index: number): boolean {
  return liveParagraph(doc.child(index)).kind === 'footnote';
}

/** Index of the first of the footnotes at the end; behind the last paragraph where there are none. */
function notesFrom(doc: ProseNode): number {
  let at = doc.childCount;
  while (at > 0 && isNote(doc, at - 1)) at--;
  return at;
}

/** The paragraphs from one index up to another before the one at `target`, with the caret where it was in them. */
function moved(state: EditorState, from: number, to: number, target: number): Transaction {
  const { doc, tr, selection } = state;
  const [start, end, place] = [positionAt(doc, from), positionAt(doc, to), positionAt(doc, target)];
  const nodes = Array.from({ length: to - from }, (_, at) => doc.child(from + at));
  tr.delete(start, end);
  const at = place > start ? place - (end - start) : place;
  tr.insert(at, nodes);
  const shift = at - start;
  withMoveTrace(
    state,
    tr,
    nodes.map((node) => node.attrs.id),
  );
  const within = selection.from >= start && selection.to <= end;
  return within
    ? tr.setSelection(TextSelection.create(tr.doc, selection.anchor + shift, selection.head + shift))
    : tr.setSelection(TextSelection.create(tr.doc, at + 1));
}
