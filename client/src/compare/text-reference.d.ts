import type { Negotiation } from '@adref/shared/negotiation';
/** A text that can be compared, as it stands in an address: `draft-1`, or `library-` and the entry's id. */
export type TextReference =
  | {
      readonly kind: 'draft';
      readonly number: number;
    }
  | {
      readonly kind: 'library';
      readonly id: string;
    };
/** Reads a reference; null for anything that names no text. */
export declare function parseReference(text: string | null): TextReference | null;
/** A reference as it stands in an address. */
export declare function writeReference(reference: TextReference): string;
/** All texts that this negotiation knows, drafts first, with what to call them. */
export declare function knownTexts(negotiation: Pick<Negotiation, 'drafts' | 'library'>): {
  readonly reference: string;
  readonly symbol: string;
  readonly title: string;
  readonly kind: 'draft' | 'library';
}[];
/**
 * What to compare when nobody has said: the last two drafts or, with one draft only, that draft with the first document of the
 * library. Null where there is nothing to compare it with.
 */
export declare function usualPair(negotiation: Pick<Negotiation, 'drafts' | 'library'>): {
  a: string;
  b: string;
} | null;
