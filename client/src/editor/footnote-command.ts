import { freeNoteId, noteMark, noteMarksIn } from '@adref/shared/document';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { type Command, type EditorState, TextSelection } from '@tiptap/pm/state';
import { pageKey } from './page-state.ts';
import { positionOf } from './paragraph-position.ts';
import { paragraphAttributes } from './text-schema.ts';

/**
 * A footnote: its mark at the caret where that is in the paragraph with this id, else at the paragraph's end, and the empty note with the caret
 * in it, behind the note that is called before it. Not in a note: notes have no notes.
 */
export function addFootnote(id: string): Command {
  return (state, dispatch) => {
    const place = positionOf(state.doc, id);
    if (!place || place.node.attrs.kind === 'footnote') return false;
    const { pos, node } = place;
    const { to } = state.selection;
    const at = to > pos && to <= pos + 1 + node.content.size ? to : pos + 1 + node.content.size;
    const note = freeNoteId(crypto.getRandomValues(new Uint32Array(1))[0] ?? 0, idsKnown(state.doc, state));
    const mark = noteMark(note);
    if (mark === null) return false;
    const { tr } = state;
    const behind = placeOfNote(state.doc, at);
    tr.insert(behind, state.schema.node('paragraph', paragraphAttributes({ id: note, kind: 'footnote', level: 0 })));
    tr.insertText(mark, at);
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, behind + mark.length + 1)).scrollIntoView());
    return true;
  };
}

/**
 * Backspace (-1) at the beginning of a paragraph and Delete (1) at its end, where it or the one that it would run into is a footnote with words:
 * nothing happens. A note that ran into another paragraph would leave its mark behind without a note.
 */
export function keepNotesApart(step: 1 | -1): Command {
  return ({ doc, selection }) => {
    const { $from, empty } = selection;
    if (!empty || $from.depth !== 1) return false;
    if ($from.parentOffset !== (step === -1 ? 0 : $from.parent.content.size)) return false;
    const other = doc.maybeChild($from.index(0) + step);
    if (!other || $from.parent.content.size === 0 || other.content.size === 0) return false;
    return [$from.parent, other].some((node) => node.attrs.kind === 'footnote');
  };
}

/** Position of a note whose mark is at `at`: behind the last one called before it, before all others, at the end where there is none. */
function placeOfNote(doc: ProseNode, at: number): number {
  const called: string[] = [];
  const ends = new Map<string, number>();
  let first: number | null = null;
  doc.forEach((node, pos) => {
    if (node.attrs.kind === 'footnote') {
      ends.set(node.attrs.id, pos + node.nodeSize);
      first ??= pos;
    } else if (pos < at) {
      for (const mark of noteMarksIn(node.textContent)) if (pos + 1 + mark.at < at) called.push(mark.note);
    }
  });
  const before = called.findLast((note) => ends.has(note));
  return (before === undefined ? first : ends.get(before)) ?? doc.content.size;
}

/** The ids that are in the text, the draft or on the table: a note is never another one's. */
function idsKnown(doc: ProseNode, state: EditorState): ReadonlySet<string> {
  const source = pageKey.getState(state)?.input.source;
  const known = new Set([
    ...(source?.draft ?? []).map(({ id }) => id),
    ...(source?.table ?? []).map(({ paragraph }) => paragraph),
  ]);
  doc.forEach((node) => {
    known.add(String(node.attrs.id));
  });
  return known;
}
