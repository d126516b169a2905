import { isSpace, type Token } from '../../token.ts';

/** The words and signs of a text without its spaces, as forms are written. */
export interface ForceText {
  readonly words: readonly string[];
  /** Where each word is among the tokens. */
  readonly places: readonly number[];
  readonly tokens: readonly Token[];
}

/**
 * Where a Chinese word divides that is a negation or a modal verb together with what follows it: 不|适用, 可|向; not 不断, 不同, 未来, 非洲.
 */
const chineseJoint =
  /(?<=^[不未非])(?=\p{sc=Han})(?![断同仅足安良但如管论久少满幸测洲常法来])|(?<=^[可应须宜])(?=[向由在对就从与为按因]$)/u;

/** What such a word begins with. */
const chineseJoined = new Set('不未非可应须宜');

/** The words of a text, to look for force in; those that are not `near` what changed stay empty. */
export function forceText(tokens: readonly Token[], near: (token: number) => boolean): ForceText {
  const places: number[] = [];
  const words: string[] = [];
  tokens.forEach((token, at) => {
    if (isSpace(token) || token.key === '') return;
    const word = near(at) ? folded(token.key) : '';
    const parts = chineseJoined.has(word[0] ?? '') ? word.split(chineseJoint) : [word];
    for (const part of parts) {
      places.push(at);
      words.push(part);
    }
  });
  return { words, places, tokens };
}

/** A word as forms are written. */
function folded(key: string): string {
  const low = key.toLowerCase();
  if (low < '\u0400') return low;
  return low < '\u0600' ? low.replaceAll('ё', 'е') : low.replace(/[\u064b-\u0652\u0670]/g, '');
}
