import {
  type LiveChange,
  type LiveText,
  liveChange,
  liveChangeOfWords,
  liveWordings,
  type Negotiation,
} from '@adref/shared/negotiation';

/** Milliseconds for which the typing of a party that tables as it types is gathered into one event. */
const delay = 200;

/** What tabling as one types needs of its negotiation. */
interface TypedDependencies {
  readonly state: () => Negotiation;
  /** A party's text of the open round. */
  readonly read: (party: string) => Promise<LiveText>;
  /** See `RoomHost.wordsSince`. */
  readonly wordsSince: (party: string) => Promise<ReadonlyMap<string, string> | null>;
  /** Does a job after everything that is under way, and before what comes later. */
  readonly inTurn: (job: () => Promise<void>) => Promise<void>;
  readonly tell: (change: LiveChange) => void;
  readonly report: (error: unknown) => void;
}

/**
 * Reads what parties table as they type from their texts, some time after these have changed, and tells what is new. A text that cannot be
 * read shows nothing, and takes neither the others nor the negotiation with it.
 */
export class TypedTabling {
  readonly #around: TypedDependencies;
  readonly #changed = new Set<string>();
  /** By party: the act after which its live wordings were last computed. What they follow from beside its text changes with acts alone. */
  readonly #asOf = new Map<string, number>();
  #timer: NodeJS.Timeout | null = null;

  constructor(around: TypedDependencies) {
    this.#around = around;
  }

  /** Whether something that has changed is not told yet. */
  get waiting(): boolean {
    return this.#timer !== null;
  }

  /** The text of a party has changed: what is new is told soon, where it tables as it types. */
  changed(party: string): void {
    if (!this.#around.state().tablingAsTyped.includes(party)) return;
    this.#changed.add(party);
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      const parties = [...this.#changed];
      this.#changed.clear();
      void this.#around.inTurn(() => this.#refreshAll(parties));
    }, delay);
  }

  /** Reads the texts of all parties that table as they type. */
  readAll(): Promise<void> {
    return this.#around.inTurn(() => this.#refreshAll(this.#around.state().tablingAsTyped));
  }

  /** What has changed is not told any more. */
  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
  }

  async #refreshAll(parties: readonly string[]): Promise<void> {
    for (const party of parties) await this.#refresh(party).catch(this.#around.report);
  }

  async #refresh(party: string): Promise<void> {
    const { tablingAsTyped, closed } = this.#around.state();
    if (!tablingAsTyped.includes(party) || closed) return;
    const change = await this.#change(party);
    if (change) this.#around.tell(change);
  }

  /** What its text changes in what a party tables: by the words typed since, or by the whole text. Null where nothing changes. */
  async #change(party: string): Promise<LiveChange | null> {
    const { state, read, wordsSince } = this.#around;
    const follows = this.#asOf.get(party) === state().seq;
    this.#asOf.delete(party);
    const words = await wordsSince(party);
    let found = follows && words ? liveChangeOfWords(state(), party, words) : null;
    if (!found) {
      const text = await read(party);
      if (text.faults > 0) return null;
      found = { change: liveChange(state(), party, liveWordings(state(), party, text)) };
    }
    this.#asOf.set(party, state().seq);
    return found.change;
  }
}
