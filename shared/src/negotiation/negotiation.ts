import type { BisUsage, Language } from '../document/index.ts';
import type { Wording } from '../rolling/index.ts';
import type { Comment } from './comments/comment.ts';
import type { Take } from './decisions/take.ts';
import type { Draft } from './draft.ts';
import type { ImportedRecord } from './imports/imported-record.ts';
import type { AgreedLink, LibraryEntry } from './library/library-entry.ts';
import type { ParagraphMatch } from './matching/paragraph-match.ts';
import type { TakenMove } from './moves/taken-move.ts';
import type { Rationale } from './origins/rationale.ts';
import type { RecordedState, ReopenRequest } from './paragraph-states/paragraph-state.ts';
import type { InvitationLink } from './participants/invitation-link.ts';
import type { Member, Party } from './participants/party.ts';
import type { Pen, PenWords } from './pen/pen.ts';
import type { PendingWording } from './pending/pending-wording.ts';
import type { RecordedPosition } from './positions/recorded-position.ts';
import type { Proceeding } from './proceedings/proceeding.ts';
import type { Proposal } from './proposals/proposal.ts';
import type { AnnouncedIssue, FailedIssue } from './rounds/announced-issue.ts';
import type { FormerTable } from './rounds/former-table.ts';
import type { WordingOutcome } from './rounds/wording-outcome.ts';
import type { SilenceWindow } from './silence/silence-window.ts';
import type { NotedSource } from './tabling/noted-source.ts';
import type { TabledWording } from './tabling/tabled-wording.ts';
import type { TakenUp } from './taken-up/taken-up.ts';

/** Everything one member may see of a negotiation; the fold of its acts. */
export interface Negotiation {
  readonly id: string;
  readonly title: string;
  readonly committee: string;
  readonly agendaItem: string;
  readonly language: Language;
  /** True for the ready-made negotiation: its positions are made up, and whoever reaches the server may join it as any party. */
  readonly demonstration: boolean;
  /** Where it came from, if it began in another installation, or as another negotiation of this one. */
  readonly imported?: ImportedRecord;
  readonly parties: readonly Party[];
  readonly members: readonly Member[];
  readonly drafts: readonly Draft[];
  /** Latest tabled wordings of the open draft, in the order in which the parties first tabled. Withdrawn ones are absent. */
  readonly wordings: readonly TabledWording[];
  /** Of each paragraph that the open draft does not have the version tabled first: what is said of words in it counts in these. */
  readonly bases: readonly TabledWording[];
  /** All versions ever tabled, on all drafts, in order of time; withdrawn ones stay. */
  readonly record: readonly TabledWording[];
  readonly positions: readonly RecordedPosition[];
  /** Conversations of all rounds: those that the reader is in. */
  readonly comments: readonly Comment[];
  /** The chair’s proposals of all rounds with what parties say to them, in order; withdrawn ones stay. */
  readonly proposals: readonly Proposal[];
  /** Parties whose typing is tabled as it happens, on the open draft. */
  readonly tablingAsTyped: readonly string[];
  /** Wordings of those parties that have changed since their last version; newer than `wordings`. Never recorded. */
  readonly live: readonly Wording[];
  /** From where words of own texts were taken: those of the parties that the reader writes for. */
  readonly notedSources: readonly NotedSource[];
  /** Words of earlier rounds that the open draft has no place for, until their holders say what becomes of them. */
  readonly pending: readonly PendingWording[];
  /** What became of each wording that was on the table when its round ended; of rounds in a record that says so. */
  readonly outcomes: readonly WordingOutcome[];
  /** What was on the table when each round ended, in order. */
  readonly formerTables: readonly FormerTable[];
  /** Positions that held when their round ended, in order. */
  readonly formerPositions: readonly RecordedPosition[];
  /** What the desk has recorded of paragraphs and ranges; one of an earlier draft was on words that are gone. */
  readonly states: readonly RecordedState[];
  /** What parties ask to have reopened. */
  readonly reopenRequests: readonly ReopenRequest[];
  /** The states of each round as they were when it ended, in order. */
  readonly formerStates: readonly RecordedState[];
  /** The desk’s decisions of the open round. Only for chair and secretariat: they come out with the draft, as `decisions`. */
  readonly takes: readonly Take[];
  /** Its decisions of the open round on where paragraphs are to be. Only for chair and secretariat: they come out with the draft. */
  readonly takenMoves: readonly TakenMove[];
  /** Those of past rounds, in order. */
  readonly formerMoves: readonly TakenMove[];
  /** All decisions of past rounds, in order, also those that a later one replaced. */
  readonly decisions: readonly Take[];
  readonly library: readonly LibraryEntry[];
  /** Ids of the entries that the draft is measured by: what was agreed by consensus before. */
  readonly baseline: readonly string[];
  readonly links: readonly AgreedLink[];
  /** The last word about each pair of paragraphs that somebody has linked or separated by hand. */
  readonly matches: readonly ParagraphMatch[];
  /** Only for chair and secretariat. */
  readonly invitations: readonly InvitationLink[];
  /** The chair's pens, those that are back and those of past rounds included. */
  readonly pens: readonly Pen[];
  /** What was handed over with them and written; only for chair and secretariat, but for what has come out with a draft. */
  readonly penWords: readonly PenWords[];
  /** Whether everybody sees the chair's text of the open round as it is written. */
  readonly textShown: boolean;
  /** Why the desk did what it did with a paragraph; those of the open round only for chair and secretariat. */
  readonly rationales: readonly Rationale[];
  /** The issue of the next draft that everybody has been told of; null where there is none. */
  readonly announced: AnnouncedIssue | null;
  /** An announced issue that could not be carried out, until the next one is announced or issued. Only for chair and secretariat. */
  readonly issueFailed: FailedIssue | null;
  /** Where the room is, as the chair has said; null where it has not. */
  readonly takenUp: TakenUp | null;
  /** What `bis` says in labels (document/label-style.ts). */
  readonly bisUsage: BisUsage;
  /** Silence procedures of all rounds, in order; who broke them only for chair and secretariat. */
  readonly silences: readonly SilenceWindow[];
  /** What happened in the committee besides the text, in the order in which it was recorded; also what was taken back. */
  readonly proceedings: readonly Proceeding[];
  readonly closed: boolean;
  /** Sequence number of the last act folded in; 0 before the first. */
  readonly seq: number;
  /** The same, among the acts that everyone may see. */
  readonly publicSeq: number;
  /** The same, among all that are not private: those that the desk sees in order. */
  readonly deskSeq: number;
  /** Hash of the last act folded in, which shows whether a record went back; empty where it has none (chain.ts). */
  readonly head: string;
  /** The same, among the acts that everyone may see. */
  readonly publicHead: string;
  /** The same, among all that are not private. */
  readonly deskHead: string;
}
