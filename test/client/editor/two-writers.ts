import * as Y from 'yjs';
import { moveParagraphBehind } from '../../../client/src/editor/move-paragraph.ts';
import { copyOf, type Writer, writer } from '../../fault/writer.ts';
import { textOf } from '../../shared/crdt/notation.ts';

/* Two of one party at work in a text of four paragraphs, each in an own copy; each thing that they do is a step of undo. */

export const start = Y.encodeStateAsUpdate(textOf('{a}Decides;|{b}Requests;|{c}Urges;|{d}Notes.|'));
export const whole = ['a Decides;', 'b Requests;', 'c Urges;', 'd Notes.'];
export const lines = (who: Writer) => who.shown().map(({ id, text }) => `${id} ${text}`);
/** Two who know nothing of each other until they meet. */
export function two(): readonly [Writer, Writer] {
  return [writer(copyOf(start, 5)), writer(copyOf(start, 6))];
}
export function place(who: Writer, id: string, offset: number): number {
  let found = 0;
  who.view.state.doc.forEach((node, pos) => {
    if (node.attrs.id === id) found = pos + 1 + offset;
  });
  return found;
}
export function types(who: Writer, id: string, offset: number, words: string): void {
  who.select(place(who, id, offset));
  who.undo.stopCapturing();
  for (const letter of words) who.view.dispatch(who.view.state.tr.insertText(letter));
}
export function deletes(who: Writer, id: string, from: number, to: number): void {
  who.undo.stopCapturing();
  who.view.dispatch(who.view.state.tr.delete(place(who, id, from), place(who, id, to)));
}
export function moves(who: Writer, id: string, behind: readonly string[]): void {
  who.undo.stopCapturing();
  moveParagraphBehind(id, behind)(who.view.state, who.view.dispatch);
}
