import type { BisUsage } from '../document/index.ts';
import type { Take } from './decisions/take.ts';
import { takesWithout } from './decisions/takes-without.ts';
import type { Draft } from './draft.ts';
import type { ImportedRecord } from './imports/imported-record.ts';
import { pairKey } from './matching/match-pair.ts';
import type { TakenMove } from './moves/taken-move.ts';
import type { Negotiation } from './negotiation.ts';
import { draftParagraph, openDraft } from './open-draft.ts';
import type { RecordedState } from './paragraph-states/paragraph-state.ts';
import type { RecordedPosition } from './positions/recorded-position.ts';
import type { Ranged } from './ranges/range-now.ts';
import { GrowingList, KeyedList } from './record/growing-list.ts';
import type { AnnouncedIssue, FailedIssue } from './rounds/announced-issue.ts';
import type { Carried } from './rounds/carried.ts';
import type { FormerTable } from './rounds/former-table.ts';
import { notedKey } from './tabling/noted-source.ts';
import type { TabledWording, VersionOf } from './tabling/tabled-wording.ts';
import type { TakenUp } from './taken-up/taken-up.ts';

/** A negotiation while acts are folded into it; the one it started from stays as it was. */
export class NegotiationBuilder {
  readonly #start: Negotiation;
  id: string;
  demonstration: boolean;
  imported: ImportedRecord | undefined;
  readonly parties;
  readonly members;
  readonly drafts;
  readonly wordings;
  readonly bases;
  readonly record;
  readonly positions;
  readonly comments;
  readonly proposals;
  readonly live;
  readonly notedSources;
  readonly pending;
  readonly outcomes;
  readonly formerTables: GrowingList<FormerTable>;
  readonly formerPositions;
  readonly states;
  readonly reopenRequests;
  readonly formerStates;
  readonly takes;
  readonly decisions;
  readonly takenMoves;
  readonly formerMoves: GrowingList<TakenMove>;
  readonly library;
  readonly links;
  readonly matches;
  readonly invitations;
  readonly silences;
  readonly proceedings;
  readonly rationales;
  readonly pens;
  readonly penWords;
  textShown: boolean;
  tablingAsTyped: readonly string[];
  announced: AnnouncedIssue | null;
  issueFailed: FailedIssue | null;
  takenUp: TakenUp | null;
  bisUsage: BisUsage;
  baseline: readonly string[];
  closed: boolean;
  seq: number;
  publicSeq: number;
  deskSeq: number;
  head: string;
  publicHead: string;
  deskHead: string;

  constructor(start: Negotiation) {
    this.#start = start;
    this.id = start.id;
    this.demonstration = start.demonstration;
    this.imported = start.imported;
    this.parties = new KeyedList(start.parties, ({ code }: { readonly code: string }) => code);
    this.members = new KeyedList(start.members, idOf);
    this.drafts = new GrowingList(start.drafts);
    this.wordings = new KeyedList(start.wordings, wordingKey);
    this.bases = new KeyedList(start.bases, ({ paragraph }: { readonly paragraph: string }) => paragraph);
    this.record = new GrowingList(start.record);
    this.positions = new KeyedList(start.positions, positionKey);
    this.comments = new KeyedList(start.comments, idOf);
    this.proposals = new KeyedList(start.proposals, idOf);
    this.live = new KeyedList(start.live, wordingKey);
    this.notedSources = new KeyedList(start.notedSources, notedKey);
    this.pending = new KeyedList(start.pending, wordingKey);
    this.outcomes = new GrowingList(start.outcomes);
    this.formerTables = new GrowingList(start.formerTables);
    this.formerPositions = new GrowingList(start.formerPositions);
    this.states = new KeyedList(start.states, stateKey);
    this.reopenRequests = new KeyedList(start.reopenRequests, wordingKey);
    this.formerStates = new GrowingList(start.formerStates);
    this.takes = new GrowingList(start.takes);
    this.decisions = new GrowingList(start.decisions);
    this.takenMoves = new KeyedList(start.takenMoves, ({ paragraph }: { readonly paragraph: string }) => paragraph);
    this.formerMoves = new GrowingList(start.formerMoves);
    this.library = new GrowingList(start.library);
    this.links = new KeyedList(start.links, linkKey);
    this.matches = new KeyedList(start.matches, pairKey);
    this.invitations = new KeyedList(start.invitations, idOf);
    this.silences = new KeyedList(start.silences, idOf);
    this.proceedings = new KeyedList(start.proceedings, idOf);
    this.rationales = new KeyedList(start.rationales, rationaleKey);
    this.pens = new KeyedList(start.pens, idOf);
    this.penWords = new KeyedList(start.penWords, ({ pen }: { readonly pen: string }) => pen);
    this.textShown = start.textShown;
    this.tablingAsTyped = start.tablingAsTyped;
    this.announced = start.announced;
    this.issueFailed = start.issueFailed;
    this.takenUp = start.takenUp;
    this.bisUsage = start.bisUsage;
    this.baseline = start.baseline;
    this.closed = start.closed;
    this.seq = start.seq;
    this.publicSeq = start.publicSeq;
    this.deskSeq = start.deskSeq;
    this.head = start.head;
    this.publicHead = start.publicHead;
    this.deskHead = start.deskHead;
  }

