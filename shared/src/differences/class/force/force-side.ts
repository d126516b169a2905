import type { Hunk } from '../../align/hunk.ts';
import { firstIndexOf } from '../../binary-search.ts';
import type { Token } from '../../token.ts';
import { type ForceText, forceText } from './force-text.ts';
import { type ForceWord, forcePart, forceWords } from './force-word.ts';
import { isMeaning, stemOf } from './meaning-word.ts';

/** A hunk with more words of meaning on a side is a rewriting: words of force are paired in it only by what they govern. */
export const rewriting = 14;

/** How far around a hunk words of force are looked for, in tokens: as many as a word of force and what it governs have. */
const surroundings = 24;

/** How many words behind a word of force may be what it governs. */
export const reach = 8;

/** How many words a sentence may have between two of its ends. */
const sentence = 60;

/** How many words may be before the verb that a text opens with: `5 bis. (a) وإذ`. */
const opening = 8;

/** What says that a text says something again, or in what regard. */
const aside = new Set(
  'again once more continues continue continúa continue продолжает вновь снова повторно تواصل مجددا مرة أخرى 继续 再次 再度 又 还 再 重新 nouveau encore fois vez nuevamente regard respect connection context égard contexte sentido respecto contexto ese связи هذا الصدد السياق 这 方面 这方面 表示 最 最强烈 极为 深为'.split(
    ' ',
  ),
);

/** How many words of meaning are looked at: the doer, the deed and one between them. */
const deep = 3;

/** The same in Chinese, where many words are single signs to the dictionary: 缔|约|方. */
const chineseDeep = 6;

const comma = /^[,،，]$/;

/** What is behind it is another sentence, or another paragraph's. */
const ending = /^[;.؛。]$/;

/** What joins a verb to another one. */
const joining = /^(?:[,،，、]|and|et|y|e|и|و|并|且|而|also|также|además|également|أيضا|也)$/u;

/** One of two texts that are compared, with its words of force. */
export class ForceSide {
  readonly text: ForceText;
  readonly words: readonly ForceWord[];
  /** Words of force that a hunk changes, or changes a part of. */
  readonly touched: readonly ForceWord[];
  /** The range of each hunk among the words. */
  readonly ranges: readonly { readonly from: number; readonly to: number }[];

  #force: Uint8Array | null = null;
  #verbs: ReadonlySet<number> | null = null;
  #nearest: { readonly before: Int32Array; readonly from: Int32Array } | null = null;
  readonly #firstMeants = new Map<number, number>();
  readonly #rests = new Map<number, readonly string[]>();
  readonly #stems = new Map<number, ReadonlySet<string>>();
  // Each word of force is held against several of the other text.
  readonly #hunks = new Map<ForceWord, number | undefined>();
  readonly #governed = new Map<ForceWord, readonly string[]>();

