import { isSpace, type Token, tokenise } from '../differences/index.ts';

/** Fewest words by which a stretch is known to be of another text: fewer are found in any text. */
export const fewestRunWords = 3;

/** A run of words that a text has in common with one that was added: `at` is where it begins in that. */
export interface WordRun<Source> {
  readonly from: number;
  readonly to: number;
  readonly words: number;
  readonly source: Source;
  readonly at: number;
}

/** Of words that begin in the same way only so many places are compared. */
const mostPlaces = 64;

/** The words of several texts, to look for runs of them in another. Spaces between the words are compared too. */
export class WordRuns<Source> {
  readonly #texts: { readonly text: string; readonly words: readonly Token[]; readonly source: Source }[] = [];
  readonly #places = new Map<string, { readonly of: number; readonly word: number }[]>();

  /** Adds a text. */
  add(text: string, source: Source): void {
    const words = wordsOf(text);
    const of = this.#texts.push({ text, words, source }) - 1;
    words.forEach(({ text: word }, at) => {
      const places = this.#places.get(word);
      if (!places) this.#places.set(word, [{ of, word: at }]);
      else if (places.length < mostPlaces) places.push({ of, word: at });
    });
  }

  /** The longest runs of `text`, from its start on, none over another; only those of which `counts` says so. */
  in(text: string, counts: (run: WordRun<Source>, whole: boolean) => boolean): WordRun<Source>[] {
    const words = wordsOf(text);
    const runs: WordRun<Source>[] = [];
    for (let at = 0; at < words.length; ) {
      const run = this.#longest(text, words, at, counts);
      if (run) runs.push(run);
      at += run?.words ?? 1;
    }
    return runs;
  }

  #longest(
    text: string,
    words: readonly Token[],
    at: number,
    counts: (run: WordRun<Source>, whole: boolean) => boolean,
  ): WordRun<Source> | undefined {
    let best: WordRun<Source> | undefined;
    for (const { of, word } of this.#places.get(words[at]?.text ?? '') ?? []) {
      const other = this.#texts[of];
      if (!other) continue;
      let length = 0;
      while (isSame(text, words, at, other, word, length)) length++;
      const [first, last] = [words[at], words[at + length - 1]];
      if (!first || !last || length <= (best?.words ?? 0)) continue;
      const run = {
        from: first.from,
        to: last.to,
        words: length,
        source: other.source,
        at: other.words[word]?.from ?? 0,
      };
      if (counts(run, length === words.length && length === other.words.length)) best = run;
    }
    return best;
  }
}

/** Whether the words after `length` are the same, with the same between them and those before. */
function isSame(
  text: string,
  words: readonly Token[],
  at: number,
  other: { readonly text: string; readonly words: readonly Token[] },
  word: number,
  length: number,
): boolean {
  const [own, its] = [words[at + length], other.words[word + length]];
  if (!own || !its || own.text !== its.text) return false;
  const [before, itsBefore] = [words[at + length - 1], other.words[word + length - 1]];
  if (length === 0 || !before || !itsBefore) return true;
  return text.slice(before.to, own.from) === other.text.slice(itsBefore.to, its.from);
}

function wordsOf(text: string): Token[] {
  return tokenise(text).filter((token) => !isSpace(token));
}
