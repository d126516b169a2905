import { type RollingParagraph, rolledIds, rolledInFull } from '@adref/shared/rolling';

/** What the paragraphs of the page are called away from it, by each id that they have, in their order: a sub-paragraph after what it is under. */
export function labelsAway(
  paragraphs: readonly { readonly rolling: RollingParagraph; readonly pageId?: string | null }[],
): ReadonlyMap<string, string> {
  const full = rolledInFull(paragraphs.map(({ rolling }) => rolling));
  const labels = new Map<string, string>();
  for (const [at, { rolling, pageId }] of paragraphs.entries()) {
    for (const id of [...rolledIds(rolling), ...(pageId ? [pageId] : [])]) {
      if (!labels.has(id)) labels.set(id, full[at] ?? '');
    }
  }
  return labels;
}
