/*
 * A party's changes carried over from the draft it read to the draft that came after. Draft: "States should not allow".
 *
 *   new draft              the party's change          carried over
 *   All States should …    [should→shall]              [should→shall]      at its new place
 *   States shall not …     [should→shall]              adopted             the new draft says so already
 *   States must not …      [should→shall]              conflict            both changed the same words
 *   States should never …  [allow→permit]              [allow→permit]
 *   States should not …    [→knowingly ]               conflict            where the new draft inserts other words at the same place
 *
 * A change goes as a whole: what is only partly possible is a conflict, because half a change is nobody's proposal. It is looked at in its
 * smallest parts first (`smallestChanges`), so that a stop word drawn in between two changed words conflicts with nothing.
 *
 * Laws, each a property test. d, e: drafts; w: the party's wording of d; no conflicts.
 *
 *   rebase(c, d, d) = c
 *   apply(e, rebase(changes(d, w), d, e)) = apply(w, rebase(changes(d, e), d, w))       in whichever order, the same words
 *   carried + adopted + conflicts = the changes, each once
 */
import { type Change, changes, smallestChanges } from './change.ts';
import { DraftSteps } from './draft-steps.ts';

/** A change of the earlier draft that cannot be carried over. */
export interface Conflict {
  /** What the party asked for, in the earlier draft. */
  readonly change: Change;
  /** The range of the new draft that is there now. */
  readonly from: number;
  readonly to: number;
}

/** What became of a party's changes in a new draft. */
export interface Rebased {
  /** Those carried over, in the new draft; ascending, not overlapping. */
  readonly changes: readonly Change[];
  /** Those that the new draft makes as well, in the earlier one. */
  readonly adopted: readonly Change[];
  readonly conflicts: readonly Conflict[];
}

/**
 * Carries `edits` of the draft `before` over to the draft `after`. They must be ascending and not overlap, as `changes` gives them.
 * `applyChanges(after, rebased.changes)` is the party's wording of the new draft, as far as it goes.
 */
export function rebase(edits: readonly Change[], before: string, after: string): Rebased {
  if (before === after) return { changes: edits, adopted: [], conflicts: [] };
  const made = changes(before, after);
  const whole = new DraftSteps(made);
  const steps = new DraftSteps(made.flatMap((change) => smallestChanges(before, change)));
  const rebased = { changes: [] as Change[], adopted: [] as Change[], conflicts: [] as Conflict[] };
  for (const edit of edits) {
    const carried = whole.has(edit) ? [] : carry(before, edit, steps);
    if (carried === null) rebased.conflicts.push({ change: edit, ...standing(edit, steps) });
    else if (carried.length === 0) rebased.adopted.push(edit);
    else rebased.changes.push(...carried);
  }
  return rebased;
}

/** The change by its parts, in one piece where all of it moves together; nothing where it is made already, null where something is in its way. */
function carry(before: string, edit: Change, steps: DraftSteps): Change[] | null {
  const parts = smallestChanges(before, edit);
  const carried: Change[] = [];
  for (const part of parts) {
    if (steps.has(part)) continue;
    if (steps.colliding(part).length > 0) return null;
    // What the new draft inserts at an edge of the change stays outside of it; an insertion comes after what the draft changed before it.
    const from = steps.after(part.from);
    carried.push({ from, to: part.from === part.to ? from : steps.before(part.to), text: part.text });
  }
  const [first, last] = [carried[0], carried.at(-1)];
  if (!first || !last || carried.length < parts.length) return carried;
  const [begin, end] = [parts[0] ?? edit, parts.at(-1) ?? edit];
  const shift = first.from - begin.from;
  const parted = steps.within(Math.min(begin.from, edit.from), Math.max(end.to, edit.to));
  if (parted || shift !== last.to - end.to) return carried;
  return [{ from: edit.from + shift, to: edit.to + shift, text: edit.text }];
}

/** The range of the new draft where the words of a change that collides were. */
function standing(edit: Change, steps: DraftSteps): { from: number; to: number } {
  let [from, to] = [edit.from, edit.to];
  for (const step of steps.colliding(edit)) [from, to] = [Math.min(from, step.from), Math.max(to, step.to)];
  return { from: steps.before(from), to: steps.after(to) };
}
