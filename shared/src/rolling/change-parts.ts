/*
 * The parts of a change that others can share, or that can give way alone. Words with spaces between fall apart by what they have in common;
 * where words meet without a space nothing is between them, and words that are replaced by as many go one by one:
 *
 *   draft "States should cooperate"    "States shall collaborate"    →    should→shall   cooperate→collaborate
 *   draft 各国应合作                      各国须协作                       →    应→须   合作→协作
 *   draft 各国应合作                      各国必须合作协调                   →    应合作→必须合作协调, in one: which is which nobody can say
 */
import { type Change, smallestChanges, tokenise } from '../differences/index.ts';
import { meetApart } from './one-bracket.ts';

/** The parts of one change of `draft`, ascending; none takes a space before `floor`. */
export function partsOfChange(draft: string, change: Change, floor?: number): Change[] {
  return smallestChanges(draft, change, floor).flatMap((part) => wordByWord(draft, part));
}

/** The parts of all that a wording changes in `draft`, ascending. */
export function partsOfAll(draft: string, changed: readonly Change[]): Change[] {
  return changed.flatMap((change, at) => partsOfChange(draft, change, changed[at - 1]?.to));
}

function wordByWord(draft: string, part: Change): Change[] {
  const { from, to, text } = part;
  if (!meetsInside.test(text)) return [part];
  const [before, after] = [tokenise(draft.slice(from, to)), tokenise(text)];
  const apart =
    before.length === after.length &&
    before.length > 1 &&
    before.slice(1).every((token) => meetApart(draft, from + token.from)) &&
    after.slice(1).every((token) => meetApart(text, token.from));
  if (!apart) return [part];
  return before.map((token, at) => ({
    from: from + token.from,
    to: from + token.to,
    text: after[at]?.text ?? '',
  }));
}

/** Chinese words: no others meet without a space all through. */
const meetsInside = /\p{Script=Han}./u;
