import type { ForceCompany } from './force-company.ts';
import type { ForceWord } from './force-word.ts';
import type { Scale } from './form.ts';
import { present, shall } from './modal.ts';
import { measures } from './shade.ts';

/** Which way the force of a text changed; `other` where it is not more and not less: a contrary, another attitude, or some of each. */
export const forceDirections = ['weaker', 'stronger', 'other'] as const;

/** See `forceDirections`. */
export type ForceDirection = (typeof forceDirections)[number];

/** Which way the force goes from one word to another; null where it stays. */
export function directionBetween(x: ForceWord, y: ForceWord): ForceDirection | null {
  if (x.kind === 'negation') return null;
  const scales = (Object.keys(x.ranks) as Scale[]).filter((scale) => y.ranks[scale] !== undefined);
  // A shade is compared by what it says of time or of trying, where both say that.
  const common = scales.find((scale) => scale !== 'shade') ?? scales[0];
  if (common === 'asking' && overlap(x, y)) return null;
  // To keep is the contrary of to break, and `unless` of `if`.
  if (common === 'compliance' || common === 'condition') return x.ranks[common] === y.ranks[common] ? null : 'other';
  if (common) return compared(x.ranks[common] ?? 0, y.ranks[common] ?? 0);
  if (x.kind === 'duty') return null;
  const [was, is] = [weightOf(x), weightOf(y)];
  return was === null || is === null ? 'other' : compared(was, is);
}

/** Whether two verbs of asking may say the same, where one of them stands for several of another language: `Demande`, `Prie`. */
function overlap(x: ForceWord, y: ForceWord): boolean {
  const [was, is] = [x.ranks.asking ?? 0, y.ranks.asking ?? 0];
  return (x.least ?? was) <= is && (y.least ?? is) <= was;
}

/** To ask is more than to approve, and to approve more than to affirm; to deplore is something else. */
function weightOf({ ranks }: ForceWord): number | null {
  if (ranks.asking !== undefined) return 3;
  if (ranks.approval !== undefined) return 2;
  return ranks.affirmation !== undefined ? 1 : null;
}

function compared(was: number, is: number): ForceDirection | null {
  if (was === is) return null;
  return is > was ? 'stronger' : 'weaker';
}

/**
 * What it means that a word of force is on one side only: gone for `sign` -1, new for 1.
 *
 * @param isPart whether some of its words are in both texts, which said the rest otherwise: `respetando sus → de conformidad con sus` mandatos
 * @param leads whether the words around it depend on it: `, subject to the availability of funds`
 */
export function oneSidedDirection(
  word: ForceWord,
  sign: 1 | -1,
  around: ForceCompany,
  leads: boolean,
  isPart: boolean,
): ForceDirection | null {
  const rise = (rank: number) => (rank * sign > 0 ? 'stronger' : 'weaker');
  switch (word.kind) {
    case 'shade':
      // To take measures is nothing less beside what else is done; `prevent` is more than `take measures to prevent`.
      if ((word.ranks.trial ?? 0) >= measures && !around.same) return null;
      // One adjective for another is another thing: `[urgent→emergency] care`, not `[safe→safe and full] access`.
      if ((word.to - word.from === 1 || isPart) && word.ranks.trial === undefined && around.isReplacement(sign))
        return null;
      if (around.foreign && !around.same) return null;
      return around.same || around.close || leads ? rise(word.ranks.shade ?? 0) : null;
    case 'verb':
      return word.modal && around.same && word.ranks.asking !== undefined
        ? compared(0, (word.ranks.asking - (around.isFuture(sign) ? shall : present)) * sign)
        : null;
    case 'negation':
      return around.same && word.ranks.concord === undefined ? 'other' : null;
    case 'duty':
      return null;
  }
}
