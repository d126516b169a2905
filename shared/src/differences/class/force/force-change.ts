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
import { isStopWord } from '../../align/stop-word.ts';
import type { Token } from '../../token.ts';
import { type ForceText, type ForceWord, forceText, forceWords } from './force-word.ts';
import type { Scale } from './form.ts';
import { present } from './modal.ts';

/** Which way the force of a text changed; `other` where it is not more and not less: a contrary, another attitude, or some of each. */
export const forceDirections = ['weaker', 'stronger', 'other'] as const;

export type ForceDirection = (typeof forceDirections)[number];

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

/** A hunk with more words of meaning on a side is a rewriting: words of force are paired in it only by what they govern. */
const rewriting = 14;

/** How far around a hunk words of force are looked for, in tokens: as many as a word of force and what it governs have. */
const surroundings = 24;

/** How many words behind a word of force may be what it governs. */
const reach = 8;

/** A shade that comes with more words of meaning than this belongs to them. */
const company = 1;

/** The changes of force by the place of their hunk. `hunks` are ascending and cover all that differs. */
export function forceChanges(
  a: readonly Token[],
  b: readonly Token[],
  hunks: readonly Hunk[],
): ReadonlyMap<number, HunkForce> {
  if (hunks.length === 0) return new Map();
  const [before, after] = [new Side(a, hunks, 'A'), new Side(b, hunks, 'B')];
  const pairs = pair(before, after, hunks);
  const changes = new Map<number, ForceChange[]>();
  const note = (hunk: number, change: ForceChange) => changes.set(hunk, [...(changes.get(hunk) ?? []), change]);
  for (const { x, y } of pairs) {
    const direction = between(x, y);
    if (!direction) continue;
    const [out, into] = [before.hunkOf(x), after.hunkOf(y)];
    const change = { direction, from: before.said(x), to: after.said(y) };
    note(into ?? out ?? 0, change);
    if (into !== undefined && out !== undefined && into !== out) note(out, { ...change, elsewhere: true });
  }
  const alone = (side: Side, word: ForceWord) => !pairs.some(({ x, y }) => (side === before ? x : y) === word);
  for (const [side, sign] of [
    [before, -1],
    [after, 1],
  ] as const) {
    for (const word of side.touched) {
      const hunk = side.hunkOf(word);
      if (hunk === undefined || !alone(side, word)) continue;
      const direction = oneSided(word, sign, new Company(before, after, hunk), side.leads(word, hunk));
      const said = side.said(word);
      if (direction) note(hunk, { direction, from: sign < 0 ? said : '', to: sign < 0 ? '' : said });
    }
  }
  for (const hunk of complements(before, after, pairs)) {
    const [, told] = [...changes].filter(([at]) => at < hunk).sort(([x], [y]) => y - x)[0] ?? [];
    if (told && !changes.has(hunk)) note(hunk, { ...together(told), elsewhere: true });
  }
  return new Map(
    [...changes].map(([hunk, all]) => [hunk, { change: together(all), only: new Company(before, after, hunk).same }]),
  );
}

/**
 * The hunks that change nothing but how a verb of force is followed: `[Demands that→Requests] all parties[→ to] comply`. The first behind each
 * verb, and near it.
 */
