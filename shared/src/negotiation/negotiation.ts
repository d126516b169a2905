import type { BisUsage, Language, Paragraph, TextDocument } from '../document/index.ts';
import type { Wording } from '../rolling/index.ts';
import type { Rationale } from './origins/rationale.ts';
import type { RecordedState, ReopenRequest } from './paragraph-states/paragraph-state.ts';
import type { Member, Party, Role } from './participants/party.ts';
import type { Pen, PenWords } from './pen/pen.ts';
import type { Proceeding } from './proceedings/proceeding.ts';
import type { Proposal } from './proposals/proposal.ts';
import type { SilenceWindow } from './silence/silence-window.ts';
import type { TakenUp } from './taken-up/taken-up.ts';
import type { Visibility } from './visibility.ts';

/** An immutable numbered version of the text under negotiation: 0 is the zero draft, 1 is Rev.1. */
export interface Draft {
  readonly number: number;
  readonly symbol: string;
  readonly document: TextDocument;
  /** SHA-256 of the document's canonical JSON, in hex. */
  readonly hash: string;
  /** ISO 8601, UTC. */
  readonly issued: string;
  /** What it is: every bracket as it was (`compilation`), the chair's text with what is open, or a text without brackets. `chair` where absent. */
  readonly form?: DraftForm;
  /** False where it is issued without the names of who holds what: how it is shown unless the reader asks otherwise. */
  readonly attribution?: boolean;
}

/** As what a draft can be issued, least finished first. */
export const draftForms = ['compilation', 'chair', 'clean'] as const;

export type DraftForm = (typeof draftForms)[number];

/** A wording as published: immutable, numbered per party and paragraph from 1. */
export interface TabledWording extends Wording {
  readonly draft: number;
  readonly version: number;
  readonly tabled: string;
  /** Member who tabled it. */
  readonly by: string;
  /** SHA-256 of the wording's canonical JSON, in hex. */
  readonly hash: string;
  /** Where the version came from supporting others: what was supported. Absent in records that never had it. */
  readonly supported?: SupportedWords;
  /** Where it was tabled first, if it was put on the table by the issue of the draft: words of an earlier round that stay open. */
  readonly carried?: TabledIn;
}

/** Words that a party took over from others, at a range as in `Target`; `before` is its own version until then, null where it had none. */
export interface SupportedWords {
  readonly from: number | null;
  readonly to: number | null;
  readonly text: string | null;
  readonly before: number | null;
}

/** Which version of a paragraph: the party that tabled it, and its number among that party's versions of the paragraph. */
export interface VersionName {
  readonly party: string;
  readonly version: number;
}

/** A position that holds now, without new words, as recorded. */
export interface RecordedPosition {
  readonly party: string;
  readonly draft: number;
  readonly paragraph: string;
  readonly stance: 'retain' | 'reserve';
  readonly from: number | null;
  readonly to: number | null;
  /** The version it was taken on, in which the range counts; only in a paragraph that the draft does not have. */
  readonly base?: VersionName;
  /** The draft it was taken on first, if it was carried over since; the time and the member are those of that act. */
  readonly carried?: { readonly draft: number };
  readonly note: string;
  readonly time: string;
  readonly by: string;
}

/** What somebody has said in a conversation. */
export interface Message {
  readonly id: string;
  /** The draft that was open. */
  readonly draft: number;
  readonly text: string;
  /** Party in whose name; null when the chair or the secretariat speaks. */
  readonly party: string | null;
  readonly by: string;
  readonly time: string;
  /** The one who said it has taken it back: it is not shown any more, and stays in the record. */
  readonly withdrawn?: true;
  /** What it said before the one who said it wrote it again, in order. */
  readonly earlier?: readonly EarlierMessage[];
}

/** What a message said until it was written again; `draft` was open then. */
export interface EarlierMessage {
  readonly text: string;
  readonly until: string;
  readonly draft: number;
}

/** An answer in a conversation. */
export type Answer = Message;

/** A conversation: what its opener has said of a paragraph or of words in it, and what came of it. */
export interface Comment extends Message {
  readonly paragraph: string;
  /** Range of the draft's text it is about; null for the whole paragraph. */
  readonly from: number | null;
  readonly to: number | null;
  /** The version it was made on, in which the range counts; only in a paragraph that the draft does not have. */
  readonly base?: VersionName;
  /** The words that the range counts in, where they were only typed: a private conversation makes no version of them. */
  readonly typed?: readonly Wording[];
  /** Who sees it; everybody where absent. */
  readonly audience?: Visibility;
  readonly answers?: readonly Answer[];
  /** Each time it was said to be resolved (`on`), or open again; the last one holds. */
  readonly resolutions?: readonly Resolution[];
}

