import { isStopWord } from '../../align/stop-word.ts';
import { type ForceSide, rewriting } from './force-side.ts';
import { rootOf, stemOf } from './meaning-word.ts';

/** A shade that comes with more words of meaning than this belongs to them. */
const company = 1;

/** The words of meaning that change with words of force. */
export class ForceCompany {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Both sides with their small words: `será`. */
  readonly #raw: readonly [readonly string[], readonly string[]];
  /** Whether they are the same up to their endings and their order. */
  readonly same: boolean;

  constructor(before: ForceSide, after: ForceSide, hunk: number) {
    this.#raw = [before.plainWords(hunk), after.plainWords(hunk)];
    this.before = withoutMoved(before, after, hunk);
    this.after = withoutMoved(after, before, hunk);
    // Chinese words are divided otherwise where a sign comes before them: 适用于, 不|适用|于.
    const stems = (word: string) =>
      /^\p{sc=Han}/u.test(word) ? [...word].filter((sign) => !isStopWord(sign)) : [stemOf(word)];
    const bag = (words: readonly string[]) => words.flatMap(stems).sort().join(' ');
    this.same =
      bag(this.before) === bag(this.after) || sameRoots(this.before, this.after) || isOneVerb(this.before, this.after);
  }

  /** Whether one side has words of meaning and the other has nothing else than words of force. */
  isReplacement(sign: 1 | -1): boolean {
    const [own, other] = sign < 0 ? [this.before, this.after] : [this.after, this.before];
    return own.length === 0 && other.length > 0;
  }

  /**
   * Whether the side without a modal verb has a Spanish verb in the future, which United Nations texts use for `deberá` and what must be.
   *
   * @param sign -1 where the modal verb was in the text before, 1 where it is in the one after
   */
  isFuture(sign: 1 | -1): boolean {
    return this.#raw[sign < 0 ? 1 : 0].some((word) => spanishFuture.test(word));
  }

  /** Whether each side has words of meaning, one of them several, and none in common: what is said there is another thing. */
  get foreign(): boolean {
    if (this.before.length === 0 || this.after.length === 0 || this.before.length + this.after.length < 3) return false;
    const stems = new Set(this.before.map((word) => bare(stemOf(word))));
    return !this.after.some((word) => stems.has(bare(stemOf(word))));
  }

  /** Whether so few words changed that what came or went beside them still belongs to those that stayed. */
  get close(): boolean {
    const [less, more] = [this.before.length, this.after.length].sort((x, y) => x - y) as [number, number];
    return less === 0 ? more <= company : more <= rewriting / 2;
  }
}

/** A Spanish verb in the future: `presentarán`. */
const spanishFuture = /^[a-zñ]+r(?:á|án)$/;

/** Words that a hunk next to this one has on the other side only moved: يخطر [الوديع→], [→يجوز للوديع أن ]يخطر. */
function withoutMoved(side: ForceSide, other: ForceSide, hunk: number): readonly string[] {
  const rest = side.rest(hunk);
  if (rest.length === 0) return rest;
  const near = [hunk - 1, hunk + 1].filter((at) => other.isNear(at, hunk));
  const moved = new Set(near.flatMap((at) => [...other.stemsOf(at)].map(bare)));
  return moved.size === 0 ? rest : rest.filter((word) => !moved.has(bare(stemOf(word))));
}

/** A stem without what Arabic writes before a noun that is the doer: لدولة. */
const bare = (stem: string) => stem.replace(/^[لب](?=[\u0621-\u064a]{3})/u, '');

/** Whether Arabic words are the same though a verb became a noun and its doer another case: `للمجلس عقد`, `يعقد المجلس`. */
function sameRoots(before: readonly string[], after: readonly string[]): boolean {
  if (before.length === 0 || before.length !== after.length || !/^[\u0621-\u064a]/u.test(before[0] ?? '')) return false;
  const roots = (words: readonly string[]) =>
    words
      .map((word) => rootOf(word))
      .sort()
      .join(' ');
  return roots(before) === roots(after);
}

/** Whether one verb took another form, with which a modal verb came or went: `devraient tenir`, `tiennent`; التعاون, تتعاون. */
function isOneVerb(before: readonly string[], after: readonly string[]): boolean {
  const [was, is] = [before[0], after[0]];
  if (before.length !== 1 || after.length !== 1 || was === undefined || is === undefined) return false;
  return rootOf(bare(was)) === rootOf(bare(is));
}
