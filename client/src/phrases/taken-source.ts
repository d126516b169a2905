import type { AgreedWords } from '@adref/shared/negotiation';
import * as m from '../paraglide/messages.js';
import { adoption } from './adoption.ts';

/** From which adopted paragraph words were taken, as it is on record with their tabling, and how that was adopted. */
export function takenSource(agreed: AgreedWords): string {
  const { symbol, title, label } = agreed;
  return `${m.agreed_taken_from({ source: `${symbol || title} ${label}`.trim() })} (${adoption(agreed)})`;
}
