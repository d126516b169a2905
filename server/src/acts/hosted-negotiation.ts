import { roomName, type TextAddress } from '@adref/shared/crdt';
import type { TextDocument } from '@adref/shared/document';
import {
  type Act,
  type ActBody,
  type ActDraft,
  type Command,
  documentsNeeded,
  type Edits,
  type LiveChange,
  type LiveText,
  type Member,
  type Negotiation,
  openDraft,
  penOfText,
  recordHead,
} from '@adref/shared/negotiation';
import { type Refusal, refusal } from '@adref/shared/refusal';
import type { Write } from '../storage/storage.ts';
import type { LiveTexts, PendingEdit } from '../sync/room-host.ts';
import { Turn } from '../turn.ts';
import { chained, sha256 } from './chain.ts';
import { type CommandPlace, type LibraryWords, libraryWords, runCommand } from './command-run.ts';
import type { Dependencies, HostEvent, Outcome } from './dependencies.ts';
import { EarlierRounds } from './earlier-rounds.ts';
import { editPortions } from './edit-portions.ts';
import { FoldedRecord } from './folded-record.ts';
import type { Importing } from './importing.ts';
import { JobQueue } from './job-queue.ts';
import { keptDocuments } from './kept-documents.ts';
import { NegotiationTexts } from './negotiation-texts.ts';
import { TypedTabling } from './typed-tabling.ts';

/**
 * One negotiation in memory: its acts, the state that they fold to, and one queue through which everything that changes it
 * goes, in order:
 *
 *   who asks • live texts → decide → chain → one commit (acts, texts, secrets) → fold → announce
 *
 * Acts take the time when they are carried out, or `at` where it is given: a demonstration plays in the past.
 * Nothing is announced that is not durable; a failed commit leaves the state as it was.
 */
export class HostedNegotiation {
  readonly id: string;
  readonly #dependencies: Dependencies;
  readonly #folded: FoldedRecord;
  readonly #listeners = new Set<(event: HostEvent) => void>();
  readonly #typed: TypedTabling;
  readonly #queue = new JobQueue();
  /** What its texts are asked. */
  readonly texts: NegotiationTexts;

