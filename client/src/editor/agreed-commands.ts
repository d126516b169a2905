import type { ParagraphKind } from '@adref/shared/document';
import { type Command, TextSelection } from '@tiptap/pm/state';
import { attributesOfNew, indexBehind, positionAt, reword } from './paragraph-commands.ts';
import { positionOf } from './paragraph-position.ts';
import { liveParagraph } from './text-schema.ts';

/**
 * A paragraph of this id and kind with these words: behind the one with this id and its sub-paragraphs, or else behind the last of its kind; the caret
 * is at its end.
 */
export function addWords(id: string, after: string | null, kind: ParagraphKind, words: string): Command {
  return (state, dispatch) => {
    const { doc } = state;
    const before = after === null ? null : positionOf(doc, after);
    let index = before ? doc.resolve(before.pos).index(0) : doc.childCount - 1;
    if (!before) {
      doc.forEach((node, _pos, at) => {
        if (liveParagraph(node).kind === kind) index = at;
      });
    }
    const like = attributesOfNew(doc, index, doc.child(index), false);
    const head = kind === 'preambular' || kind === 'operative';
    const own = { ...like, id, ...(head && { kind, level: 0, numbering: null }) };
    const at = positionAt(doc, indexBehind(doc, index, Number(own.level)));
    const tr = state.tr.insert(at, state.schema.node('paragraph', own, state.schema.text(words)));
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, at + 1 + words.length)).scrollIntoView());
    return true;
  };
}

/** Gives a paragraph of the own text other words. */
export function rewordParagraph(id: string, words: string): Command {
  return (state, dispatch) => {
    const place = positionOf(state.doc, id);
    if (!place) return false;
    const { tr } = state;
    reword(tr, place, words);
    dispatch?.(tr);
    return true;
  };
}
