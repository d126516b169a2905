/** Milliseconds after which a client is asked again for what nobody had the last times. */
const askAgain = 10_000;

/**
 * How what a client has sent fits together:
 *
 *   whole    all of it could be taken in, or was known
 *   gapped   update `at` built on something missing; nothing after it is acknowledged before an answer to a question asked since is
 *            durable. `asked` counts the questions, `lastAsked` is when, in milliseconds
 */
type Fit =
  | { readonly status: 'whole' }
  | { readonly status: 'gapped'; readonly at: number; readonly asked: number; readonly lastAsked: number };

/** What is to be done about an update that builds on something missing. */
type Missing = 'ask' | 'wait' | 'give up';

/** The updates that have come in over one connection, numbered from 1: how they fit together, and up to which all is durable. */
export class Intake {
  readonly #mostAsked: number;
  #received = 0;
  #durable = 0;
  #fit: Fit = { status: 'whole' };
  /** `open`: a question of ours is on its way, or its answer is. */
  #question: 'none' | 'open' = 'none';

  /** After `mostAsked` questions in vain a client is thought not to have what is missing. */
  constructor(mostAsked: number) {
    this.#mostAsked = mostAsked;
  }

  /** The number of the update that has come in. */
  receive(): number {
    return ++this.#received;
  }

  /** The client is asked what it has. */
  ask(): void {
    this.#question = 'open';
  }

  /** It has answered. */
  answer(): void {
    this.#question = 'none';
  }

  /**
   * An update builds on something missing; the client is asked for it, unless that was asked already. One whose answers lack something of its
   * `own` is given up; what others have written and the log has lost is no fault of the sender: it keeps its words until somebody brings them.
   */
  miss(number: number, own: boolean, now: number): Missing {
    const { asked, lastAsked } = this.#fit.status === 'gapped' ? this.#fit : { asked: 0, lastAsked: -Infinity };
    const inVain = asked >= this.#mostAsked;
    if (inVain && own) return 'give up';
    const waits = this.#question === 'open' || (inVain && now - lastAsked < askAgain);
    this.#fit = waits
      ? { status: 'gapped', at: number, asked, lastAsked }
      : { status: 'gapped', at: number, asked: asked + 1, lastAsked: now };
    return waits ? 'wait' : 'ask';
  }

  /** An update is durable, which is an answer to a question of ours or not. Whether the client may be told that all up to it is. */
  save(number: number, isAnswer: boolean): boolean {
    if (number <= this.#durable) return false;
    if (this.#fit.status === 'gapped') {
      // An answer given after the gap has everything that the client had until then.
      if (number < this.#fit.at || !isAnswer) return false;
      this.#fit = { status: 'whole' };
    }
    this.#durable = number;
    return true;
  }
}
