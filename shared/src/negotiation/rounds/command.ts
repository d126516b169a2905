/** Ends a round with the next draft, or the negotiation. */
export type RoundCommand =
  | { readonly kind: 'issue'; readonly draft: number; readonly symbol: string }
  | { readonly kind: 'close' };
