import { labels, type TextDocument } from '../../document/index.ts';
import type { Negotiation } from '../negotiation.ts';
import { labelStyle } from './label-style.ts';

/** The labels of all paragraphs that the drafts have, in their latest one, and those of `others`; what is in none of them has its id. */
export function paragraphNames(
  negotiation: Pick<Negotiation, 'drafts' | 'bisUsage' | 'language'>,
  others: Iterable<TextDocument> = [],
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const document of [...others, ...negotiation.drafts.map((draft) => draft.document)]) {
    const shown = labels(document.paragraphs, labelStyle(negotiation));
    for (const [at, { id, text }] of document.paragraphs.entries()) names.set(id, shown[at] || text.slice(0, 40));
  }
  return names;
}
