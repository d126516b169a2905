import type { RollingParagraph } from '../../rolling/index.ts';

/** Who stood where to a party's wording. */
export interface WordingStanding {
  readonly supporters: readonly string[];
  readonly partly: readonly string[];
  readonly retained: readonly string[];
  readonly reserved: readonly string[];
}

/** Who holds all or a part of what a party asks for in a paragraph of the rolling text, who retains, and who reserves there; in the order in which they come up. */
export function standingOf(paragraph: RollingParagraph, party: string): WordingStanding {
  const { added, deletedBy, segments } = paragraph;
  const held: (readonly string[])[] = [];
  const [retained, reserved] = [new Set(paragraph.retain), new Set(paragraph.reserve)];
  if (deletedBy.includes(party)) held.push(deletedBy);
  if (added?.holders.includes(party)) held.push(added.holders);
  for (const segment of segments) {
    if (segment.kind === 'text') continue;
    const own = segment.alternatives.find(({ holders }) => holders.includes(party));
    // Whoever asks for a paragraph holds every word of it, the first ones too.
    if (!own && !added?.proposers.includes(party)) continue;
    if (own) held.push(own.holders);
    for (const one of segment.retain) retained.add(one);
    for (const one of segment.reserve) reserved.add(one);
  }
  const others = [...new Set(held.flat())].filter((one) => one !== party);
  const all = (one: string) => held.every((holders) => holders.includes(one));
  const without = (codes: Iterable<string>) => [...codes].filter((one) => one !== party);
  return {
    supporters: others.filter(all),
    partly: others.filter((one) => !all(one)),
    retained: without(retained),
    reserved: without(reserved),
  };
}
