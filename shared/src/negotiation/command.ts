import type { AgreedLink, ParagraphMatch, Source } from './negotiation.ts';
import type { Party, Role } from './party.ts';

/** A range of a draft paragraph's text in UTF-16 code units; both null for the paragraph as a whole. */
export interface Target {
  readonly paragraph: string;
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * What a member asks for. The server checks it, turns it into acts and records them, or refuses with a reason.
 * `draft` is the number of the draft the member was looking at; a command on another than the open one is stale.
 */
export type Command =
  | { readonly kind: 'party'; readonly party: Party }
  | { readonly kind: 'invite'; readonly role: Role; readonly party: string | null; readonly note: string }
  | { readonly kind: 'revoke'; readonly link: string }
  | { readonly kind: 'renew'; readonly link: string }
  /** Publishes the party's own text of these paragraphs as it stands on the server now; all changed ones where `paragraphs` is null. */
  | {
      readonly kind: 'table';
      readonly draft: number;
      readonly party: string;
      readonly paragraphs: readonly string[] | null;
    }
  | {
      readonly kind: 'withdraw';
      readonly draft: number;
      readonly party: string;
      readonly paragraphs: readonly string[];
    }
  /** `text` is what the member saw: stale when nobody holds it there any more. Null supports deleting or adding the whole paragraph. */
  | {
      readonly kind: 'support';
      readonly draft: number;
      readonly party: string;
      readonly target: Target;
      readonly text: string | null;
    }
  | {
      readonly kind: 'position';
      readonly draft: number;
      readonly party: string;
      readonly target: Target;
      readonly stance: 'retain' | 'reserve';
      readonly on: boolean;
      readonly note: string;
    }
  | {
      readonly kind: 'comment';
      readonly draft: number;
      readonly party: string | null;
      readonly target: Target;
      readonly text: string;
    }
  | { readonly kind: 'mode'; readonly draft: number; readonly party: string; readonly asTyped: boolean }
  /** Writes into the chair's text: the words at the range, or (both null) adds the proposed paragraph, or leaves it out where `text` is null. */
  | {
      readonly kind: 'take';
      readonly draft: number;
      readonly target: Target;
      readonly text: string | null;
      readonly source: Source;
    }
  | { readonly kind: 'issue'; readonly draft: number; readonly symbol: string }
  | { readonly kind: 'link'; readonly on: boolean; readonly link: AgreedLink }
  /** Ties or parts two paragraphs by hand, for every comparison of their texts. */
  | { readonly kind: 'match'; readonly match: ParagraphMatch }
  | { readonly kind: 'close' };

/** Why a command was not carried out; `reason` is a sentence for the person who asked. */
export interface Refusal {
  readonly ok: false;
  /** `forbidden`: no right; `stale`: based on what has changed meanwhile; `invalid`: cannot be done as asked; `closed`: the negotiation is over. */
  readonly code: 'forbidden' | 'stale' | 'invalid' | 'closed';
  readonly reason: string;
}