  /** @param worded those of the hunks that change words and not only numbers and signs: words of force are looked for around them */
  constructor(tokens: readonly Token[], hunks: readonly Hunk[], worded: readonly Hunk[], side: 'A' | 'B') {
    const near = new Uint8Array(tokens.length);
    for (const hunk of worded) {
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
  hunkOf(word: ForceWord): number | undefined {
    if (this.#hunks.has(word)) return this.#hunks.get(word);
    const at = firstIndexOf(this.ranges, ({ to }) => to > word.from);
    const range = this.ranges[at];
    const hunk = range && range.from < word.to ? at : undefined;
    this.#hunks.set(word, hunk);
    return hunk;
  }

  /**
   * Whether a word is what the text opens with, behind its number, words that say nothing, and those that say how, again or in what regard:
   * `2. Also urges`, `Once again strongly urges`, `وإذ تؤكد`.
   */
  opens({ from }: ForceWord): boolean {
    if (from >= opening) return false;
    return this.text.words
      .slice(0, from)
      .every((word, at) => /^[\p{N}]+$/u.test(word) || !isMeaning(word) || aside.has(word) || this.#isShade(at));
  }

  #isShade(at: number): boolean {
    return this.words.some(({ kind, from, to }) => kind === 'shade' && from <= at && at < to);
  }

  /** The first hunk that begins at a place or behind it; how many there are, where there is none. */
  hunkBehind(place: number): number {
    return firstIndexOf(this.ranges, ({ from }) => from >= place);
  }

  /** Whether a hunk is there and so near to another one that they may share a sentence. */
  isNear(hunk: number, other: number): boolean {
    const [one, two] = [this.ranges[Math.min(hunk, other)], this.ranges[Math.max(hunk, other)]];
    return one !== undefined && two !== undefined && two.from - one.to <= reach;
  }

  /** Whether two hunks are in one sentence, which is not looked for farther than sentences are long. */
  inOneSentence(hunk: number, other: number): boolean {
    const [one, two] = [this.ranges[Math.min(hunk, other)], this.ranges[Math.max(hunk, other)]];
    if (one === undefined || two === undefined || two.from - one.to > sentence) return false;
    return !this.text.words.slice(one.to, two.from).some((word) => ending.test(word));
  }

  /** Whether a hunk has more of a verb than what joins it: not of `[est ]habilité`. */
  meansMore({ from, to }: ForceWord, hunk: number): boolean {
    const range = this.ranges[hunk] ?? { from, to };
    const part = this.text.words.slice(Math.max(from, range.from), Math.min(to, range.to));
    return part.length === to - from || part.some(isMeaning);
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
  governed(word: ForceWord): readonly string[] {
    const known = this.#governed.get(word);
    if (known) return known;
    const stems = this.#stemsBehind(this.#objectOf(word.from) ?? word.to);
    this.#governed.set(word, stems);
    return stems;
  }

  /** The word behind a word of force, without its ending. */
  nextTo({ to }: ForceWord): string {
    return stemOf(this.text.words[to] ?? '');
  }

  #stemsBehind(start: number): string[] {
    const { words } = this.text;
    const stems: string[] = [];
    for (let at = start; at < Math.min(words.length, start + reach); at++) {
      const word = words[at] ?? '';
      if (ending.test(word) || (at > start && this.#isNextVerb(at))) break;
      if (stems.length >= (/^\p{sc=Han}/u.test(word) ? chineseDeep : deep)) break;
      if (!this.#isForce(at) && isMeaning(word)) stems.push(stemOf(word));
    }
    return stems;
  }

  /** Whether another verb of asking or of attitude joins what is before it: `notes the progress and [calls upon]`. */
  #isNextVerb(at: number): boolean {
    this.#verbs ??= new Set(this.words.flatMap(({ kind, modal, from }) => (kind === 'verb' && !modal ? [from] : [])));
    return this.#verbs.has(at) && joining.test(this.text.words[at - 1] ?? '');
  }

  /** Where what a Chinese verb speaks of begins that says it before: 对[袭击]表示遗憾; undefined where it follows. */
  #objectOf(from: number): number | undefined {
    const { words } = this.text;
    if (!/^(?:表示|表达|深表|深感|感到)/u.test(words[from] ?? '')) return undefined;
    for (let at = from - 1; at >= Math.max(0, from - reach); at--) {
      if (/^(?:对|对于|就)$/u.test(words[at] ?? '')) return at + 1;
    }
    return undefined;
  }

  /** Whether a word is part of a word of force and not itself what is done: a deed, to keep or break something, to allow it. */
  #isForce(at: number): boolean {
    if (!this.#force) {
      this.#force = new Uint8Array(this.text.words.length);
      for (const { from, to, ranks } of this.words)
        if ((ranks.deed ?? ranks.compliance ?? ranks.permission) === undefined) this.#force.fill(1, from, to);
    }
    return this.#force[at] === 1;
  }

  /** What a hunk changes of a verb, `[prend note→rappelle] avec satisfaction`; null where that has no force by itself. */
  changed(word: ForceWord): ForceWord | null {
    const range = this.ranges[this.hunkOf(word) ?? -1];
    if (!range || word.kind !== 'verb' || (range.from <= word.from && word.to <= range.to)) return word;
    const [from, to] = [Math.max(range.from, word.from), Math.min(range.to, word.to)];
    return forcePart(this.text, word, from, to);
  }

  /**
   * Whether a word is deep in a hunk, between words of meaning that the other text does not have: it came or went with them.
   *
   * @param others what the hunk has in the other text, without endings
   */
  isDeep({ from, to }: ForceWord, hunk: number, others: ReadonlySet<string>): boolean {
    const range = this.ranges[hunk];
    if (!range) return false;
    const { words } = this.text;
    const near = this.#meant();
    const foreign = (at = -1) => at >= range.from && at < range.to && !others.has(stemOf(words[at] ?? ''));
    return foreign(near.before[from]) && foreign(near.from[to]);
  }

  /** What a hunk has beside words of force, without endings. */
  stemsOf(hunk: number): ReadonlySet<string> {
    const known = this.#stems.get(hunk) ?? new Set(this.rest(hunk).map(stemOf));
    this.#stems.set(hunk, known);
    return known;
  }

  /**
   * Whether a hunk begins with a phrase, so that what follows belongs to it: `, subject to the availability of funds`; or so that it belongs
   * to what is before it, because a comma parts it from the rest: `, as appropriate, and …`.
   */
  leads({ from, to }: ForceWord, hunk: number): boolean {
    const range = this.ranges[hunk];
    if (!range || to - from < 2 || from < range.from) return false;
    const apart = comma.test(this.text.words[to] ?? '');
    return (apart || this.rest(hunk).length <= rewriting / 2) && from <= this.#firstMeant(hunk, range);
  }

  /** Whether a hunk changes only some of the words. */
  isPart({ from, to }: ForceWord, hunk: number): boolean {
    const range = this.ranges[hunk];
    return range !== undefined && (from < range.from || range.to < to);
  }

  /** Whether a word of force is behind what joins it to the words before it, in one hunk with it: `respond[→, and can cooperate]`. */
  isJoined({ from }: ForceWord, hunk: number): boolean {
    const range = this.ranges[hunk];
    return range !== undefined && range.from < from && joining.test(this.text.words[from - 1] ?? '');
  }

  /** Where the first word of meaning of a hunk is, or where the hunk ends. */
  #firstMeant(hunk: number, { from, to }: { readonly from: number; readonly to: number }): number {
    let at = this.#firstMeants.get(hunk);
    if (at !== undefined) return at;
    for (at = from; at < to && !isMeaning(this.text.words[at] ?? ''); ) at++;
    this.#firstMeants.set(hunk, at);
    return at;
  }

  /** The place of the nearest word of meaning before each word, and from it on, that is no part of a word of force; -1 where none is. */
  #meant(): { readonly before: Int32Array; readonly from: Int32Array } {
    if (this.#nearest) return this.#nearest;
    const { length } = this.text.words;
    const [before, from] = [new Int32Array(length + 1).fill(-1), new Int32Array(length + 1).fill(-1)];
    const isOne = (at: number) => !this.#isForce(at) && isMeaning(this.text.words[at] ?? '');
    for (let at = 1; at <= length; at++) before[at] = isOne(at - 1) ? at - 1 : (before[at - 1] as number);
    for (let at = length - 1; at >= 0; at--) from[at] = isOne(at) ? at : (from[at + 1] as number);
    this.#nearest = { before, from };
    return this.#nearest;
  }

  /** What a hunk has beside words of force, small words included. */
  plainWords(hunk: number): readonly string[] {
    const { from, to } = this.ranges[hunk] ?? { from: 0, to: 0 };
    return this.text.words.slice(from, to).filter((_, i) => !this.#isForce(from + i));
  }

  /** What a hunk has beside words of force. */
  rest(hunk: number): readonly string[] {
    const known = this.#rests.get(hunk);
    if (known) return known;
    const { from, to } = this.ranges[hunk] ?? { from: 0, to: 0 };
    const rest = this.text.words.slice(from, to).filter((word, i) => isMeaning(word) && !this.#isForce(from + i));
    this.#rests.set(hunk, rest);
    return rest;
  }
}
