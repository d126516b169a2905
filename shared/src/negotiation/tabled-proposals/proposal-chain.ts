import type { TabledWording } from '../tabling/tabled-wording.ts';

/** All versions of a party on one paragraph in one round, in order. */
export interface ProposalRound {
  readonly draft: number;
  readonly paragraph: string;
  readonly versions: readonly TabledWording[];
}

/**
 * A party's versions as proposals: what it tabled on one paragraph in one round is one, and goes on in the next round with what was carried
 * over of it, or kept by its holder. What it tables there afresh is another.
 *
 *   zero draft  P1 v1 v2        Rev.1  P1 v3 (carried from v2) v4        Rev.2  P1 v5        →   [v1 v2 | v3 v4]   [v5]
 */
export function proposalChains(versions: readonly TabledWording[]): ProposalRound[][] {
  const rounds = new Map<string, ProposalRound & { versions: TabledWording[] }>();
  for (const version of versions) {
    const { draft, paragraph } = version;
    const key = keyOf(draft, paragraph);
    const round = rounds.get(key) ?? { draft, paragraph, versions: [] };
    round.versions.push(version);
    rounds.set(key, round);
  }
  const chains: ProposalRound[][] = [];
  const chainOf = new Map<string, ProposalRound[]>();
  for (const round of [...rounds.values()].sort((a, b) => a.draft - b.draft)) {
    const carried = round.versions.find((version) => version.carried)?.carried;
    const before = carried && chainOf.get(keyOf(carried.draft, carried.paragraph ?? round.paragraph));
    if (before) before.push(round);
    else chains.push([round]);
    const chain = before ?? chains.at(-1);
    if (chain) chainOf.set(keyOf(round.draft, round.paragraph), chain);
  }
  return chains;
}

function keyOf(draft: number, paragraph: string): string {
  return `${draft} ${paragraph}`;
}
