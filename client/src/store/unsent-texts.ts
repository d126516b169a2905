/** Names of what is kept in the browser's storage begin so; the seat and what the text is for follow. */
const prefix = 'adref unsent ';

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