/** Somebody's word that a conversation is resolved, or open again. */
interface Resolution {
  readonly on: boolean;
  readonly draft: number;
  /** Null when the chair or the secretariat says so. */
  readonly party: string | null;
  readonly by: string;
  readonly time: string;
}

/** Where the words came from that the chair took. */
export type Source =
  | { readonly kind: 'draft' }
  /** All whose words they are; `parts` where single changes were combined, of one alternative or of several. */
  | {
      readonly kind: 'party';
      readonly holders: readonly string[];
      readonly parts?: readonly TakenPart[] | undefined;
      /** The pen with which the party wrote them in the chair's text; only the server says so. */
      readonly pen?: string;
    }
  /** Its own; `proposal` where it had put them to the room before. */
  | { readonly kind: 'chair'; readonly proposal?: string | undefined }
  /** No words: the decision made there before is taken back, and what it was about is open again. With `last` only the last one, so that the one before it holds. */
  | { readonly kind: 'open'; readonly last?: true | undefined };

/** One of the changes that a decision combines; its range counts where the decision's does. Between them are the words that were there. */
export interface TakenPart {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Everyone who held the change when it was taken. */
  readonly holders: readonly string[];
}

/** One decision of the chair on one bracket. */
export interface Take {
  readonly draft: number;
  readonly paragraph: string;
  /** Range of the draft's text that was decided; both null where the decision is on the whole paragraph. */
  readonly from: number | null;
  readonly to: number | null;
  /** The version it was made on, in which the range counts; only in a paragraph that the draft does not have. */
  readonly base?: VersionName;
  /** The words taken; null where the whole paragraph is left out. */
  readonly text: string | null;
  readonly source: Source;
  /** What parties that table as they type had there, beyond their versions, when this was decided. No version is made of it: that would tell. */
  readonly typed?: readonly Wording[];
  /** It decides on nobody's words: what others ask for in the paragraph stays open. Only of one on a paragraph as a whole. */
  readonly leavesOpen?: true;
  readonly time: string;
  readonly by: string;
}

/** A document of the library that this negotiation refers to; its text is fetched when it is read. */
export interface LibraryEntry {
  readonly id: string;
  readonly symbol: string;
  readonly title: string;
  readonly language: Language;
  /** How it was adopted, in words that negotiators use: `consensus`, `vote`, or `draft` for a text that was not adopted. */
  readonly adopted: 'consensus' | 'vote' | 'draft';
  /** The announced result where there was a vote: in favour, against, abstaining. */
  readonly vote: readonly [number, number, number] | null;
  readonly date: string;
}

/** A draft paragraph and the agreed paragraph it answers to. */
export interface AgreedLink {
  readonly paragraph: string;
  /** Id of the library entry and of the paragraph in it. */
  readonly document: string;
  readonly target: string;
}

/** A paragraph in one of the texts that a negotiation knows. */
export interface TextPlace {
  /** Number of a draft, or id of a library entry. */
  readonly text: number | string;
  readonly paragraph: string;
}

/** What a person said about two paragraphs of two texts: that they answer to each other (`on`), or that they do not. It has no direction. */
export interface ParagraphMatch {
  readonly on: boolean;
  readonly a: TextPlace;
  readonly b: TextPlace;
}

/** An invitation; its secret is only ever shown to the one who creates or renews it. */
export interface InvitationLink {
  readonly id: string;
  readonly role: Role;
  readonly party: string | null;
  readonly note: string;
  readonly created: string;
  readonly expires: string;
  readonly revoked: boolean;
}

/** Where words were tabled that are on the table, or ask for it, in a later round. */
export interface TabledIn {
  readonly draft: number;
  readonly version: number;
  /** Only where it was tabled under another id: as a paragraph of the party's own that is in the draft under somebody else's. */
  readonly paragraph?: string;
}

/** A tabled wording that a new draft left no place for: not on the table, and not given up either, until its holder says which. */
export interface PendingWording {
  readonly party: string;
  /** In the new draft; or the one that the draft has left out. */
  readonly paragraph: string;
  /** The version that was on the table. */
  readonly tabled: TabledIn;
}

