import { areHalves, type Change } from '../differences/index.ts';
import { joinedChange } from './joined-change.ts';

/**
 * The parts of what one alternative changes, without such as are only halves: those of one verb group, and what is between them, are one part.
 *
 *   permettent→devraient pas →permettre     →   permettent pas→devraient pas permettre
 *   should→shall not allow→permit           →   two parts: each can be taken alone
 */
export function governedParts(draft: string, parts: readonly Change[]): readonly Change[] {
  const result: Change[] = [];
  const halves = parts.map(({ from, to, text }) => ({ before: draft.slice(from, to), after: text }));
  let first = 0;
  while (first < parts.length) {
    let last = first;
    // A part that is joined may have its other half further on.
    for (let from = first; from <= last; from++) {
      for (let next = Math.max(from + 1, last + 1); next < parts.length && next <= from + nearest; next++) {
        const [x, y, a, b] = [halves[from], halves[next], parts[from], parts[next]];
        if (x && y && a && b && areHalves(x, y, draft.slice(a.to, b.from))) last = next;
      }
    }
    const group = parts.slice(first, last + 1);
    result.push(group.length === 1 ? (group[0] as Change) : joinedChange(draft, group));
    first = last + 1;
  }
  return result;
}

/** Parts behind one among which its other half is looked for: a phrase has no more. */
const nearest = 3;
