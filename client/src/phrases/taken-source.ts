import type { AgreedWords, NotedSource } from '@adref/shared/negotiation';
import * as m from '../paraglide/messages.js';
import { adoption } from './adoption.ts';

/** From which adopted paragraph words were taken, as it is on record with their tabling, and how that was adopted. */
export function takenSource(agreed: AgreedWords): string {
  return `${m.agreed_taken_from({ source: sourceNamed(agreed) })} (${adoption(agreed)})`;
}

/** An adopted paragraph by its document and label. */
export function sourceNamed({
  symbol,
  title,
  label,
}: Pick<NotedSource['source'], 'symbol' | 'title' | 'label'>): string {
  return `${symbol || title} ${label}`.trim();
}
