/**
 * Words that carry little meaning, lower-case, for the six official languages together: articles, prepositions, conjunctions, pronouns and
 * negations. One set for all, because a redline does not know its language and the few words that clash ("on", "de") are small in each.
 */
const stopWords: ReadonlySet<string> = new Set(
  [
    // English
    'a an and as at be been by for from has have in into is it its not of on or that the their this those to was were which with',
    // French; elided forms are tokens of their own
    "à au aux avec c' ce ces cette d' dans de des du elle en est et eu il ils j' l' la le les leur leurs m' mais n' ne notamment nos notre on ont ou",
    "où par pas plus pour qu' que qui s' sa se ses si son sont sous sur t' un une vers y",
    // Spanish
    'al como con del e el ella en entre es esta este estos estas ha han las lo los más mediante no o para pero por que se sin sobre su sus u una uno y',
    // Russian
    'а без были был было быть в во для до его ее её если же за и из или их к как ко на не ни но о об от по при с со так также то у что это',
    // Arabic
    'أو أن إلى التي الذي الذين إن بين ثم عن على في قد كان كل لا لم ما مع من هذا هذه هو هي و',
    // Chinese
    '的 了 和 与 及 或 在 对 以 为 是 并 就 从 其 该 之 于 而 向 由 将 把 被 等 也 不',
  ].flatMap((line) => line.split(' ')),
);

/** Whether `key` is a word of little meaning in one of the six official languages, in any case. */
export function isStopWord(key: string): boolean {
  return stopWords.has(key) || stopWords.has(key.toLowerCase());
}
