import type { TakenFrom } from '@adref/shared/negotiation';
import { lastingStorage } from './known-head.ts';

/** Names of what is kept in the browser's storage begin so; the negotiation and the party follow. */
const prefix = 'adref taken ';

/** Sources that are kept of one text, the latest: as many as are sent with one act. */
const most = 100;

/**
 * From which adopted paragraphs words of a party's own text were taken, until they are on the table: kept by this browser like the text itself,
 * through reloads and rounds. Without a storage it stays as long as the page.
 */
export class TakenSources {
  readonly #storage: Storage | null;
  readonly #known = new Map<string, readonly TakenFrom[]>();

  constructor(storage: Storage | null) {
    this.#storage = storage;
  }

  /** Notes that words of a paragraph of the party's text were taken. */
  note(negotiation: string, party: string, source: TakenFrom): void {
    const before = this.#read(negotiation, party).filter((one) => !isSame(one, source));
    this.#write(negotiation, party, [...before, source].slice(-most));
  }

  /** What was taken into these paragraphs. */
  of(negotiation: string, party: string, paragraphs: readonly string[]): readonly TakenFrom[] {
    return this.#read(negotiation, party).filter(({ paragraph }) => paragraphs.includes(paragraph));
  }

  /** Forgets what was sent. */
  letGo(negotiation: string, party: string, sent: readonly TakenFrom[]): void {
    const rest = this.#read(negotiation, party).filter((one) => !sent.some((other) => isSame(one, other)));
    this.#write(negotiation, party, rest);
  }

  /** Forgets all, of every text: at signing out. */
  forget(): void {
    this.#known.clear();
    try {
      for (const name of Object.keys(this.#storage ?? {})) {
        if (name.startsWith(prefix)) this.#storage?.removeItem(name);
      }
    } catch {
      // Nothing is kept where nothing is allowed to be.
    }
  }

  #read(negotiation: string, party: string): readonly TakenFrom[] {
    const name = nameOf(negotiation, party);
    try {
      // Another window may have written since.
      const stored: unknown = JSON.parse(this.#storage?.getItem(name) ?? 'null');
      if (Array.isArray(stored)) return stored.filter(isSource);
    } catch {
      // Forbidden, or written by nobody of ours.
    }
    return this.#known.get(name) ?? [];
  }

  #write(negotiation: string, party: string, sources: readonly TakenFrom[]): void {
    const name = nameOf(negotiation, party);
    this.#known.set(name, sources);
    try {
      if (sources.length === 0) this.#storage?.removeItem(name);
      else this.#storage?.setItem(name, JSON.stringify(sources));
    } catch {
      // Full or forbidden: the page has it until it is closed.
    }
  }
}

/** Those of this browser. */
export const takenSources = new TakenSources(lastingStorage());

const nameOf = (negotiation: string, party: string) => `${prefix}${negotiation} ${party}`;

function isSame(a: TakenFrom, b: TakenFrom): boolean {
  return a.paragraph === b.paragraph && a.document === b.document && a.target === b.target;
}

function isSource(one: unknown): one is TakenFrom {
  if (typeof one !== 'object' || one === null) return false;
  const { paragraph, document, target } = one as Partial<Record<keyof TakenFrom, unknown>>;
  return [paragraph, document, target].every((part) => typeof part === 'string');
}
