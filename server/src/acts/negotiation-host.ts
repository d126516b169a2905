import { parseRoomName } from '@adref/shared/crdt';
import { type ActBody, atDesk, BrokenChain, type Member, mayWriteIn, openDraft } from '@adref/shared/negotiation';
import { type Reason, reason } from '@adref/shared/refusal';
import type { Write } from '../storage/storage.ts';
import { DamagedRecord, StorageError } from '../storage/storage-error.ts';
import type { RoomRules } from '../sync/room-host.ts';
import { Unreadable, type UnreadableRegister } from '../unreadable.ts';
import type { Dependencies } from './dependencies.ts';
import { endSilence, issueAnnounced } from './due-acts.ts';
import { HostedNegotiation } from './hosted-negotiation.ts';
import type { Importing } from './importing.ts';

/** Ids of ready-made negotiations, in which visitors without an invitation write, begin so; all others are random. */
export const demonstrationPrefix = 'demonstration-';

/** Milliseconds after which a negotiation that nobody uses leaves memory: no request takes so long, and a break for coffee is shorter. */
const idleTime = 20 * 60_000;

/**
 * All negotiations of this server. Each is loaded when it is asked for and stays in memory while it is used. One whose record cannot
 * be read is closed alone; where the server runs without a demonstration, those of earlier starts are closed too.
 */
export class NegotiationHost implements RoomRules {
  readonly #dependencies: Dependencies;
  readonly #unreadable: UnreadableRegister;
  readonly #demonstration: boolean;
  readonly #loading = new Map<string, Promise<HostedNegotiation | null>>();
  readonly #loaded = new Map<string, HostedNegotiation>();
  /** When each was last asked for, in milliseconds. */
  readonly #asked = new Map<string, number>();
  readonly #stopListening: () => void;

