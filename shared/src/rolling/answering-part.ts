import { answerEachOther, type Change, isSmall } from '../differences/index.ts';
import { joinedChange } from './joined-change.ts';

/**
 * The parts of one change that can be taken alone, from its smallest parts. Those that answer to the words that they replace can, and those that
 * others make too (`isShared`); what is between them is one part as soon as two of its parts answer to nothing:
 *
 *   should not allow → shall not permit                          should→shall · allow→permit
 *   a fund for the poorest countries → a review of the mandate    one part: which word is for which nobody can say
 *
 * Small words that change beside one such part are left alone; between two they are among its words. All parts together make the whole change,
 * before and after.
 */
export function answeringParts(
  draft: string,
  parts: readonly Change[],
  isShared: (part: Change) => boolean,
): readonly Change[] {
  if (parts.length < 2) return parts;
  const result: Change[] = [];
  /** Where in `result` the last part is that answers to nothing, with none behind it that can be taken alone; null for none. */
  let open: number | null = null;
  for (const part of parts) {
    const kind = kindOf(draft, part, isShared);
    if (kind === 'open' && open !== null) {
      const joined = result.splice(open);
      result.push(joinedChange(draft, [...joined, part]));
      continue;
    }
    result.push(part);
    if (kind === 'open') open = result.length - 1;
    else if (kind === 'answering') open = null;
  }
  return result;
}

function kindOf(draft: string, part: Change, isShared: (part: Change) => boolean): 'answering' | 'small' | 'open' {
  const before = draft.slice(part.from, part.to);
  if (isShared(part)) return 'answering';
  if (before === '' || part.text === '' || (isSmall(before) && isSmall(part.text))) return 'small';
  return answerEachOther(before, part.text) ? 'answering' : 'open';
}
