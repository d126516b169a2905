/* What turns a sentence into its contrary, in the six official languages. */
import type { ForceText } from './force-text.ts';
import type { FormTable } from './form.ts';

/** Words that negate; they have no rank. */
export const negations: readonly FormTable[] = [
  {
    ranks: {},
    forms: `not, never, no, nor, cannot, neither, without, none, nothing, nobody, unless, refrain, refrains, refraining, abstain, abstains, fail/fails/failed/failing to, refuse/refuses/refused/refusing/decline/declines to, avoid, avoids, avoided, avoiding, in the absence of
      ne, n', pas, jamais, aucun, aucune, nul, nulle, rien, sans, non, éviter, évite, évitent, évitant, abstenir, abstient, abstiennent, abstenant, abstienne, abstiendra, abstiendront, omet/omettent/omettre de, refuse/refusent/refusant de
      evitar, evita, evitan, evite, eviten, evitando, nunca, jamás, ningún, ninguna, ninguno, nada, nada de lo dispuesto, nadie, sin, tampoco, abstenerse, abstengan, abstenga, abstienen, abstendrán, absteniéndose, se niega/niegan a
      избегать, избегает, избегают, не, нет, ни, никогда, никакой, никаких, никто, ничто, ничего, нельзя, без, отказывается/отказываются
      لا, لم, لن, ليس, ليست, ليسوا, ألا, عدم, بعدم, لعدم, غير, دون, بدون, بلا, تجنب, تتجنب, يتجنب, الامتناع, تمتنع, يمتنع, امتناع
      避免, 不要, 不, 未, 没有, 没, 非, 无, 毫无, 勿, 毋, 不得, 不应, 不会, 不再, 并非, 并不, 绝不, 未能, 拒不, 拒绝`,
  },
];

/**
 * Negations that only go with another one in their language and deny nothing more (`second`), those that they go with (`first`), and how many
 * words further on these may be (`ahead`).
 */
const concord: readonly {
  readonly second: ReadonlySet<string>;
  readonly first: ReadonlySet<string>;
  readonly ahead: number;
}[] = [
  // ne … pas, n'… aucun
  { second: new Set('pas jamais aucun aucune nul nulle rien'.split(' ')), first: new Set(['ne', "n'"]), ahead: 0 },
  // no … en ningún caso
  { second: new Set('ningún ninguna ninguno nunca jamás nada nadie'.split(' ')), first: new Set(['no']), ahead: 0 },
  // ни при каких обстоятельствах не
  {
    second: new Set('ни никогда никакой никаких никто ничто ничего'.split(' ')),
    first: new Set('не нельзя'.split(' ')),
    ahead: 7,
  },
];

/** How many words behind the first negation the second one may be. */
const nearby = 6;

/** Whether a negation only goes with another one: the `pas` of `ne … pas`. */
export function isSecondPart({ words }: ForceText, at: number): boolean {
  const word = words[at] ?? '';
  return concord.some(
    ({ second, first, ahead }) =>
      second.has(word) && words.slice(Math.max(0, at - nearby), at + 1 + ahead).some((other) => first.has(other)),
  );
}

/** Two negations that make none. */
export const doubleNegations: readonly FormTable[] = [
  {
    ranks: {},
    forms: `not fail to, never fail to, not without, ne manque/manquent/manquera/manqueront/manquer pas de/d', pas manquer/omettre de/d', no dejar/dejará/dejarán/dejen de, не может/могут не, нельзя не, لا يفوت, 不得不, 不能不, 不可不, 不会不, 并非不, 并非不可能, 不是不, 不无`,
  },
];
