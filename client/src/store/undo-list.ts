import type { Command } from '@adref/shared/negotiation';

/** An act that can be taken back: what was done, as one would say it, and the commands that undo it, in order; none where it is too late. */
export interface Undoable {
  readonly said: string;
  /** Whether it has changed the own text, as far as is known by now. */
  readonly inText: () => boolean;
  /** Once that is known: it takes a way of its own to this page. */
  readonly known?: Promise<void>;
  /** Null where the code that finds them has not come. */
  readonly undo: () => readonly Command[] | Promise<readonly Command[] | null>;
}

/** How the page of a text is asked to take back what was done last: by its button, or by the key of its editor. */
export type UndoneBy = 'button' | 'key';

/** What the line at the foot of the page shows: an act that can be taken back, or that it was, or why not. */
export type UndoState =
  | { readonly phase: 'offered'; readonly act: Undoable }
  | { readonly phase: 'undone' }
  | { readonly phase: 'refused'; readonly reason: string };

/** An act that has been asked for, since a moment (ms of the clock), and whether it can be taken back by now. */
interface UnderWay {
  readonly since: number;
  readonly inText: () => boolean;
  offered: boolean;
}

/** How many acts are remembered: more than anybody takes back one by one. */
const remembered = 50;

/** The acts of this page that can be taken back, the last one first. */
export class UndoList {
  #acts: Undoable[] = [];
  #state: UndoState | null = null;
  #settled: Promise<unknown> = Promise.resolve();
  #underWay: UnderWay | null = null;
  /** When the last act was offered, in ms of the clock. */
  #offered = 0;
  #undoing = false;
  readonly #listeners = new Set<() => void>();

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  snapshot = (): UndoState | null => this.#state;

  /**
   * Carries an act out; one that is to be undone meanwhile waits for it, because what it did is known before its answer is here. `inText` tells
   * of one that can be taken back whether it changes the own text.
   */
  during<Answer>(act: Promise<Answer>, inText?: () => boolean): Promise<Answer> {
    const underWay = inText ? { since: Date.now(), inText, offered: false } : null;
    this.#underWay = underWay;
    this.#settled = act
      .catch(() => undefined)
      .then(() => {
        if (this.#underWay === underWay) this.#underWay = null;
      });
    return act;
  }

  /** Remembers an act and shows it. */
  offer(act: Undoable): void {
    this.#acts = [...this.#acts, act].slice(-remembered);
    this.#offered = Date.now();
    if (this.#underWay) this.#underWay.offered = true;
    this.#show({ phase: 'offered', act });
  }

  /**
   * Whether the line offers an act that was done at this moment (ms of the clock) or later, or will as soon as it is done: where something was typed
   * last at that moment, the act is what the person did last. One that is being taken back is offered no more. By key only one that has changed the
   * own text is: nobody expects of a key of the editor that words leave the table for everybody.
   */
  offersSince(moment: number, by: UndoneBy): boolean {
    const underWay = this.#undoing ? null : this.#underWay;
    if (underWay && underWay.since >= moment) return by === 'button' || underWay.inText();
    if (this.#state?.phase !== 'offered' || this.#undoing || this.#offered < moment) return false;
    return by === 'button' || this.#state.act.inText();
  }

  /**
   * Takes the last act back with `carryOut`, which answers why it could not, or null; says `tooLate` where there is no way back any more.
   * `unreachable` where that could not be found out. False where there is no act, or none has come of the one that was under way. It is
   * forgotten whether or not that succeeds.
   */
  async undo(
    carryOut: (command: Command) => Promise<string | null>,
    tooLate: string,
    unreachable = tooLate,
  ): Promise<boolean> {
    this.#undoing = true;
    try {
      const underWay = this.#underWay;
      await this.#settled;
      const act = underWay?.offered === false ? null : this.#acts.pop();
      if (!act) return false;
      await act.known;
      const commands = await act.undo();
      let refusal = commands === null ? unreachable : commands.length === 0 ? tooLate : null;
      for (const command of commands ?? []) refusal ??= await carryOut(command);
      this.#show(refusal === null ? { phase: 'undone' } : { phase: 'refused', reason: refusal });
      return true;
    } finally {
      this.#undoing = false;
    }
  }

  /** Takes the line away; what it showed can still be undone by key. */
  hide(): void {
    if (this.#state) this.#show(null);
  }

  #show(state: UndoState | null): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