  constructor(dependencies: Dependencies, options: { unreadable: UnreadableRegister; demonstration: boolean }) {
    this.#dependencies = dependencies;
    this.#unreadable = options.unreadable;
    this.#demonstration = options.demonstration;
    this.#stopListening = dependencies.rooms.onChange((name) => {
      const room = parseRoomName(name);
      if (room) this.#loaded.get(room.negotiation)?.textChanged(room);
    });
  }

  /** The negotiation with this id, or null. Rejects with `Unreadable` where its record is damaged, on every call. */
  open(id: string): Promise<HostedNegotiation | null> {
    if (!this.#demonstration && id.startsWith(demonstrationPrefix)) return Promise.resolve(null);
    const unreadable = this.#unreadable.get('negotiation', id);
    if (unreadable) return Promise.reject(unreadable);
    this.#asked.set(id, this.#dependencies.now().getTime());
    let loading = this.#loading.get(id);
    if (!loading) {
      loading = this.#load(id);
      this.#loading.set(id, loading);
      // Neither an unknown id nor a failure is remembered: the first would fill memory, the second may pass.
      const forget = () => {
        this.#loading.delete(id);
        this.#asked.delete(id);
      };
      loading.then((negotiation) => negotiation ?? forget(), forget);
    }
    return loading;
  }

  /** Creates a negotiation with its zero draft and its first member. */
  async create(
    body: ActBody & { kind: 'create' },
    creator: Member,
    writes: readonly Write[],
    at = this.#dependencies.now(),
  ): Promise<HostedNegotiation> {
    const negotiation = await HostedNegotiation.create(body, creator, writes, this.#dependencies, at);
    this.#keep(body.id, negotiation);
    return negotiation;
  }

  /** Takes a negotiation in that came from a file, in one commit with `writes`. */
  async import(imported: Importing, writes: readonly Write[]): Promise<void> {
    this.#keep(imported.id, await HostedNegotiation.import(imported, writes, this.#dependencies));
  }

  #keep(id: string, negotiation: HostedNegotiation): void {
    this.#loaded.set(id, negotiation);
    this.#asked.set(id, this.#dependencies.now().getTime());
    this.#loading.set(id, Promise.resolve(negotiation));
  }

  /** Where the member is with a room. Its negotiation must have been opened; of one that was not, nothing is admitted. */
  admission(name: string, memberId: string): 'write' | 'read' | null {
    const room = parseRoomName(name);
    const negotiation = room && this.#loaded.get(room.negotiation);
    const member = negotiation?.member(memberId);
    if (!room || !negotiation || !member) return null;
    const { state } = negotiation;
    if (!state.drafts[room.draft]) return null;
    const open = room.draft === openDraft(state).number && !state.closed;
    if (room.pen !== undefined) {
      const pen = state.pens.find(({ id, draft }) => id === room.pen && draft === room.draft);
      if (!pen) return null;
      if (mayWriteIn(state, member, pen.party)) return open && !pen.back ? 'write' : 'read';
      return atDesk(member) ? 'read' : null;
    }
    if (mayWriteIn(state, member, room.party)) return open ? 'write' : 'read';
    // On screen, the chair's text is there for everybody to read.
    return room.party === null && open && state.textShown ? 'read' : null;
  }

  /** The paragraphs with which a room begins: the draft's, and what is carried over to a party's text. */
  async seed(name: string) {
    const room = parseRoomName(name);
    const negotiation = room && (this.#loaded.get(room.negotiation) ?? (await this.open(room.negotiation)));
    const seed = room && (await negotiation?.texts.seed(room));
    if (!seed) throw new RangeError(`There is no draft for room ${name}`);
    return seed;
  }

  /** What an announced issue comes to at its time; `subject` is that of its deadline. */
  async issueAnnounced(subject: string): Promise<void> {
    const [id = '', draft] = subject.split(' ');
    const negotiation = await this.open(id);
    if (negotiation) await issueAnnounced(negotiation, Number(draft), this.#dependencies.now());
  }

  /** What a silence comes to at its deadline; `subject` is that of the deadline. */
  async endSilence(subject: string): Promise<void> {
    const [id = '', window = ''] = subject.split(' ');
    const negotiation = await this.open(id);
    if (negotiation) await endSilence(negotiation, window, this.#dependencies.now());
  }

  presence(name: string, memberId: string) {
    const room = parseRoomName(name);
    const member = room && this.#loaded.get(room.negotiation)?.member(memberId);
    return { member: memberId, name: member?.name ?? '', party: member?.party ?? null };
  }

  /** Takes negotiations out of memory that nobody has asked for lately, listens to or has a room of open; they are loaded again when needed. */
  unloadIdle(): void {
    const before = this.#dependencies.now().getTime() - idleTime;
    for (const [id, negotiation] of this.#loaded) {
      if ((this.#asked.get(id) ?? 0) > before || !negotiation.idle || this.#dependencies.rooms.occupied(id)) continue;
      this.#loaded.delete(id);
      this.#loading.delete(id);
      this.#asked.delete(id);
    }
  }

  /** Ids of the negotiations that are in memory. */
  get loaded(): readonly string[] {
    return [...this.#loaded.keys()];
  }

  /** Resolves when everything asked for so far is recorded; hears no more of typing. */
  async drained(): Promise<void> {
    this.#stopListening();
    await Promise.all([...this.#loaded.values()].map((negotiation) => negotiation.drained()));
  }

  async #load(id: string): Promise<HostedNegotiation | null> {
    const negotiation = await this.#read(id);
    if (!negotiation) return null;
    // Before the texts are read: seeding one asks for the negotiation.
    this.#loaded.set(id, negotiation);
    await negotiation.readLive();
    return negotiation;
  }

  async #read(id: string): Promise<HostedNegotiation | null> {
    try {
      const acts = await this.#dependencies.storage.acts(id);
      return acts.length === 0 ? null : HostedNegotiation.load(id, acts, this.#dependencies);
    } catch (error) {
      // A closed or failing storage says nothing about this record, and may be there again the next time.
      if (error instanceof StorageError || isDatabaseError(error)) throw error;
      this.#dependencies.report(error);
      throw this.#unreadable.add(new Unreadable('negotiation', id, whyUnreadable(error), error));
    }
  }
}

/** What people of a negotiation are told of its record: where it breaks, and not how. */
function whyUnreadable(error: unknown): Reason {
  if (error instanceof BrokenChain) return reason('record-broken', { act: error.seq });
  if (!(error instanceof DamagedRecord)) return reason('record-unreadable');
  const { key, params } = error.said;
  if (key === 'act-unreadable') return reason('record-broken', { act: params.act ?? 0 });
  if (key === 'head-differs') return reason('record-cut', { last: params.last ?? 0, head: params.head ?? 0 });
  return reason('record-unreadable');
}

const isDatabaseError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR';
