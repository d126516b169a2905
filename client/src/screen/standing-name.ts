import type { Standing } from '@adref/shared/negotiation';
import * as m from '../paraglide/messages.js';

/** What the desk has recorded of a paragraph, in words; null where it has recorded nothing. */
export function standingName(standing: Standing): string | null {
  switch (standing) {
    case 'agreed':
      return m.standing_agreed();
    case 'agreed-in-part':
      return m.standing_in_part();
    case 'deleted':
      return m.standing_deleted();
    case 'parked':
      return m.standing_parked();
    case 'reopened':
      return m.standing_reopened();
    default:
      return null;
  }
}
