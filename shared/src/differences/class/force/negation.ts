/** What turns a sentence into its contrary, in the six official languages, as words are compared in force-word.ts. */
const negations: ReadonlySet<string> = new Set(
  [
    'not never no nor cannot neither without refrain refrains refraining abstain',
    "ne n' pas jamais aucun aucune nul nulle non s'abstenir abstenir",
    'no nunca jamás ningún ninguna ninguno tampoco abstenerse',
    'не нет ни никогда никакой никаких',
    'لا لم لن ليس ليست ألا عدم غير دون',
    '不 未 没有 没 非 无 勿 不得 不应 不会 不再 并非 并不 绝不',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a word negates. */
export function isNegation(word: string): boolean {
  return negations.has(word);
}
