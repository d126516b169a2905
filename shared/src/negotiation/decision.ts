import type { TextEdit } from '../crdt/index.ts';
import type { LiveParagraph, TextDocument } from '../document/index.ts';
import type { Refusal } from '../refusal/index.ts';
import type { ActBody } from './act.ts';
import type { Command } from './command.ts';
import type { LibraryEntry } from './library/library-entry.ts';
import type { Negotiation } from './negotiation.ts';
import type { Member } from './participants/party.ts';

/** What a decision needs from outside: the clock, new ids, a hash, and the live texts as they are now. */
export interface DecisionInputs {
  /** ISO 8601, UTC. */
  readonly now: string;
  /** When an invitation made or renewed now runs out. */
  readonly invitationExpires: string;
  /** An id that no other thing has: letters, digits, `-` and `_`. */
  readonly newId: () => string;
  /** SHA-256 of a string's UTF-8 bytes, in hex. */
  readonly hash: (text: string) => string;
  /** The texts that `textsNeeded` names, by party; the chair's under null, that of a pen under `penText`. */
  readonly texts: ReadonlyMap<string | null, LiveText>;
  /** The library documents that `documentsNeeded` names, by id. */
  readonly documents: ReadonlyMap<string, TextDocument>;
  /** The document of the installation's library that `adoptedNeeded` names; absent where it has none. */
  readonly adopted?: LibraryEntry;
  /** SHA-256 of the canonical JSON of its words, as they are kept. */
  readonly adoptedHash?: string;
  /** Those of it that `agreedNeeded` names, by id, as far as it has them. */
  readonly agreed?: ReadonlyMap<string, AdoptedText>;
}

/** A document of the installation's library. */
export interface AdoptedText {
  readonly entry: LibraryEntry;
  readonly document: TextDocument;
}

/** A live text as read; `faults` counts what its schema does not allow. */
export interface LiveText {
  readonly paragraphs: readonly LiveParagraph[];
  readonly faults: number;
}

/** Edits to carry out in one live text; the chair's where `party` is null. */
export interface Edits {
  readonly party: string | null;
  readonly edits: readonly TextEdit[];
}

/** What a command comes to. */
export interface Decision {
  readonly ok: true;
  /** Versions of words that are tabled as they are typed, cut because somebody reacts to them: recorded first, in the server's name. */
  readonly versionsToRecord: readonly ActBody[];
  /** What is recorded in the member's name, in order. */
  readonly acts: readonly ActBody[];
  /** What is recorded after that in the server's name, because it must not say whose doing it is. */
  readonly unnamed?: readonly ActBody[];
  readonly edits: readonly Edits[];
}

/** One member's command at one moment; `state` holds the live wordings as they are now. */
export interface CommandContext {
  readonly state: Negotiation;
  readonly member: Member;
  readonly inputs: DecisionInputs;
}

/** How commands of these kinds are decided. */
export type DecisionRules<C extends { readonly kind: Command['kind'] }> = {
  readonly [K in C['kind']]: DecisionRule<Extract<Command, { kind: K }>>;
};

/** How a command of one kind is decided. */
export interface DecisionRule<C extends Command> {
  readonly decide: (context: CommandContext, command: C) => Decision | Refusal;
  /**
   * Whose live texts the decision rests on: `own` the party's (the chair's for null) and `typed` those of all parties that table as they
   * type; and that of a pen, or of all that parties have (`pensOut`). Read only where the member may write for that party (null or `byDesk`: at the desk).
   */
  readonly texts?: (command: C) => {
    readonly party: string | null;
    readonly own: boolean;
    readonly typed: boolean;
    readonly pen?: string;
    readonly pensOut?: true;
    /** Whether the desk decides on the party's text: it learns nothing of it. */
    readonly byDesk?: true;
  };
  /** Whether it can be asked for also after the negotiation is closed. */
  readonly whenClosed?: true;
}

/** A decision that records these acts, cuts no version and touches no live text. */
export function record(...acts: readonly ActBody[]): Decision {
  return { ok: true, versionsToRecord: [], acts, edits: [] };
}
