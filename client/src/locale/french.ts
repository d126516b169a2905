import * as sentences from '../paraglide/messages.js';

/** What the interface says in French, and why something is refused. Imported when French is chosen and not before: readers of English need none of it. */
export { french as refusals } from '@adref/shared/refusal/french';
export { sentences };
