import type { Language } from '../../document/index.ts';
import type { Provenance } from '../../provenance/index.ts';
import type { Reason } from '../../refusal/index.ts';
import type { Take } from '../decisions/take.ts';
import type { Draft } from '../draft.ts';
import type { TakenMove } from '../moves/taken-move.ts';
import type { MendedReference } from '../numbering/stale-references.ts';
import type { Rationale } from '../origins/rationale.ts';
import type { RecordedState } from '../paragraph-states/paragraph-state.ts';
import type { PenWords } from '../pen/pen.ts';
import type { AnnouncedIssue } from './announced-issue.ts';
import type { Brought } from './brought.ts';
import type { Carried } from './carried.ts';

/** The negotiation with its drafts: how it begins, each new draft, and its end. */
export type RoundAct =
  | {
      readonly kind: 'create';
      readonly id: string;
      readonly title: string;
      readonly committee: string;
      readonly agendaItem: string;
      readonly language: Language;
      readonly demonstration: boolean;
      readonly draft: Draft;
      /** What its text had in brackets: on the table from the beginning. Absent where it had none. */
      readonly brought?: Brought;
    }
  | {
      readonly kind: 'issue';
      readonly draft: Draft;
      /** What the desk decided in the round that ends: public from now on. Absent in records that never had it. */
      readonly decisions?: readonly Take[];
      /** What the desk decided on where paragraphs are to be: public from now on. Absent where it decided nothing. */
      readonly moves?: readonly TakenMove[];
      /** What stays open of the round that ends. Absent in records that never had it: then nothing was carried over. */
      readonly carried?: Carried;
      /** References to paragraphs whose numbers change, as they were mended: words that are nobody's. */
      readonly mended?: readonly MendedReference[];
      /** The states of paragraphs as they are on the new draft. Absent where there are none. */
      readonly states?: readonly RecordedState[];
      /** Where every word of the draft comes from. Absent in records that never had it. */
      readonly provenance?: Provenance;
      /** Why the desk did what it did: public from now on. */
      readonly rationales?: readonly Rationale[];
      /** The words of pens that its decisions have taken over: public from now on. Absent where there are none. */
      readonly pens?: readonly PenWords[];
      readonly opening?: Opening;
    }
  /** The next draft will be issued at a time that everybody knows before. */
  | { readonly kind: 'announce-issue'; readonly announced: AnnouncedIssue }
  /** It will not: the desk has called it off, or, recorded by the server, it could not be issued as asked. `why` only in earlier records. */
  | { readonly kind: 'call-off-issue'; readonly draft: number; readonly why?: Reason }
  /** Why the server could not issue the draft that was announced: it tells how the chair's text is, and how much is decided. */
  | {
      readonly kind: 'issue-failed';
      readonly draft: number;
      /** Absent in earlier records. */
      readonly announced?: AnnouncedIssue;
      readonly why: Reason;
    }
  | { readonly kind: 'close' };

/** Opens what was sealed in a round; with the decisions, everybody can check it (record/chain.ts). */
export interface Opening {
  /** Commitments of all acts of the desk in the round, in order, also of those that stay closed (invitation links). */
  readonly commitments: readonly string[];
  /** For each decision, in order, its place in `commitments` and its salt; null for one recorded in the old form. */
  readonly decisions: readonly ({ readonly at: number; readonly salt: string } | null)[];
  /** Public acts whose seals are opened, by `number`: the first after each decision, and the issue itself. `desk`: how many acts the desk had. */
  readonly seals: readonly { readonly number: number; readonly desk: number; readonly salt: string }[];
}

/** Who sees these acts. */
export const roundVisibility = {
  create: 'public',
  issue: 'public',
  'announce-issue': 'public',
  'call-off-issue': 'public',
  'issue-failed': 'desk',
  close: 'public',
} as const;
