import type { Span } from '@adref/shared/differences';
import type { Traced } from './agreed-how.ts';

/** A text with the nearest agreed wording in the place of what departs from it; null where nothing does. */
export function agreedWords(text: string, { departures: [nearest] }: Pick<Traced, 'departures'>): string | null {
  if (!nearest) return null;
  const agreed = (nearest.redline as readonly Span[])
    .map((span) => (span.kind === 'equal' ? span.text : span.before))
    .join('');
  const words = text.slice(0, nearest.from) + agreed + text.slice(nearest.to);
  return words === text ? null : words;
}
