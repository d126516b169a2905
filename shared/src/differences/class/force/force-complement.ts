import { directionBetween } from './force-direction.ts';
import type { ForcePair } from './force-pair.ts';
import { type ForceSide, reach } from './force-side.ts';

/**
 * The hunks that change nothing but how a verb of force is followed: `[Demands that→Requests] all parties[→ to] comply`. The first behind each
 * verb, and near it.
 */
export function forceComplements(before: ForceSide, after: ForceSide, pairs: readonly ForcePair[]): number[] {
  return pairs.flatMap(({ x, y }) => {
    if (x.kind !== 'verb' || directionBetween(x, y) === null) return [];
    const hunk = Math.max(before.hunkBehind(x.to), after.hunkBehind(y.to));
    const [was, is] = [before.ranges[hunk], after.ranges[hunk]];
    if (!was || !is || was.from - x.to > reach || is.from - y.to > reach) return [];
    const words = [...before.text.words.slice(was.from, was.to), ...after.text.words.slice(is.from, is.to)];
    const joined = joining.has(after.text.words[is.from - 1] ?? '');
    return words.length > 0 && !joined && words.every((word) => following.has(word)) ? [hunk] : [];
  });
}

/** What is behind these is a member of a list: `to act and[ to→] report`. */
const joining = new Set('and or , ; et ou y o и или و أو 和 或'.split(' '));

/** Words that join what is asked to the verb that asks it. */
const following = new Set(
  "to that for upon on the de d' des du le la les l' à au aux que ce a al del el los las чтобы с о к в على إلى أن بأن".split(
    ' ',
  ),
);
