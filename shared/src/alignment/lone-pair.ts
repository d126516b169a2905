import type { Groups, Places } from './group.ts';
import { agreement, type Stems } from './passage.ts';

/** Two paragraphs that have their places in common need fewer words in common: two in five. */
const leastAgreement = 0.4;

/**
 * Pairs what is left alone at one place of both texts: one paragraph on each side, between neighbours that answer to each other, or the ends
 * of the texts, with two words in five in common. Two texts of one paragraph each are wordings of it where they share a word. Short paragraphs have too few words for anything else to be sure of them.
 *
 *   a   PP1 · States should respond · OP2       b   PP1 · States are encouraged to respond · OP2
 */
export function pairLone(
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
    if (sole ? alike > 0 : alike >= leastAgreement) groups.pair(places);
  }
}
