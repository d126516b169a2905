import type { LiveParagraph, ParagraphKind } from '@adref/shared/document';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { type Command, type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { pageKey } from './page-state.ts';
import { type ParagraphPosition, positionOf } from './paragraph-position.ts';
import { liveParagraph, newParagraphId, type ParagraphAttributes, paragraphAttributes } from './text-schema.ts';

/** Deepest level of a sub-paragraph: `1.1`, `a)`, `i)`. */
export const deepest = 3;

/** Enter: a new paragraph like its neighbour; nothing in a footnote. At the start of one the new empty one is before it, so that the words keep their id. */
export const splitAtCaret: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.depth !== 1) return false;
  // A note is one paragraph: a second one would have no mark.
  if ($from.parent.attrs.kind === 'footnote') return true;
  const tr = state.selection.empty ? state.tr : state.tr.deleteSelection();
  const at = tr.selection.$from;
  const atEnd = at.parentOffset === at.parent.content.size;
  const fresh = attributesOfNew(tr.doc, at.index(0), at.parent, atEnd && at.parent.content.size > 0);
  if (at.parentOffset === 0 && at.parent.content.size > 0) {
    tr.insert(at.before(1), state.schema.node('paragraph', fresh));
  } else {
    tr.split(at.pos, 1, [{ type: at.parent.type, attrs: fresh }]);
  }
  dispatch?.(tr.scrollIntoView());
  return true;
};

/**
 * After a heading, title or the enacting words comes what the next paragraph is; after any other one its like. `first`: directly behind
 * one that has sub-paragraphs it is the first of these, for a paragraph of the higher level would take them over.
 */
export function attributesOfNew(doc: ProseNode, index: number, node: ProseNode, first: boolean): ParagraphAttributes {
  const model = liveParagraph(node);
  const next = index + 1 < doc.childCount ? liveParagraph(doc.child(index + 1)) : null;
  const heads = ['title', 'heading', 'enacting'].includes(model.kind);
  const like = next && (heads || (first && isPartOf(next, model.level))) ? next : model;
  const { level, numbering } = like;
  const kind = kindOfNew(model.kind, like.kind);
  return paragraphAttributes({ id: newParagraphId(), kind, level, ...(numbering && { numbering }) });
}

/** A text has one title and one enacting formula: what is added below a title is a heading, and below the formula a paragraph of the preamble. */
function kindOfNew(above: ParagraphKind, like: ParagraphKind): ParagraphKind {
  if (like !== 'title' && like !== 'enacting') return like;
  return above === 'enacting' ? 'preambular' : 'heading';
}

/** Whether a paragraph that comes next belongs to one of this level. */
function isPartOf({ kind, level }: LiveParagraph, of: number): boolean {
  return kind === 'subparagraph' && level > of;
}

/** Index behind the paragraph at `index` and behind all that belongs to one of this level there. */
export function indexBehind(doc: ProseNode, index: number, level: number): number {
  let at = index + 1;
  while (at < doc.childCount && isPartOf(liveParagraph(doc.child(at)), level)) at++;
  return at;
}

/** Position before the paragraph with this index; at the end where there is none. */
export function positionAt(doc: ProseNode, index: number): number {
  let pos = 0;
  for (let at = 0; at < index; at++) pos += doc.child(at).nodeSize;
  return pos;
}

/**
 * An empty paragraph like the one with this id, behind it and its sub-paragraphs, with the caret in it; as an alternative to it, directly
 * behind it, where asked.
 */
export function addParagraph(after: string, alternative: boolean): Command {
  return (state, dispatch) => {
    const place = positionOf(state.doc, after);
    if (!place) return false;
    const { pos, node } = place;
    const index = state.doc.resolve(pos).index(0);
    const fresh = attributesOfNew(state.doc, index, node, false);
    if (alternative) fresh.alternativeTo = node.attrs.alternativeTo ?? after;
    const at = alternative
      ? pos + node.nodeSize
      : positionAt(state.doc, indexBehind(state.doc, index, Number(fresh.level)));
    const tr = state.tr.insert(at, state.schema.node('paragraph', fresh));
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView());
    return true;
  };
}

/** Takes the paragraph out of the own text. The last one is only emptied: a text has at least one. */
export function deleteParagraph(id: string): Command {
  return (state, dispatch) => {
    const place = positionOf(state.doc, id);
    if (!place) return false;
    const { pos, node } = place;
    const tr =
      state.doc.childCount === 1
        ? state.tr.delete(pos + 1, pos + 1 + node.content.size)
        : state.tr.delete(pos, pos + node.nodeSize);
    dispatch?.(tr);
    return true;
  };
}

