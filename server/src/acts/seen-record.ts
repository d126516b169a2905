import {
  type Act,
  atDesk,
  deskActs,
  isPrivate,
  type Member,
  maySee,
  type Negotiation,
  notedFor,
  privateAct,
  privateComments,
  publicState,
  redactForAll,
  redactState,
  sightOf,
} from '@adref/shared/negotiation';

/** A state as those see it who see the same; one of them. */
interface SeenState {
  readonly state: Negotiation;
  readonly viewer: Member;
}

/** What `sightOf` says of the desk. */
const deskSight = 'desk';

/**
 * The record and the state of one negotiation as each of its members may see them. Acts are in two rows, everybody's and the desk's; those of
 * private conversations are in neither. States are kept for all who see the same: an act that they do not see leaves them the same object.
 */
export class SeenRecord {
  readonly #state: () => Negotiation;
  readonly #public: Act[] = [];
  readonly #desk: Act[] = [];
  readonly #private: Act[] = [];
  /** By what their readers see (`sightOf`): the desk's, and those in which there is something private. */
  readonly #states = new Map<string, SeenState>();
  /** Everybody else's: one, because packing it takes long. */
  #publicState: Negotiation | null = null;

  /** `state`: all that the record folds to, as it is now. */
  constructor(state: () => Negotiation) {
    this.#state = state;
  }

  /** One more act, which is folded in. */
  add(act: Act): void {
    const { visibility } = act;
    if (isPrivate(visibility)) {
      this.#private.push(act);
      for (const [sight, { viewer }] of this.#states)
        if (maySee(this.#state(), viewer, visibility)) this.#states.delete(sight);
      return;
    }
    this.#desk.push(...deskActs([act], this.#desk.length));
    const shown = redactForAll(act);
    if (shown) {
      this.#public.push(shown);
      this.changed();
    } else this.#states.delete(deskSight);
  }

  /** The state is another for everybody, without an act. */
  changed(): void {
    this.#states.clear();
    this.#publicState = null;
  }

  /** The state as this member may see it; one object for all who see the same. */
  stateFor(viewer: Member): Negotiation {
    const state = this.#state();
    const sight = sightOf(state, viewer);
    const known = this.#states.get(sight);
    if (known) return known.state;
    const hasPrivate = privateComments(state, viewer).length + notedFor(state, viewer).length > 0;
    if (!atDesk(viewer) && !hasPrivate) {
      this.#publicState ??= publicState(state);
      return this.#publicState;
    }
    const seen = redactState(state, viewer);
    this.#states.set(sight, { state: seen, viewer });
    return seen;
  }

  /** The acts in this member's row, in order. */
  actsFor(viewer: Member): readonly Act[] {
    return atDesk(viewer) ? this.#desk : this.#public;
  }

  /** The acts of the private conversations that this member is in, in order, each numbered in its chain. */
  privateActsFor(viewer: Member): Act[] {
    return this.#private.flatMap((act) => privateAct(this.#state(), act, viewer) ?? []);
  }

  /** Those of the acts added last that this member may see, in its rows. */
  of(acts: readonly Act[], viewer: Member): Act[] {
    const hashes = new Set(acts.map(({ hash }) => hash));
    const inRow = this.actsFor(viewer)
      .slice(-acts.length)
      .filter(({ hash }) => hashes.has(hash));
    return [...inRow, ...acts.flatMap((act) => privateAct(this.#state(), act, viewer) ?? [])];
  }
}
