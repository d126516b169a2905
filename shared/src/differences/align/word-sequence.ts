import { isSpace, type Token } from '../token.ts';
import { changeCost } from './weight.ts';

/** The words and signs of a text, without its spaces and what nobody sees: a quarter of the pairs to look at, and spaces follow from the words around them. */
export interface WordSequence {
  /** A number for each word; equal for equal keys, on both sides of a comparison. */
  readonly ids: Int32Array;
  /** What changing each word costs a reader. */
  readonly costs: Int32Array;
  /** Where each word is among the tokens. */
  readonly places: Int32Array;
}

/** The words of both sides, numbered together; on request with the spaces between them. */
export function wordSequences(a: readonly Token[], b: readonly Token[], { spaces = false } = {}): WordSequences {
  return wordSequencesWith(a, { spaces })(b);
}

/** Both sides of a comparison. */
export interface WordSequences {
  readonly a: WordSequence;
  readonly b: WordSequence;
  /** How many different words both have together. */
  readonly distinct: number;
}

/** The same for many texts `b` beside one text `a`, whose words are then numbered once. */
export function wordSequencesWith(
  a: readonly Token[],
  { spaces = false } = {},
): (b: readonly Token[]) => WordSequences {
  const first = new WordNumbers(null);
  const ofA = sequence(a, spaces, first);
  return (b) => {
    const both = new WordNumbers(first);
    return { a: ofA, b: sequence(b, spaces, both), distinct: both.size };
  };
}

/** Numbers words from 0 in the order in which they are met, after those that `before` has numbered. */
class WordNumbers {
  readonly #before: ReadonlyMap<string, number> | null;
  readonly #ids = new Map<string, number>();
  readonly costs: number[];

  constructor(before: WordNumbers | null) {
    this.#before = before === null ? null : before.#ids;
    this.costs = before ? [...before.costs] : [];
  }

  get size(): number {
    return this.costs.length;
  }

  id(token: Token): number {
    const known = this.#before?.get(token.key) ?? this.#ids.get(token.key);
    if (known !== undefined) return known;
    const id = this.costs.length;
    this.#ids.set(token.key, id);
    this.costs.push(changeCost(token));
    return id;
  }
}

function sequence(tokens: readonly Token[], spaces: boolean, numbers: WordNumbers): WordSequence {
  const ids = new Int32Array(tokens.length);
  const costs = new Int32Array(tokens.length);
  const places = new Int32Array(tokens.length);
  let count = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (!spaces && (isSpace(token) || token.key === '')) continue;
    const id = numbers.id(token);
    ids[count] = id;
    costs[count] = numbers.costs[id] as number;
    places[count++] = at;
  }
  return { ids: ids.subarray(0, count), costs: costs.subarray(0, count), places: places.subarray(0, count) };
}
