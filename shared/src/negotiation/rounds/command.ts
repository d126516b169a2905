import type { DraftForm } from '../negotiation.ts';

/** Ends a round with the next draft, or the negotiation. */
export type RoundCommand =
  | {
      readonly kind: 'issue';
      readonly draft: number;
      readonly symbol: string;
      /** `chair` where absent. */
      readonly form?: DraftForm | undefined;
      /** Whether it is shown with the names of who holds what; true where absent. */
      readonly attribution?: boolean | undefined;
    }
  | { readonly kind: 'close' };
