import { baseHolders } from './read-back.ts';
import type { RollingParagraph, Segment } from './rolling-text.ts';

/**
 * An added paragraph as it is proposed now: first words that nobody holds any more give way to those of the party that proposed it before
 * the others.
 *
 *   base "States shall act"   A: "States should act"                     States should act – A
 *                             A: "States should act", B: "… must act"    States [should / must – B] act – A
 *
 * For showing and printing. Ranges are still those of the base, so that brackets can be pointed at; the words in them are not. All other
 * paragraphs are given back as they are.
 */
export function asProposed(paragraph: RollingParagraph): RollingParagraph {
  if (!paragraph.added) return paragraph;
  const { proposers } = paragraph.added;
  let replaced = false;
  const segments = paragraph.segments.map((segment): Segment => {
    if (segment.kind === 'text' || baseHolders(paragraph, segment)?.length !== 0) return segment;
    replaced = true;
    const [first, ...others] = segment.alternatives;
    const { from, to } = segment;
    if (others.length === 0) return { kind: 'text', from, to, text: first?.text ?? '' };
    return { ...segment, draft: first?.text ?? '', alternatives: others };
  });
  if (!replaced) return paragraph;
  const amending = new Set(
    segments.flatMap((segment) =>
      segment.kind === 'text' ? [] : segment.alternatives.flatMap(({ holders }) => holders),
    ),
  );
  const exact = proposers.filter((party) => !amending.has(party));
  const holders = exact.length > 0 ? exact : proposers.slice(0, 1);
  return { ...paragraph, segments, added: { ...paragraph.added, holders } };
}
