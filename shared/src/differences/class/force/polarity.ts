/*
 * What a modal verb says beside a negation, which may be more than its contrary:
 *
 *   may not, ne peut, no podrá, не может, لا يجوز, 不可      forbids, as shall not does
 *   need not, ne sont pas tenus, не обязаны                leaves free
 */
import type { ForceText } from './force-text.ts';
import type { Ranks } from './form.ts';

/** What is at most leave to act: to deny it forbids. */
const leave = 25;

/** The rank of what is forbidden: as much as `shall not`. */
const forbidden = 90;

const negatingBefore = new Set("ne n' no не لا ألا غير ليس ليست ليسوا لم لن 不 未 没有".split(' '));
const negatingBehind = new Set('not pas'.split(' '));

/** What may be between a negation and its verb: `no se podrá`, `n'y peut`. */
const between = new Set("se le les lo la los y en l'".split(' '));

/** Before the verb, in its sentence, these deny it: `no exemption may be granted`. */
const noOne = new Set(
  'no none nothing nobody neither nor ningún ninguna ninguno nada nadie tampoco никто ничто ни'.split(' '),
);

/** How far before the verb its subject may begin. */
const sentence = 8;

/** Verbs of outer need: to deny it leaves free. `must not` and `shall not` forbid. */
const need =
  /^(?:need|needs|required|obliged|obligated|bound|tenue?s?|obligée?s?|astreinte?s?|obligad[oa]s?|обязан[аоы]?|необходимо|нужно|надо|требуется|ملزم|ملزمة|ملزمون|يلزم|有义务|需|需要)$/;

/** Where a verb of force is, and what it says by itself. */
interface ForceVerb {
  readonly from: number;
  readonly to: number;
  readonly modal: boolean;
  readonly ranks: Ranks;
}

const forbids: Ranks = { asking: forbidden };
const leavesFree: Ranks = { exemption: 1 };

/** The ranks of a verb of force as it is meant where it may be denied. */
export function ranksBesideNegation(text: ForceText, verb: ForceVerb): Ranks {
  const { asking } = verb.ranks;
  if (!verb.modal || asking === undefined || !isDenied(text, verb)) return verb.ranks;
  if (text.words.slice(verb.from, verb.to).some((word) => need.test(word))) return leavesFree;
  return asking <= leave ? forbids : verb.ranks;
}

function isDenied({ words }: ForceText, { from, to }: ForceVerb): boolean {
  const before = between.has(words[from - 1] ?? '') ? from - 2 : from - 1;
  if (negatingBefore.has(words[before] ?? '') || negatingBehind.has(words[to] ?? '')) return true;
  if (words.slice(from, to).some((word) => negatingBehind.has(word) || word === 'cannot')) return true;
  for (let at = from - 1; at >= Math.max(0, from - sentence); at--) {
    if (/^\p{P}$/u.test(words[at] ?? '')) return false;
    if (noOne.has(words[at] ?? '')) return true;
  }
  return false;
}