/** Gives a paragraph of the draft the draft's words again, and its place where it was taken out. */
export function restoreParagraph(id: string): Command {
  return (state, dispatch) => {
    const source = pageKey.getState(state)?.input.source;
    const index = source?.draft.findIndex((paragraph) => paragraph.id === id) ?? -1;
    const drafted = source?.draft[index];
    if (!source || !drafted) return false;
    const place = positionOf(state.doc, id);
    const tr = state.tr;
    if (place) reword(tr, place, drafted.text);
    else {
      const words = drafted.text === '' ? [] : [state.schema.text(drafted.text)];
      const node = state.schema.node('paragraph', paragraphAttributes(drafted), words);
      const at = placeBehind(
        state,
        source.draft.slice(0, index).map((paragraph) => paragraph.id),
      );
      tr.insert(at, node);
      tr.setSelection(TextSelection.create(tr.doc, at + 1));
    }
    dispatch?.(tr);
    return true;
  };
}

/** Position behind the last of these paragraphs that is in the text. */
function placeBehind(state: EditorState, before: readonly string[]): number {
  const ids = new Set(before);
  let at = 0;
  state.doc.forEach((node, pos) => {
    if (ids.has(node.attrs.id)) at = pos + node.nodeSize;
  });
  return at;
}

/** Replaces only the stretch that differs, so that carets elsewhere in the paragraph stay. */
export function reword(tr: Transaction, { pos, node }: ParagraphPosition, words: string): void {
  const before = node.textContent;
  let start = 0;
  while (start < before.length && start < words.length && before[start] === words[start]) start++;
  let end = 0;
  const longest = Math.min(before.length, words.length) - start;
  while (end < longest && before[before.length - 1 - end] === words[words.length - 1 - end]) end++;
  tr.insertText(words.slice(start, words.length - end), pos + 1 + start, pos + 1 + before.length - end);
}

/** Makes an own addition one level deeper or higher; false for paragraphs of the draft, whose place is not theirs to change. */
export function shiftLevel(step: 1 | -1): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    if ($from.depth !== 1 || !isAddition(state, $from.parent)) return false;
    const paragraph = liveParagraph($from.parent);
    const level = Math.max(0, Math.min(deepest, paragraph.level + step));
    const kind: ParagraphKind =
      level > 0 ? 'subparagraph' : paragraph.kind === 'subparagraph' ? headKind(state, $from.index(0)) : paragraph.kind;
    // Another level counts in its own way.
    const { numbering, ...rest } = paragraph;
    const counted = level === paragraph.level && numbering ? { numbering } : {};
    dispatch?.(marked(state, $from.before(1), { ...rest, ...counted, kind, level }));
    return true;
  };
}

/** Makes an own addition preambular, operative or anything else. */
export function setKind(id: string, kind: ParagraphKind): Command {
  return (state, dispatch) => {
    const place = positionOf(state.doc, id);
    if (!place || !isAddition(state, place.node)) return false;
    const level = kind === 'subparagraph' ? Math.max(1, Number(place.node.attrs.level)) : 0;
    dispatch?.(marked(state, place.pos, { ...liveParagraph(place.node), kind, level }));
    return true;
  };
}

function marked(state: EditorState, pos: number, paragraph: LiveParagraph): Transaction {
  const { numbering, ...rest } = paragraph;
  const counted =
    paragraph.kind === 'subparagraph' ? (numbering ?? siblingNumbering(state, pos, paragraph.level)) : undefined;
  return state.tr.setNodeMarkup(pos, null, paragraphAttributes({ ...rest, ...(counted && { numbering: counted }) }));
}

/** How the nearest sub-paragraph before it on the same level counts. */
export function siblingNumbering(state: EditorState, pos: number, level: number): LiveParagraph['numbering'] {
  let found: LiveParagraph['numbering'];
  state.doc.forEach((node, at) => {
    const { kind, level: own, numbering } = liveParagraph(node);
    if (at < pos && kind === 'subparagraph' && own === level) found = numbering;
  });
  return found ?? (level > 1 ? 'roman' : 'letter');
}

/** What a paragraph at the top level is at this place: like the nearest such one before it. */
export function headKind(state: EditorState, index: number): ParagraphKind {
  for (let at = index - 1; at >= 0; at--) {
    const { kind, level } = liveParagraph(state.doc.child(at));
    if (level === 0 && kind !== 'heading' && kind !== 'title' && kind !== 'enacting') return kind;
  }
  return 'operative';
}

/** Whether a paragraph is one that the draft does not have. */
export function isAddition(state: EditorState, node: ProseNode): boolean {
  const source = pageKey.getState(state)?.input.source;
  return source !== undefined && !source.draft.some(({ id }) => id === node.attrs.id);
}
