/*
 * Where the force of a text changed, and in which direction; the scales are in the files beside this one.
 *
 *   States [should→are encouraged to] respond              weaker: one scale for modal verbs and verbs of asking
 *   [Calls upon→Urges] States                              stronger
 *   States should[→, where appropriate,] respond           weaker: a shade came
 *   [permettent pas→devraient pas permettre]               weaker: present tense to should
 *   shall[→ not] apply                                     other: turned into its contrary
 *   [Welcomes→Deplores] the decision                       other: two scales
 *   [may→can] request                                      no change: one rank
 *   qui doivent agir[ et …→]                               no change: words that moved, by what they govern
 *   should, [→and may ]consult                             no change: a clause with a verb of its own is new
 *
 * Two words are a pair where they have a token in common, else where they govern the same word, else where one replaces the other.
 */

import type { Hunk } from '../../align/hunk.ts';
import type { Token } from '../../token.ts';
import { ForceCompany } from './force-company.ts';
import { forceComplements } from './force-complement.ts';
import { directionBetween, type ForceDirection, oneSidedDirection } from './force-direction.ts';
import { forcePairs } from './force-pair.ts';
import { ForceSide } from './force-side.ts';
import type { ForceWord } from './force-word.ts';
import { stemOf } from './meaning-word.ts';
import { present } from './modal.ts';

/** A change of force. */
export interface ForceChange {
  readonly direction: ForceDirection;
  /** Whether it is told in full where the words come in, and only they are taken out here. */
  readonly elsewhere?: true;
  /** The words that had and have the force; empty where there were or are none. */
  readonly from: string;
  readonly to: string;
}

/** What a hunk changes in the force of its text. */
export interface HunkForce {
  readonly change: ForceChange;
  /** Whether it changes nothing else. */
  readonly only: boolean;
}

/** The changes of force by the place of their hunk. `hunks` are ascending and cover all that differs. */
export function forceChanges(
  a: readonly Token[],
  b: readonly Token[],
  hunks: readonly Hunk[],
): ReadonlyMap<number, HunkForce> {
  // Years, symbols and signs have no force; most changes from year to year are nothing else.
  const worded = hunks.filter(({ fromA, toA, fromB, toB }) => hasWord(a, fromA, toA) || hasWord(b, fromB, toB));
  if (worded.length === 0) return new Map();
  const [before, after] = [new ForceSide(a, hunks, worded, 'A'), new ForceSide(b, hunks, worded, 'B')];
  if (before.touched.length + after.touched.length === 0) return new Map();
  const pairs = forcePairs(before, after, hunks);
  const changes = new Map<number, ForceChange[]>();
  const note = (hunk: number, change: ForceChange) => {
    const noted = changes.get(hunk);
    if (noted) noted.push(change);
    else changes.set(hunk, [change]);
  };
  for (const { x, y } of pairs) {
    const direction = tense(before, x, after, y) ?? between(before, x, after, y);
    if (!direction) continue;
    const [out, into] = [before.hunkOf(x), after.hunkOf(y)];
    const change = { direction, from: before.said(x), to: after.said(y) };
    note(into ?? out ?? 0, change);
    if (into !== undefined && out !== undefined && into !== out) note(out, { ...change, elsewhere: true });
  }
  const companies = new Map<number, ForceCompany>();
  const companyOf = (hunk: number) => {
    const company = companies.get(hunk) ?? new ForceCompany(before, after, hunk);
    companies.set(hunk, company);
    return company;
  };
  for (const [side, sign] of [
    [before, -1],
    [after, 1],
  ] as const) {
    const paired = new Set(pairs.map(({ x, y }) => (side === before ? x : y)));
    const changed = pairs.filter(({ x, y }) => directionBetween(x, y)).map(({ x, y }) => (side === before ? x : y));
    const coloured = besideVerbs(side, changed);
    for (const word of side.touched) {
      const hunk = side.hunkOf(word);
      if (word.kind === 'duty' || hunk === undefined || paired.has(word)) continue;
      if (word.kind === 'verb' && (!side.meansMore(word, hunk) || side.isJoined(word, hunk))) continue;
      if (word.kind === 'shade') {
        if (colours(word, coloured)) continue;
        if (side.isDeep(word, hunk, (side === before ? after : before).stemsOf(hunk))) continue;
      }
      const direction = oneSidedDirection(word, sign, companyOf(hunk), side.leads(word, hunk), side.isPart(word, hunk));
      const said = side.said(word);
      if (direction) note(hunk, { direction, from: sign < 0 ? said : '', to: sign < 0 ? '' : said });
    }
  }
  const complements = new Set(forceComplements(before, after, pairs));
  let told: readonly ForceChange[] | undefined;
  for (let hunk = 0; hunk < hunks.length; hunk++) {
    const noted = changes.get(hunk);
    if (!noted && told && complements.has(hunk)) note(hunk, { ...together(told), elsewhere: true });
    told = noted ?? told;
  }
  return new Map([...changes].map(([hunk, all]) => [hunk, { change: together(all), only: companyOf(hunk).same }]));
}

function hasWord(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (/\p{L}/u.test(tokens[at]?.key ?? '')) return true;
  return false;
}

/** Which way the force goes between what hunks change of two words, or between the whole where a part says nothing. */
function between(before: ForceSide, x: ForceWord, after: ForceSide, y: ForceWord): ForceDirection | null {
  const [was, is] = [before.changed(x), after.changed(y)];
  // `[Reiterates its→Expresses] concern` is the same concern.
  if (directionBetween(x, y) === null) return null;
  return was && is ? directionBetween(was, is) : directionBetween(x, y);
}

/** Where one text says in the plain present what the other says with a modal verb: `[approves→may approve] the budget`. */
function tense(before: ForceSide, x: ForceWord, after: ForceSide, y: ForceWord): ForceDirection | null {
  if (x.kind !== 'verb' || x.modal === y.modal) return null;
  const [modal, side, plain, other] = x.modal ? [x, before, y, after] : [y, after, x, before];
  const rank = modal.ranks.asking;
  if (rank === undefined || rank === present || plain.to - plain.from > 1 || plain.from === 0) return null;
  if (side.governed(modal)[0] !== stemOf(other.text.words[plain.from] ?? '')) return null;
  return rank > present === (modal === y) ? 'stronger' : 'weaker';
}

/**
 * Whether an adverb is beside a verb or in it, as in `strongly urges` and `exprime sa vive préoccupation`: where the verb changes its rank, the
 * adverb that came or went with it makes no difference beside that.
 */
function colours({ ranks, from, to }: ForceWord, beside: Uint8Array): boolean {
  return (ranks.shade ?? 0) >= 0 && beside.subarray(from, to + 1).includes(1);
}

/** 1 for each place between two words that is beside a verb or in it; modal verbs have no adverbs that count. */
function besideVerbs({ text }: ForceSide, words: readonly ForceWord[]): Uint8Array {
  const beside = new Uint8Array(text.words.length + 1);
  for (const { kind, modal, from, to } of words) if (kind === 'verb' && !modal) beside.fill(1, from, to + 1);
  return beside;
}

/** Several changes as one; at least one. */
export function together(changes: readonly ForceChange[]): ForceChange {
  const [first, ...more] = changes;
  const direction = first && more.every((one) => one.direction === first.direction) ? first.direction : 'other';
  const join = (words: readonly string[]) => words.filter((word) => word !== '').join(' … ');
  return {
    direction,
    from: join(changes.map(({ from }) => from)),
    to: join(changes.map(({ to }) => to)),
    ...(changes.every(({ elsewhere }) => elsewhere) && { elsewhere: true }),
  };
}