/** What became of a wording when its round ended. */
export interface WordingOutcome {
  readonly draft: number;
  readonly party: string;
  readonly paragraph: string;
  readonly version: number;
  /**
   * `taken`: all of it is in the new draft    `decided`: what is not was decided against    `carried`: some of it stays open, and is on the table
   * `pending`: some of it stays open, and does not fit the new draft
   */
  readonly outcome: 'taken' | 'decided' | 'carried' | 'pending';
  /** What of it was decided against, in the order of the decisions. */
  readonly against: readonly NotTaken[];
}

/** Words of a party that the chair decided against. */
export interface NotTaken {
  /** Range of the words that its paragraph's ranges counted in; both null for the paragraph as a whole. */
  readonly from: number | null;
  readonly to: number | null;
  /** What the party asked for there, and what was taken; null where the paragraph is left out. */
  readonly asked: string | null;
  readonly taken: string | null;
}

/** When the next draft will be issued, and as what. */
export interface AnnouncedIssue {
  /** The draft whose round ends. */
  readonly draft: number;
  readonly symbol: string;
  readonly form?: DraftForm;
  readonly attribution?: boolean;
  readonly mendReferences?: boolean;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The member in whose name it is issued. */
  readonly by: string;
}

/** What was on the table when the round of a draft ended; the versions are in the record. */
export interface FormerTable {
  readonly draft: number;
  /** In the order of tabling. */
  readonly wordings: readonly VersionOf[];
  /** Of each paragraph that the draft did not have the version that ranges counted in. */
  readonly bases: readonly VersionOf[];
}

/** One version in the record. */
export interface VersionOf extends VersionName {
  readonly paragraph: string;
}

/** Everything one member may see of a negotiation; the fold of its acts. */
export interface Negotiation {
  readonly id: string;
  readonly title: string;
  readonly committee: string;
  readonly agendaItem: string;
  readonly language: Language;
  /** True for the ready-made negotiation, whose positions are made up and which anybody may enter as any party. */
  readonly demonstration: boolean;
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
  /** All decisions of past rounds, in order, also those that a later one replaced. */
  readonly decisions: readonly Take[];
  readonly library: readonly LibraryEntry[];
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

/** The draft that is open for proposals: the last issued. Throws when there is none, which no created negotiation can have. */
export function openDraft(negotiation: Pick<Negotiation, 'id' | 'drafts'>): Draft {
  const draft = negotiation.drafts.at(-1);
  if (!draft) throw new RangeError(`Negotiation ${negotiation.id} has no draft`);
  return draft;
}

/** The open draft's paragraph with this id, if it has one. */
export function draftParagraph(negotiation: Pick<Negotiation, 'id' | 'drafts'>, id: string): Paragraph | undefined {
  const { document } = openDraft(negotiation);
  let byId = paragraphsById.get(document);
  if (!byId) {
    byId = new Map(document.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
    paragraphsById.set(document, byId);
  }
  return byId.get(id);
}

/** Drafts never change, and whatever is on the table is looked up in them for each wording. */
const paragraphsById = new WeakMap<TextDocument, ReadonlyMap<string, Paragraph>>();

/** What is on the table now: live wordings in place of the versions they go beyond; those that propose nothing any more are left out. */
export function wordingsOnTheTable(negotiation: Negotiation): Wording[] {
  // By party, because few parties table as they type: the wordings of all others are passed over at a glance.
  const live = new Map<string, Map<string, Wording>>();
  for (const wording of negotiation.live) {
    const ofParty = live.get(wording.party) ?? new Map<string, Wording>();
    live.set(wording.party, ofParty.set(wording.paragraph, wording));
  }
  const tabled = negotiation.wordings.map((wording) => {
    const newer = live.get(wording.party)?.get(wording.paragraph);
    if (newer) live.get(wording.party)?.delete(wording.paragraph);
    return newer ?? wording;
  });
  const fresh = [...live.values()].flatMap((ofParty) => [...ofParty.values()]);
  const drafted = new Map(openDraft(negotiation).document.paragraphs.map(({ id, text }) => [id, text]));
  return [...tabled, ...fresh].filter(({ paragraph, text }) => text !== (drafted.get(paragraph) ?? null));
}

/** A wording that proposes nothing: the draft's own words, or an addition taken back. Only live wordings can be so. */
export function readsLikeDraft(negotiation: Negotiation, wording: Wording): boolean {
  const drafted = draftParagraph(negotiation, wording.paragraph);
  return drafted ? wording.text === drafted.text : wording.text === null;
}
