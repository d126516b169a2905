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
export function wordSequences(
  a: readonly Token[],
  b: readonly Token[],
  { spaces = false } = {},
): { a: WordSequence; b: WordSequence; distinct: number } {
  const known = new Map<string, number>();
  const costOf: number[] = [];
  const sequence = (tokens: readonly Token[]): WordSequence => {
    const [ids, costs, places] = [
      new Int32Array(tokens.length),
      new Int32Array(tokens.length),
      new Int32Array(tokens.length),
    ];
    let count = 0;
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at] as Token;
      if (!spaces && (isSpace(token) || token.key === '')) continue;
      let id = known.get(token.key);
      if (id === undefined) {
        id = known.size;
        known.set(token.key, id);
        costOf.push(changeCost(token));
      }
      ids[count] = id;
      costs[count] = costOf[id] as number;
      places[count++] = at;
    }
    return { ids: ids.subarray(0, count), costs: costs.subarray(0, count), places: places.subarray(0, count) };
  };
  return { a: sequence(a), b: sequence(b), distinct: known.size };
}
