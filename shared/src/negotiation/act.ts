import type { Language } from '../document/index.ts';
import type {
  AgreedLink,
  Comment,
  Draft,
  InvitationLink,
  LibraryEntry,
  ParagraphMatch,
  RecordedPosition,
  TabledWording,
  Take,
} from './negotiation.ts';
import type { Member, Party } from './party.ts';

/**
 * Acts: what happened, in order. A negotiation is the fold of its acts (fold.ts); nothing else is stored of it.
 *
 *   hash(n) = SHA-256( hash(n-1) • canonical JSON of act n without its hash )
 *
 * so that a missing or altered act shows. Acts with visibility `desk` reach chair and secretariat only; everyone else receives
 * a `sealed` act in their place, which keeps the chain whole and says nothing.
 */
export interface ActHead {
  /** From 1, without gaps. */
  readonly seq: number;
  readonly time: string;
  /** Id of the member; `server` for what the server does by itself, `desk` where the act is sealed. */
  readonly by: string;
  readonly hash: string;
}

export type ActBody =
  | {
      readonly kind: 'create';
      readonly id: string;
      readonly title: string;
      readonly committee: string;
      readonly agendaItem: string;
      readonly language: Language;
      readonly demonstration: boolean;
      readonly draft: Draft;
    }
  | { readonly kind: 'party'; readonly party: Party }
  | { readonly kind: 'party-edit'; readonly party: Party }
  | { readonly kind: 'party-remove'; readonly code: string }
  | { readonly kind: 'member-edit'; readonly member: string; readonly name: string }
  | { readonly kind: 'member-remove'; readonly member: string }
  | { readonly kind: 'invite'; readonly link: InvitationLink }
  | { readonly kind: 'revoke'; readonly link: string }
  | { readonly kind: 'renew'; readonly link: string; readonly expires: string }
  | { readonly kind: 'join'; readonly member: Member }
  | {
      readonly kind: 'table';
      readonly party: string;
      readonly draft: number;
      readonly wordings: readonly TabledWording[];
    }
  | {
      readonly kind: 'withdraw';
      readonly party: string;
      readonly draft: number;
      readonly paragraphs: readonly string[];
    }
  | {
      readonly kind: 'support';
      readonly party: string;
      readonly draft: number;
      readonly paragraph: string;
      /** Range of the draft's text and the words supported; all null where a whole added or deleted paragraph is supported. */
      readonly from: number | null;
      readonly to: number | null;
      readonly text: string | null;
      /** Who held the words when they were supported. */
      readonly of: readonly string[];
      /** What the supporter holds from now on. */
      readonly wording: TabledWording;
    }
  | { readonly kind: 'position'; readonly on: boolean; readonly position: RecordedPosition }
  | { readonly kind: 'comment'; readonly comment: Comment }
  | { readonly kind: 'mode'; readonly party: string; readonly draft: number; readonly asTyped: boolean }
  | { readonly kind: 'take'; readonly take: Take }
  | {
      readonly kind: 'issue';
      readonly draft: Draft;
      /** What the desk decided in the round that ends: public from now on. Absent in records that never had it. */
      readonly decisions?: readonly Take[];
    }
  | { readonly kind: 'library'; readonly entry: LibraryEntry }
  | { readonly kind: 'link'; readonly on: boolean; readonly link: AgreedLink }
  | { readonly kind: 'match'; readonly match: ParagraphMatch }
  | { readonly kind: 'close' }
  | { readonly kind: 'sealed' };

export type Act = ActHead & ActBody;

/** Acts that only chair and secretariat see. */
export const deskActs: readonly ActBody['kind'][] = ['invite', 'revoke', 'renew', 'take'];
