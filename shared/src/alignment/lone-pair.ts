import type { Groups, Places } from './group.ts';
import { agreement, type Stems } from './passage.ts';
import { letters, stem, type WeightedWords } from './word.ts';

/** Two paragraphs that have their places in common need fewer words in common: two in five. */
const leastAgreement = 0.4;

/**
 * Pairs what is left alone at one place of both texts: one paragraph on each side, between neighbours that answer to each other, or the ends
 * of the texts, with two words in five in common. Two texts of one paragraph each are wordings of it where they share a word, other than the one
 * that they open with and the small ones, as in `Decides to remain seized of the matter` and `Decides to convene a conference`. Short paragraphs have
 * too few words for anything else to be sure of them.
 *
 *   a   PP1 · States should respond · OP2       b   PP1 · States are encouraged to respond · OP2
 */
export function pairLone(
  readingsA: readonly WeightedWords[],
  readingsB: readonly WeightedWords[],
  a: readonly Stems[],
  b: readonly Stems[],
  groups: Groups,
  unlinked: (places: Places) => boolean,
): void {
  const answers = (at: number, other: number) =>
    (at < 0 && other < 0) || (at >= a.length && other >= b.length) || groups.has({ a: at, b: other });
  for (let at = 0; at < a.length; at++) {
    if (groups.ofA(at)) continue;
    const before = groups.ofA(at - 1)?.b[0];
    const behind = groups.ofA(at + 1)?.b[0];
    const other = before !== undefined ? before + 1 : behind !== undefined ? behind - 1 : at === 0 ? 0 : b.length - 1;
    if (other < 0 || other >= b.length || groups.ofB(other)) continue;
    const places = { a: at, b: other };
    if (!answers(at - 1, other - 1) || !answers(at + 1, other + 1) || unlinked(places)) continue;
    const sole = a.length === 1 && b.length === 1;
    const alike = agreement(a[at], b[other]);
    const enough = alike >= leastAgreement || (sole && alike > 0 && shareMeaning(readingsA[at], readingsB[other]));
    if (enough) groups.pair(places);
  }
}

/** Articles and prepositions are shorter. */
const meaningful = 4;

/** Whether two texts share a word of some length beside the ones that they open with. */
function shareMeaning(a: WeightedWords | undefined, b: WeightedWords | undefined): boolean {
  const meant = (reading: WeightedWords | undefined) =>
    (reading?.words ?? []).flatMap((word, at) => (at > 0 && letters(word) >= meaningful ? [stem(word)] : []));
  const inA = new Set(meant(a));
  return meant(b).some((word) => inA.has(word));
}
