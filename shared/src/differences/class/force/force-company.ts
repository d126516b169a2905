import { isStopWord } from '../../align/stop-word.ts';
import { type ForceSide, rewriting } from './force-side.ts';
import { stemOf } from './meaning-word.ts';

/** A shade that comes with more words of meaning than this belongs to them. */
const company = 1;

/** The words of meaning that change with words of force. */
export class ForceCompany {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Whether they are the same up to their endings and their order. */
  readonly same: boolean;

  constructor(before: ForceSide, after: ForceSide, hunk: number) {
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