  private constructor(id: string, dependencies: Dependencies) {
    this.id = id;
    this.#dependencies = dependencies;
    this.#folded = new FoldedRecord(id);
    this.texts = new NegotiationTexts({
      state: () => this.state,
      earlier: new EarlierRounds(id, this.acts, dependencies.rooms),
      read: (party) => this.#read(party),
      documents: (command) => this.#documents(command),
      storage: dependencies.storage,
      now: dependencies.now,
    });
    this.#typed = new TypedTabling({
      state: () => this.state,
      read: (party) => this.#read(party),
      wordsSince: (party) => dependencies.rooms.wordsSince(this.#room(party)),
      inTurn: (job) => this.#queue.add(job),
      tell: (change) => this.#tellTyped(change),
      report: dependencies.report,
    });
  }

  /** From its stored acts, of which there is at least one. Throws `BrokenChain` where an act is missing or altered. */
  static load(id: string, acts: readonly Act[], dependencies: Dependencies): HostedNegotiation {
    const negotiation = new HostedNegotiation(id, dependencies);
    negotiation.#folded.add(acts, recordHead(acts, sha256));
    return negotiation;
  }

  /** One that came from a file (importing.ts), in one commit with `writes`. */
  static async import(
    imported: Importing,
    writes: readonly Write[],
    dependencies: Dependencies,
  ): Promise<HostedNegotiation> {
    const negotiation = new HostedNegotiation(imported.id, dependencies);
    await dependencies.storage.commit([...imported.writes, ...writes]);
    negotiation.#folded.add(imported.acts, imported.head);
    return negotiation;
  }

  /** A new one: recorded as its creator's first act. `writes` go into the same commit. */
  static async create(
    body: ActBody & { kind: 'create' },
    creator: Member,
    writes: readonly Write[],
    dependencies: Dependencies,
    at: Date,
  ): Promise<HostedNegotiation> {
    const negotiation = new HostedNegotiation(body.id, dependencies);
    const time = at.toISOString();
    const actDrafts = [body, { kind: 'join', member: creator } as const].map((actDraft) => ({
      by: creator.id,
      time,
      body: actDraft,
    }));
    await negotiation.#record(actDrafts, [], writes);
    return negotiation;
  }

  /** The state that all recorded acts fold to, with the live wordings as last heard of. */
  get state(): Negotiation {
    return this.#folded.state;
  }

  /**
   * The state as this member may see it. For all who see the same it is one object, which an act that they do not see does not replace: an
   * answer made of it takes no longer after one, which could be noticed.
   */
  stateFor(viewer: Member): Negotiation {
    return this.#folded.seen.stateFor(viewer);
  }

  /** All acts, in order, as they are stored. */
  get acts(): readonly Act[] {
    return this.#folded.acts;
  }

  /** All acts as this member may see them, in order; those of private conversations are not among them. */
  actsFor(viewer: Member): readonly Act[] {
    return this.#folded.seen.actsFor(viewer);
  }

  /** The acts of the private conversations that this member is in, each numbered in its chain. */
  privateActsFor(viewer: Member): Act[] {
    return this.#folded.seen.privateActsFor(viewer);
  }

  /** The act with this number, counted and seen as by this member; the same object for all who see it alike. */
  act(seq: number, viewer: Member): Act | undefined {
    return this.actsFor(viewer)[seq - 1];
  }

  /** The member, unless it was removed or its link revoked. */
  member(id: string): Member | null {
    const member = this.state.members.find((candidate) => candidate.id === id);
    if (!member || member.removed) return null;
    const link = this.state.invitations.find((invitation) => invitation.id === member.link);
    return link?.revoked ? null : member;
  }

  /** Hears every event from now on, in order. Returns how to stop. */
  listen(listener: (event: HostEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Carries a member's command out, or says why not. */
  carryOut(member: string, command: Command, at?: Date): Promise<Outcome | Refusal> {
    const perform = (words: LibraryWords) =>
      this.#queue.add(() => this.#perform(member, command, words, at ?? this.#dependencies.now()));
    const words = libraryWords(command, this.#dependencies.adopted);
    // The library may take its time: nobody else waits for it.
    return words instanceof Promise ? words.then(perform) : perform(words);
  }

  /** Records that someone has joined, together with `writes`. */
  join(member: Member, writes: readonly Write[], at?: Date): Promise<void> {
    return this.#queue.add(async () => {
      const time = (at ?? this.#dependencies.now()).toISOString();
      await this.#record([{ by: member.id, time, body: { kind: 'join', member } }], [], writes);
    });
  }

  /** Records acts of the server itself, together with `writes`. Where they follow from the state, it is asked in their turn; there may be none. */
  recordByServer(
    bodies: readonly ActBody[] | ((state: Negotiation) => readonly ActBody[]),
    writes: readonly Write[],
    at?: Date,
  ): Promise<void> {
    return this.#queue.add(async () => {
      const time = (at ?? this.#dependencies.now()).toISOString();
      const now = typeof bodies === 'function' ? bodies(this.state) : bodies;
      if (now.length === 0) return;
      await this.#record(
        now.map((body) => ({ by: 'server', time, body })),
        [],
        writes,
      );
    });
  }

  /** Ends what these members have open here, in whatever browser: their streams and their rooms. */
  #signOut(members: readonly string[]): void {
    this.#announce({ event: 'signed-out', data: { members } });
    this.#dependencies.rooms.disconnect(members);
  }

  /** Reads the texts of all parties that table as they type; after a start, when nothing is known of them. */
  readLive(): Promise<void> {
    return this.#typed.readAll();
  }

  /** A text has changed: what its party tables as it types is announced soon. */
  textChanged({ draft, party }: TextAddress): void {
    if (party !== null && draft === openDraft(this.state).number) this.#typed.changed(party);
  }

  /** True while nobody listens and nothing is under way. */
  get idle(): boolean {
    return this.#listeners.size === 0 && this.#queue.idle && !this.#typed.waiting;
  }

  /** Resolves when everything asked for so far is done. */
  async drained(): Promise<void> {
    this.#typed.stop();
    await this.#queue.drained();
  }

  async #perform(memberId: string, command: Command, words: LibraryWords, now: Date): Promise<Outcome | Refusal> {
    const member = this.member(memberId);
    if (!member) return refusal('forbidden', 'signed-out');
    const place: CommandPlace = {
      id: this.id,
      dependencies: this.#dependencies,
      state: () => this.state,
      room: (party) => this.#room(party),
      documents: (asked) => this.#documents(asked),
      record: (actDrafts, edits, writes, live, turn) => this.#record(actDrafts, edits, writes, live, turn),
    };
    const run = await runCommand(place, member, command, words, now);
    return run.ok ? { ok: true, acts: this.#folded.seen.of(await run.acts, member), secrets: run.secrets } : run;
  }

  /**
   * Up to the commit in the turn in which it is called, unless that takes long: then others get their turn in between, and only what is
   * typed in the texts of `edits`, which `live` has, waits until these are made.
   */
  async #record(
    actDrafts: readonly ActDraft[],
    edits: readonly Edits[] = [],
    writes: readonly Write[] = [],
    live: LiveTexts | null = null,
    turn = new Turn(),
  ): Promise<Act[]> {
    const roundBefore = this.#folded.isEmpty ? 0 : openDraft(this.state).number;
    const endsRound = actDrafts.some(({ body: { kind } }) => kind === 'issue' || kind === 'close');
    const release = endsRound ? this.#dependencies.rooms.holdRound(this.id, roundBefore) : () => undefined;
    const held = edits.flatMap(({ party }) => live?.hold(this.#room(party)) ?? []);
    const letGo = () => {
      for (const one of held) one();
    };
    const pending: PendingEdit[] = [];
    let chain: ReturnType<typeof chained>;
    try {
      let wait = turn.over();
      if (wait) await wait;
      chain = chained(this.acts, this.#folded.head, actDrafts);
      for (const { party, portion } of editPortions(edits)) {
        wait = turn.over();
        if (wait) await wait;
        if (live) pending.push(live.edit(this.#room(party), portion));
      }
      const committed = this.#dependencies.storage.commit([
        ...chain.acts.map((act) => ({ kind: 'act', negotiation: this.id, act }) as const),
        ...pending.flatMap((edit) => edit.writes),
        ...writes,
      ]);
      // What is typed from now on comes after them in the log, too.
      letGo();
      await committed;
    } catch (error) {
      for (const edit of pending) edit.abandon();
      letGo();
      release();
      throw error;
    }
    await turn.over();
    const { acts, head } = chain;
    this.#folded.add(acts, head);
    release();
    for (const edit of pending) edit.announce();
    for (const act of acts) this.#announce({ event: 'act', data: act });
    this.#afterwards(acts, roundBefore);
    for (const { party } of edits) this.textChanged({ negotiation: this.id, draft: roundBefore, party });
    return acts;
  }

  /** What follows from acts outside the record. */
  #afterwards(acts: readonly Act[], round: number): void {
    for (const act of acts) {
      if (act.kind === 'revoke') {
        this.#signOut(this.state.members.filter(({ link }) => link === act.link).map(({ id }) => id));
      }
      if (act.kind === 'member-remove') this.#signOut([act.member]);
      if (act.kind === 'issue' || act.kind === 'close') this.#dependencies.rooms.endRound(this.id, round);
      if (act.kind === 'show-text' && !act.on) this.#dependencies.rooms.turnOut(this.#room(null));
      if (act.kind === 'mode' && act.asTyped)
        this.textChanged({ negotiation: this.id, draft: round, party: act.party });
    }
  }

  #tellTyped(change: LiveChange): void {
    this.#folded.type(change);
    this.#announce({ event: 'live', data: change });
  }

  #documents(command: Command): Promise<Map<string, TextDocument>> {
    return keptDocuments(this.#dependencies.storage, this.state, documentsNeeded(this.state, command));
  }

  #read(party: string | null): Promise<LiveText> {
    return this.#dependencies.rooms.read(this.#room(party));
  }

  #room(party: string | null): string {
    const pen = penOfText(party);
    const draft = openDraft(this.state).number;
    return roomName({ negotiation: this.id, draft, ...(pen === null ? { party } : { party: null, pen }) });
  }

  #announce(event: HostEvent): void {
    for (const listener of this.#listeners) {
      try {
        listener(event);
      } catch (error) {
        this.#dependencies.report(error);
      }
    }
  }
}
