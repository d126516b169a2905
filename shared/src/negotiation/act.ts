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
  VersionName,
} from './negotiation.ts';
import type { Member, Party } from './participants/party.ts';

/**
 * Acts: what happened, in order. A negotiation is the fold of its acts (fold.ts); nothing else is stored of it. Each act says
 * who may see it, and stands in the chain of those (chain.ts), so that a missing or altered one shows. Who may not see the acts
 * of the desk receives none in their place: neither what they say nor how many there are.
 */
export interface ActHead {
  /** Place among the acts that the reader may see: from 1, without gaps. In the storage and at the desk: among all. */
  readonly seq: number;
  readonly time: string;
  /** Id of the member; `server` for what the server does by itself, `desk` in the place of an act that is not shown. */
  readonly by: string;
  /** Of its chain up to here. Empty where it is withheld: see chain.ts on records of the old form. */
  readonly hash: string;
  /** Absent, like `number` and `seal`, in records made before acts said so: the kind tells then. */
  readonly visibility?: Visibility;
  /** Place in its chain: from 1, without gaps. */
  readonly number?: number;
  /** What a public act says of the desk's chain, sealed. */
  readonly seal?: string;
  /** Secret of the desk: hides what is committed to in `hash` (an act of the desk) or in `seal` (a public one). */
  readonly salt?: string;
  /** Secret of the desk, in the first public act after acts of the old form. */
  readonly bridge?: string;
}

/** `public`: everyone in the negotiation. `desk`: chair and secretariat. */
export type Visibility = 'public' | 'desk';

/** Opens what was sealed in a round; with the decisions, everybody can check it (chain.ts). */
export interface Opening {
  /** Commitments of all acts of the desk in the round, in order, also of those that stay closed (invitation links). */
  readonly commitments: readonly string[];
  /** For each decision, in order, its place in `commitments` and its salt; null for one recorded in the old form. */
  readonly decisions: readonly ({ readonly at: number; readonly salt: string } | null)[];
  /** Public acts whose seals are opened, by `number`: the first after each decision, and the issue itself. `desk`: how many acts the desk had. */
  readonly seals: readonly { readonly number: number; readonly desk: number; readonly salt: string }[];
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
      /** The version in which the range counts; only in a paragraph that the draft does not have. */
      readonly base?: VersionName;
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
      readonly opening?: Opening;
    }
  | { readonly kind: 'library'; readonly entry: LibraryEntry }
  | { readonly kind: 'link'; readonly on: boolean; readonly link: AgreedLink }
  | { readonly kind: 'match'; readonly match: ParagraphMatch }
  | { readonly kind: 'close' }
  | { readonly kind: 'sealed' };

export type Act = ActHead & ActBody;

/** Acts that only chair and secretariat see, now and, where they do not say so themselves, in old records. */
const deskKinds: readonly ActBody['kind'][] = ['invite', 'revoke', 'renew', 'take'];

/** Who may see what is about to be recorded, or was: an act that says so itself is believed. */
export function visibilityOf(act: ActBody & Partial<ActHead>): Visibility {
  return act.visibility ?? (deskKinds.includes(act.kind) ? 'desk' : 'public');
}
