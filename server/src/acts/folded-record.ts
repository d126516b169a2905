import {
  type Act,
  emptyRecord,
  foldAll,
  type LiveChange,
  type Negotiation,
  type RecordHead,
  withLiveChange,
} from '@adref/shared/negotiation';
import { SeenRecord } from './seen-record.ts';

/** The acts of one negotiation in memory, the head of their chain, and what they fold to, for all and for each who reads: always of the same acts. */
export class FoldedRecord {
  readonly seen = new SeenRecord(() => this.state);
  readonly #id: string;
  readonly #acts: Act[] = [];
  #head: RecordHead = emptyRecord;
  #state: Negotiation | null = null;

  constructor(id: string) {
    this.#id = id;
  }

  /** All acts, in order, as they are stored; one array, which grows. */
  get acts(): readonly Act[] {
    return this.#acts;
  }

  get head(): RecordHead {
    return this.#head;
  }

  get isEmpty(): boolean {
    return this.#state === null;
  }

  /** The state that all acts fold to, with the live wordings as last heard of. */
  get state(): Negotiation {
    if (!this.#state) throw new RangeError(`Negotiation ${this.#id} has no acts`);
    return this.#state;
  }

  /** `head` is that after them, of acts that were chained or checked: the fold trusts what it is given. */
  add(acts: readonly Act[], head: RecordHead): void {
    this.#head = head;
    this.#state = foldAll(this.#state, acts);
    for (const act of acts) {
      this.#acts.push(act);
      this.seen.add(act);
    }
  }

  /** A live wording is another: no act, but another state for everybody. */
  type(change: LiveChange): void {
    this.#state = withLiveChange(this.state, change);
    this.seen.changed();
  }
}
