import type { ReactionStance } from '@adref/shared/negotiation';
import * as m from '../paraglide/messages.js';

/** What a party says to a proposal, as one would say it. */
export const stanceName: { readonly [K in ReactionStance]: () => string } = {
  'live-with': m.proposal_live_with,
  cannot: m.proposal_cannot,
  'asks-time': m.proposal_asks_time,
};
