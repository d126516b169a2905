/** A paragraph that is elsewhere than in the draft, or that the draft does not have. */
export interface PlacedParagraph {
  readonly id: string;
  /** Id of what it follows; null before the first. */
  readonly after: string | null;
  /** Rank among those that follow the same. */
  readonly order: number;
}

/**
 * The ids of a text in its order: those of `draft` that are not placed elsewhere, and behind each what is placed there.
 *
 *   draft A B C     B after C, X after C (before B)     →   A C X B
 *
 * What is placed behind itself by a detour stays where the draft has it, or at the end.
 */
export function partyOrder(draft: readonly string[], placed: readonly PlacedParagraph[]): string[] {
  const known = new Set([...draft, ...placed.map(({ id }) => id)]);
  const behind = Map.groupBy(
    placed.filter(({ id, after }) => id !== after && (after === null || known.has(after))),
    ({ after }) => after,
  );
  for (const list of behind.values()) list.sort((a, b) => a.order - b.order);
  const elsewhere = new Set([...behind.values()].flatMap((list) => list.map(({ id }) => id)));
  const ordered: string[] = [];
  const seen = new Set<string>();
  const put = (first: string | null) => {
    const waiting: (string | null)[] = [first];
    while (waiting.length > 0) {
      const id = waiting.pop() ?? null;
      if (id !== null) {
        if (seen.has(id)) continue;
        seen.add(id);
        ordered.push(id);
      }
      for (const next of (behind.get(id) ?? []).toReversed()) waiting.push(next.id);
    }
  };
  put(null);
  for (const id of draft) if (!elsewhere.has(id)) put(id);
  for (const id of known) put(id);
  return ordered;
}
