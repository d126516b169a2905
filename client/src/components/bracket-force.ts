import { type ForceChange, forceBetween } from '@adref/shared/differences';
import { type Bracket, draftText, type Segment } from '@adref/shared/rolling';

/** So many characters around a bracket have all that its words govern. */
const reach = 80;

/** What was found before. A key press makes the brackets of its paragraph anew, and most say what they said. */
const known = new Map<string, ForceChange | null>();
const mostKnown = 4000;

/** What an alternative of a bracket makes of the force of the draft's words; null where it leaves it, and in a text with none. */
export function bracketForce(segments: readonly Segment[], bracket: Bracket, alternative: string): ForceChange | null {
  const draft = draftText(segments);
  const head = fromSpace(draft.slice(Math.max(0, bracket.from - reach), bracket.from), bracket.from > reach);
  const tail = draft.slice(bracket.to, bracket.to + reach);
  const words = draft.slice(bracket.from, bracket.to);
  const key = [head, words, alternative, tail].join('\u0000');
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= mostKnown) known.clear();
  const change = forceBetween(head + words + tail, head + alternative + tail);
  known.set(key, change);
  return change;
}

/** What tells the force of a bracket's alternatives; null where that cannot be told yet (editor/use-page-rules.ts). */
export type BracketForce = typeof bracketForce | null;

/** Without the word that was cut at the beginning, if one was: it is not the opening of a paragraph. */
function fromSpace(text: string, isCut: boolean): string {
  return isCut ? text.slice(Math.max(0, text.search(/\s/))) : text;
}
