import type { Act, ActBody } from './act.ts';
import type { NegotiationBuilder } from './negotiation-builder.ts';

/** What each of these kinds of acts changes in a negotiation. */
export type FoldRules<A extends { readonly kind: ActBody['kind'] }> = {
  readonly [K in A['kind']]: (builder: NegotiationBuilder, act: Extract<Act, { kind: K }>) => void;
};
