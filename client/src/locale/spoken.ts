import type { RefusalCatalogue } from '@adref/shared/refusal';
import type * as sentences from '../paraglide/messages.js';

/**
 * The words of the language that is spoken, where it is not English; null for English, and until they have come. In a built page every message
 * looks here first (client/french-apart.ts).
 */
export const spoken: { sentences: typeof sentences | null; refusals: RefusalCatalogue | null } = {
  sentences: null,
  refusals: null,
};
