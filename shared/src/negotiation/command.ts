import type { AgreedLink, ParagraphMatch, Source, VersionName } from './negotiation.ts';
import type { Party, Role } from './participants/party.ts';

/** A range of a paragraph in UTF-16 code units; both null for the paragraph as a whole. */
export interface Target {
  readonly paragraph: string;
  readonly from: number | null;
  readonly to: number | null;
  /**
   * The version of an added paragraph in which the range counts; where absent the one that was tabled first. Never for a paragraph of the
   * draft, whose ranges count in the draft's text.
   */
  readonly base?: VersionName | undefined;
  /** The words at the range, as the member saw them; stale where the version says others. Not looked at where absent. */
  readonly words?: string | undefined;
}

/**
 * What a member asks for. The server checks it, turns it into acts and records them, or refuses with a reason.
 * `draft` is the number of the draft the member was looking at; a command on another than the open one is stale.
 */
export type Command =
  | { readonly kind: 'party'; readonly party: Party }
  /** New names, or other members of a group, for the party with this code; its code and kind stay. */
  | { readonly kind: 'party-edit'; readonly party: Party }
  | { readonly kind: 'party-remove'; readonly code: string }
  | { readonly kind: 'member-edit'; readonly member: string; readonly name: string }
  /** Shuts a person out; what the person did stays in the record under the same name. */
  | { readonly kind: 'member-remove'; readonly member: string }
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
  /**
   * Undoes what the party did to paragraphs: puts an earlier version of its own on the table again, or takes off the table what is there.
   * Stale where another version is there by now than the member saw.
   */
  | {
      readonly kind: 'restore';
      readonly draft: number;
      readonly party: string;
      readonly wordings: readonly RestoredWording[];
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

/** One paragraph to bring back to how it was. */
export interface RestoredWording {
  readonly paragraph: string;
  /** The party's version to put on the table again; null takes the paragraph off it. */
  readonly version: number | null;
  /** The version on the table that the member saw; null where there was none. */
  readonly seen: number | null;
  /** What the party's own text takes back: the words `now` where it still has the words `was`. Null stands for no such paragraph. */
  readonly own?: { readonly was: string | null; readonly now: string | null };
}

/** Why a command was not carried out; `reason` is a sentence for the person who asked. */
export interface Refusal {
  readonly ok: false;
  /** `forbidden`: no right; `stale`: based on what has changed meanwhile; `invalid`: cannot be done as asked; `closed`: the negotiation is over. */
  readonly code: 'forbidden' | 'stale' | 'invalid' | 'closed';
  readonly reason: string;
}
