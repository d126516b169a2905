/** Names of what is kept in the browser's storage begin so; the seat and what the text is for follow. */
const prefix = 'adref unsent ';

/** What is kept of words that were said already begins so, since they can be emptied and an empty text is none. */
const edited = '=';

/**
 * What somebody has typed and not sent yet, by name: kept in this window through a reload, and gone with it, so that whoever sits down at the
 * computer next finds nothing. Without a storage it stays as long as the page.
 */
export class UnsentTexts {
  readonly #storage: Storage | null;
  readonly #texts = new Map<string, string>();
  readonly #listeners = new Set<() => void>();

  constructor(storage: Storage | null) {
    this.#storage = storage;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Empty where nothing is unsent under this name. */
  read(name: string): string {
    const known = this.#texts.get(name);
    if (known !== undefined) return known;
    const stored = this.#stored(name);
    this.#texts.set(name, stored);
    return stored;
  }

  /** Empty: it is sent, or let go. */
  write(name: string, text: string): void {
    this.#texts.set(name, text);
    try {
      if (text === '') this.#storage?.removeItem(prefix + name);
      else this.#storage?.setItem(prefix + name, text);
    } catch {
      // Full or forbidden: the page has it until it is closed.
    }
    this.#tell();
  }

  /** It was sent as `text`, and is let go unless somebody has written on meanwhile. */
  sent(name: string, text: string): void {
    if (this.read(name) === text) this.write(name, '');
  }

  /** What somebody has made of words that were said already, `said` where nothing; to have emptied them is an edit too. */
  readEdit(name: string, said: string): string {
    const kept = this.read(name);
    return kept === '' ? said : kept.slice(edited.length);
  }

  /** What `said` reads where that is what was said: then there is nothing to send. */
  writeEdit(name: string, said: string, text: string): void {
    this.write(name, text === said ? '' : edited + text);
  }

  /** The same as `sent`, of an edit. */
  sentEdit(name: string, text: string): void {
    this.sent(name, edited + text);
  }

  /** Lets all of it go, of every seat: at signing out. */
  forget(): void {
    this.#texts.clear();
    try {
      for (const name of Object.keys(this.#storage ?? {})) {
        if (name.startsWith(prefix)) this.#storage?.removeItem(name);
      }
    } catch {
      // Nothing is kept where nothing is allowed to be.
    }
    this.#tell();
  }

  #stored(name: string): string {
    try {
      return this.#storage?.getItem(prefix + name) ?? '';
    } catch {
      return '';
    }
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Those of this window. */
export const unsentTexts = new UnsentTexts(windowStorage());

function windowStorage(): Storage | null {
  try {
    return globalThis.sessionStorage ?? null;
  } catch {
    return null;
  }
}
