import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';

/*
 * Words dragged to another place bring their spaces in order, where whole words are dragged between words:
 *
 *   "one {two} three|"      →   "one three two"
 *   "one {two }three|, …"   →   "one three two, …"
 *   "|one {two}, three"     →   "two one, three"
 *
 * Letters out of a word, and words dropped into one, are moved as they are.
 */

/** Where dragged words come from; null where they are a copy, and stay there too. */
export type DragSource = { readonly from: number; readonly to: number } | null;

/** Moves the words between two positions of one paragraph to `target`, and selects them there. Null where that is not what is dragged. */
export function movedWords(state: EditorState, source: NonNullable<DragSource>, target: number): Transaction | null {
  const $from = state.doc.resolve(source.from);
  if ($from.depth !== 1 || !$from.sameParent(state.doc.resolve(source.to)) || source.from === source.to) return null;
  const words = state.doc.textBetween(source.from, source.to);
  if (target >= source.from && target <= source.to) return state.tr;
  return droppedWords(state, words, source, target);
}

/** Puts dragged words at `target`, and takes them away from where they came from. Null where `target` is in no paragraph. */
export function droppedWords(
  state: EditorState,
  words: string,
  source: DragSource,
  target: number,
): Transaction | null {
  const { tr } = state;
  const whole = source === null || isWhole(state, words, source);
  const core = whole ? words.trim() : words;
  if (source) {
    const [from, to] = whole && core !== '' ? emptied(state, words, source) : [source.from, source.to];
    // Dropped on the very space that goes with them.
    if (target > from && target < to) return tr;
    tr.delete(from, to);
  }
  const at = tr.mapping.map(target);
  const $at = tr.doc.resolve(at);
  if ($at.depth !== 1) return null;
  const before = $at.parent.textContent.slice(0, $at.parentOffset);
  const after = $at.parent.textContent.slice($at.parentOffset);
  const inWord = endsInWord.test(before) && beginsWord.test(after);
  const mended = whole && core !== '' && !inWord;
  const [left, right] = [
    mended && /[\p{L}\p{N}\p{Pe}\p{Pf}.,;:!?]$/u.test(before),
    mended && /^[\p{L}\p{N}\p{Ps}\p{Pi}]/u.test(after),
  ];
  const put = `${left ? ' ' : ''}${mended ? core : words}${right ? ' ' : ''}`;
  tr.insertText(put, at);
  const start = at + (left ? 1 : 0);
  return tr.setSelection(TextSelection.create(tr.doc, start, at + put.length - (right ? 1 : 0)));
}

const endsInWord = /[\p{L}\p{N}]$/u;
const beginsWord = /^[\p{L}\p{N}]/u;

/** No word is cut at either end. */
function isWhole(state: EditorState, words: string, { from, to }: NonNullable<DragSource>): boolean {
  const { before, after } = around(state, from, to);
  const cut = (left: string, right: string) => endsInWord.test(left) && beginsWord.test(right);
  return !cut(before, words) && !cut(words, after);
}

/** The stretch to take out, with the space that would be left over: one of two, or the one before a sign or at an edge. */
function emptied(state: EditorState, words: string, { from, to }: NonNullable<DragSource>): [number, number] {
  const { before, after } = around(state, from, to);
  const left = /\s$/.test(before) || before === '';
  const right = /^\s/.test(after) || after === '';
  // What was dragged with its own space leaves none over, and with both of them one is missing.
  if (/^\s.*\s$/s.test(words) && !left && !right) return [from, to - 1];
  if (/^\s|\s$/.test(words) && !(left && right)) return [from, to];
  if (left && / $/.test(before) && /^(?:[\u00a0\u202f.,;:!?)\]»]|$)/u.test(after)) return [from - 1, to];
  if (left && /^ /.test(after)) return [from, to + 1];
  return [from, to];
}

function around({ doc }: EditorState, from: number, to: number): { before: string; after: string } {
  const { parent, parentOffset } = doc.resolve(from);
  const text = parent.textContent;
  return { before: text.slice(0, parentOffset), after: text.slice(parentOffset + to - from) };
}