function complements(before: Side, after: Side, pairs: readonly { x: ForceWord; y: ForceWord }[]): number[] {
  return pairs.flatMap(({ x, y }) => {
    if (x.kind !== 'verb' || between(x, y) === null) return [];
    const hunk = after.ranges.findIndex(({ from }, at) => from >= y.to && (before.ranges[at]?.from ?? 0) >= x.to);
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
const following = new Set("to that for upon on de d' à que ce a чтобы с о к в على إلى أن بأن".split(' '));

/** One of two texts. */
class Side {
  readonly text: ForceText;
  readonly words: readonly ForceWord[];
  /** Words of force that a hunk changes, or changes a part of. */
  readonly touched: readonly ForceWord[];
  /** The range of each hunk among the words. */
  readonly ranges: readonly { readonly from: number; readonly to: number }[];

  constructor(tokens: readonly Token[], hunks: readonly Hunk[], side: 'A' | 'B') {
    const near = new Uint8Array(tokens.length);
    for (const hunk of hunks) {
      const [from, to] = side === 'A' ? [hunk.fromA, hunk.toA] : [hunk.fromB, hunk.toB];
      near.fill(1, Math.max(0, from - surroundings), to + surroundings);
    }
    this.text = forceText(tokens, (at) => near[at] === 1);
    this.words = forceWords(this.text);
    let at = 0;
    const upTo = (token: number) => {
      while (at < this.text.places.length && (this.text.places[at] as number) < token) at++;
      return at;
    };
    this.ranges = hunks.map((hunk) =>
      side === 'A' ? { from: upTo(hunk.fromA), to: upTo(hunk.toA) } : { from: upTo(hunk.fromB), to: upTo(hunk.toB) },
    );
    this.touched = this.words.filter((word) => this.hunkOf(word) !== undefined);
  }

  /** The first hunk that changes a word of force, or puts something into it. */
  hunkOf({ from, to }: ForceWord): number | undefined {
    const at = this.ranges.findIndex((range) =>
      range.from === range.to ? from < range.from && range.from < to : range.from < to && from < range.to,
    );
    return at < 0 ? undefined : at;
  }

  /** The words as they are written. */
  said({ from, to }: ForceWord): string {
    const { tokens, places } = this.text;
    return tokens
      .slice(places[from], (places[to - 1] ?? 0) + 1)
      .map(({ text }) => text)
      .join('');
  }

  /** The first words of meaning behind a word of force, without their endings: of what it asks, the doer and the deed. */
  governed({ to }: ForceWord): string[] {
    const { words } = this.text;
    const stems: string[] = [];
    for (let at = to; at < Math.min(words.length, to + reach) && stems.length < 3; at++) {
      const word = words[at] ?? '';
      const force = this.words.some(({ from, to: end }) => from <= at && at < end);
      if (!force && isMeaning(word)) stems.push(stemOf(word));
    }
    return stems;
  }

  /** Whether a hunk begins with a phrase, so that what follows belongs to it. */
  leads({ from, to }: ForceWord, hunk: number): boolean {
    const range = this.ranges[hunk];
    if (!range || to - from < 2) return false;
    return this.rest(hunk).length <= rewriting / 2 && !this.text.words.slice(range.from, from).some(isMeaning);
  }

  /** What a hunk has beside words of force. */
  rest(hunk: number): string[] {
    const { from, to } = this.ranges[hunk] ?? { from: 0, to: 0 };
    return this.text.words
      .slice(from, to)
      .filter((word, i) => isMeaning(word) && !this.words.some((one) => one.from <= from + i && from + i < one.to));
  }
}

/** The words of meaning that change with words of force. */
class Company {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Whether they are the same up to their endings and their order. */
  readonly same: boolean;

  constructor(before: Side, after: Side, hunk: number) {
    this.before = before.rest(hunk);
    this.after = after.rest(hunk);
    // Chinese words are divided otherwise where a sign comes before them: 适用于, 不|适用|于.
    const stems = (word: string) =>
      /^\p{sc=Han}/u.test(word) ? [...word].filter((sign) => !isStopWord(sign)) : [stemOf(word)];
    const bag = (words: readonly string[]) => words.flatMap(stems).sort().join(' ');
    this.same = bag(this.before) === bag(this.after);
  }

  /** Whether so few words changed that what came or went beside them still belongs to those that stayed. */
  get close(): boolean {
    const [less, more] = [this.before.length, this.after.length].sort((x, y) => x - y) as [number, number];
    return less === 0 ? more <= company : more <= rewriting / 2;
  }
}

/** Words of force that answer to each other. */
function pair(before: Side, after: Side, hunks: readonly Hunk[]): { x: ForceWord; y: ForceWord }[] {
  const pairs: { x: ForceWord; y: ForceWord }[] = [];
  const [ofA, ofB] = [new Set<ForceWord>(), new Set<ForceWord>()];
  const take = (x: ForceWord, y: ForceWord) => {
    pairs.push({ x, y });
    ofA.add(x);
    ofB.add(y);
  };
  const inB = equalWords(before, after, hunks);
  for (const x of before.words) {
    const shared = after.words.find((y) => {
      if (y.kind !== x.kind || ofB.has(y)) return false;
      for (let at = x.from; at < x.to; at++) {
        const there = inB.get(at);
        if (there !== undefined && there >= y.from && there < y.to) return true;
      }
      return false;
    });
    if (shared) take(x, shared);
  }
  const candidates: { x: ForceWord; y: ForceWord; weight: number }[] = [];
  for (const [i, x] of before.touched.entries()) {
    if (ofA.has(x)) continue;
    for (const [j, y] of after.touched.entries()) {
      if (ofB.has(y) || x.kind !== y.kind) continue;
      const weight = likeness(before, x, after, y);
      if (weight > 0) candidates.push({ x, y, weight: weight - Math.abs(i - j) / 100 });
    }
  }
  candidates.sort((one, other) => other.weight - one.weight);
  for (const { x, y } of candidates) if (!ofA.has(x) && !ofB.has(y)) take(x, y);
  return pairs;
}

/** How surely two words of force answer to each other; 0 where they do not. */
function likeness(before: Side, x: ForceWord, after: Side, y: ForceWord): number {
  const opening = x.kind === 'verb' && x.from === 0 && y.from === 0 ? 20 : 0;
  const [was, is] = [before.governed(x), after.governed(y)];
  const governs = governing(was, is);
  const [hunk, other] = [before.hunkOf(x), after.hunkOf(y)];
  const together = hunk !== undefined && hunk === other;
  const meant = together ? Math.max(before.rest(hunk).length, after.rest(hunk).length) : 0;
  const replaces = together && meant <= rewriting ? 3 : 0;
  // A shade far from where it was is not the same shade, whatever follows it.
  if (x.kind === 'shade' && !together) return 0;
  return opening + governs + replaces;
}

/** How surely two words of force govern the same: the next word, or one is the other's next but one. */
function governing([was, ...wasMore]: readonly string[], [is, ...isMore]: readonly string[]): number {
  if (was === undefined || is === undefined) return 0;
  if (was === is) return 10;
  return wasMore.includes(is) || isMore.includes(was) ? 5 : 0;
}

/** Where the words outside the hunks are in the other text. */
function equalWords(before: Side, after: Side, hunks: readonly Hunk[]): Map<number, number> {
  const inB = new Map<number, number>();
  let [atA, atB] = [0, 0];
  const upTo = (toA: number) => {
    for (; atA < toA; atA++, atB++) inB.set(atA, atB);
  };
  hunks.forEach((_, at) => {
    upTo(before.ranges[at]?.from ?? 0);
    [atA, atB] = [before.ranges[at]?.to ?? 0, after.ranges[at]?.to ?? 0];
  });
  upTo(before.text.words.length);
  return inB;
}

/** Which way the force goes from one word to another; null where it stays. */
function between(x: ForceWord, y: ForceWord): ForceDirection | null {
  if (x.kind === 'negation') return null;
  const scales = Object.keys(x.ranks) as Scale[];
  const common = scales.find((scale) => y.ranks[scale] !== undefined);
  if (common) return compared(x.ranks[common] ?? 0, y.ranks[common] ?? 0);
  const [was, is] = [weightOf(x), weightOf(y)];
  return was === null || is === null ? 'other' : compared(was, is);
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
 * @param leads whether the words around it depend on it: `, subject to the availability of funds`
 */
function oneSided(word: ForceWord, sign: 1 | -1, around: Company, leads: boolean): ForceDirection | null {
  const rise = (rank: number) => (rank * sign > 0 ? 'stronger' : 'weaker');
  switch (word.kind) {
    case 'shade':
      return around.same || around.close || leads ? rise(word.ranks.shade ?? 0) : null;
    case 'verb':
      if (!word.modal || !around.same || word.ranks.asking === undefined || word.ranks.asking === present) return null;
      return rise(word.ranks.asking - present);
    case 'negation':
      return around.same ? 'other' : null;
    case 'duty':
      return null;
  }
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

function isMeaning(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(word) && !isStopWord(word) && !helping.has(word);
}

/** Words that a verb of force brings with it and that say nothing by themselves. */
const helping = new Set('to it also further upon on am be being afin que pour чтобы أن بأن إلى على 地'.split(' '));

/** Five letters tell most verbs apart and bear most of their endings: permettent, permettre; respond, responding. */
const stemLength = 5;

/** What Arabic writes together with a noun: the article, and `to`, `and`, `by` before it. */
const arabicArticle = /^(?:[وفبك]?ال|لل)(?=.{2})/;

function stemOf(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(arabicArticle, '')
    .replace(/(?<=^[a-z]{2,})(?:ing|ed|es|s|e)$/, '')
    .slice(0, stemLength);
}