  /** New versions take the place of the party's earlier one of the paragraph, so that holders keep their order. */
  table(versions: readonly TabledWording[]): void {
    this.record.append(...versions);
    for (const version of versions) {
      this.wordings.put(version);
      this.live.remove(version);
      // Whoever tables words there has said what becomes of those of the round before.
      this.pending.remove(version);
      if (version.text !== null && !this.#isDrafted(version.paragraph) && !this.bases.has(version))
        this.bases.put(version);
    }
  }

  /** A decision of the desk; one that opens its place again takes those there back. */
  take(take: Take): void {
    const said = this.named(take);
    if (said.source.kind === 'open') this.takes.replace(takesWithout(this.takes.items(), said, said.source.last));
    else this.takes.append(said);
  }

  /** A position taken, or given up. */
  position(on: boolean, position: RecordedPosition): void {
    if (on) this.positions.putLast(this.named(position));
    else if (position.base || this.#isDrafted(position.paragraph)) this.positions.remove(position);
    else {
      // Before positions named versions, giving one up named its place alone.
      this.positions.removeWhere((other) => positionKey({ ...other, base: undefined }) === positionKey(position));
    }
  }

  /**
   * What was said of a paragraph, with the version that it was said of. Where an earlier Adref recorded none for an added paragraph, it
   * counted in the words of the party that was first among its proposers at that moment.
   */
  named<T extends Ranged>(said: T): T {
    if (said.base || this.#isDrafted(said.paragraph)) return said;
    const then = this.wordings.find(({ paragraph, text }) => paragraph === said.paragraph && text !== null);
    return then ? { ...said, base: { party: then.party, version: then.version } } : said;
  }

  #isDrafted(paragraph: string): boolean {
    return draftParagraph({ id: this.id, drafts: this.drafts.items() }, paragraph) !== undefined;
  }

  /** A new round: what was on the table stays in the record and in the acts, and what is carried over is on the table again. */
  nextRound(draft: Draft, decisions: readonly Take[], carried: Carried | null, states: readonly RecordedState[]): void {
    const over = openDraft({ id: this.id, drafts: this.drafts.items() });
    const ended = over.number;
    this.formerTables.append({
      draft: ended,
      wordings: this.wordings.items().map(versionOf),
      bases: this.bases.items().map(versionOf),
    });
    this.formerPositions.append(...this.positions.items().filter((position) => position.draft === ended));
    this.formerStates.append(...this.states.items().filter((state) => state.draft === ended));
    this.states.replace(states);
    this.drafts.append(draft);
    this.announced = null;
    this.issueFailed = null;
    // A place that nobody has named in the whole round that is over is where the room was, not where it is.
    this.takenUp = this.takenUp && this.takenUp.time < over.issued ? null : takenUpIn(draft, this.takenUp);
    this.decisions.append(...decisions);
    this.outcomes.append(...(carried?.outcomes ?? []));
    this.record.append(...(carried?.wordings ?? []));
    this.wordings.replace(carried?.wordings ?? []);
    this.bases.replace(carried?.bases ?? []);
    this.positions.replace(carried?.positions ?? []);
    this.pending.replace(carried?.pending ?? []);
    this.live.replace([]);
    this.takes.replace([]);
    this.takenMoves.replace([]);
    this.textShown = false;
    this.tablingAsTyped = [];
  }

  finish(): Negotiation {
    return {
      ...this.#start,
      id: this.id,
      demonstration: this.demonstration,
      ...(this.imported && { imported: this.imported }),
      parties: this.parties.items(),
      members: this.members.items(),
      drafts: this.drafts.items(),
      wordings: this.wordings.items(),
      bases: this.bases.items(),
      record: this.record.items(),
      positions: this.positions.items(),
      comments: this.comments.items(),
      proposals: this.proposals.items(),
      live: this.live.items(),
      notedSources: this.notedSources.items(),
      pending: this.pending.items(),
      outcomes: this.outcomes.items(),
      formerTables: this.formerTables.items(),
      formerPositions: this.formerPositions.items(),
      states: this.states.items(),
      reopenRequests: this.reopenRequests.items(),
      formerStates: this.formerStates.items(),
      takes: this.takes.items(),
      decisions: this.decisions.items(),
      takenMoves: this.takenMoves.items(),
      formerMoves: this.formerMoves.items(),
      library: this.library.items(),
      baseline: this.baseline,
      links: this.links.items(),
      matches: this.matches.items(),
      invitations: this.invitations.items(),
      silences: this.silences.items(),
      proceedings: this.proceedings.items(),
      rationales: this.rationales.items(),
      pens: this.pens.items(),
      penWords: this.penWords.items(),
      textShown: this.textShown,
      tablingAsTyped: this.tablingAsTyped,
      announced: this.announced,
      issueFailed: this.issueFailed,
      takenUp: this.takenUp,
      bisUsage: this.bisUsage,
      closed: this.closed,
      seq: this.seq,
      publicSeq: this.publicSeq,
      deskSeq: this.deskSeq,
      head: this.head,
      publicHead: this.publicHead,
      deskHead: this.deskHead,
    };
  }
}

/** The room stays at its paragraph, where the new draft has it; the words in it and what was shown of it are of the round before. */
function takenUpIn({ number, document }: Draft, before: TakenUp | null): TakenUp | null {
  if (!before || !document.paragraphs.some(({ id }) => id === before.paragraph)) return null;
  const { paragraph, time, by, view } = before;
  return { draft: number, paragraph, from: null, to: null, time, by, ...(view && { view }) };
}

function versionOf({ party, paragraph, version }: TabledWording): VersionOf {
  return { party, paragraph, version };
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}

/** Tells a party's wording of a paragraph from all others; a code has no space in it. */
function wordingKey({ party, paragraph }: { readonly party: string; readonly paragraph: string }): string {
  return `${party} ${paragraph}`;
}

function rationaleKey({ draft, paragraph }: { readonly draft: number; readonly paragraph: string }): string {
  return `${draft} ${paragraph}`;
}

function positionKey(position: {
  readonly party: string;
  readonly draft: number;
  readonly paragraph: string;
  readonly stance: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly base?: { readonly party: string; readonly version: number } | undefined;
  readonly place?: true | undefined;
}): string {
  const { party, draft, paragraph, stance, from, to, base, place } = position;
  const of = place ? 'place' : `${from} ${to}`;
  return `${party} ${draft} ${stance} ${of} ${base?.party} ${base?.version} ${paragraph}`;
}

function stateKey(state: {
  readonly draft: number;
  readonly paragraph: string;
  readonly from: number | null;
  readonly to: number | null;
}): string {
  return `${state.draft} ${state.from} ${state.to} ${state.paragraph}`;
}

function linkKey(link: { readonly paragraph: string; readonly document: string; readonly target: string }): string {
  return JSON.stringify([link.paragraph, link.document, link.target]);
}
