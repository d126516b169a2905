import type { Link } from '@adref/shared/alignment';
import type { AgreedLink } from '@adref/shared/negotiation';

/** How many suggestions are worth reading at once. */
const most = 25;

/** What the matcher found between the draft (a) and a library document (b), the surest first, without what is linked already. */
export function suggestedLinks(
  links: readonly Link[],
  document: string,
  existing: readonly AgreedLink[],
): AgreedLink[] {
  const known = new Set(
    existing.filter((link) => link.document === document).map(({ paragraph, target }) => `${paragraph} ${target}`),
  );
  return [...links]
    .sort((a, b) => b.score - a.score)
    .flatMap(({ a, b }) => a.flatMap((paragraph) => b.map((target) => ({ paragraph, document, target }))))
    .filter(({ paragraph, target }) => !known.has(`${paragraph} ${target}`))
    .slice(0, most);
}
