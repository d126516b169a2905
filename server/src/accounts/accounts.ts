import type { Deadline, Storage, StoredInvitation, StoredSession, Write } from '../storage/storage.ts';
import { DamagedRecord } from '../storage/storage-error.ts';
import { newId, newSecret, secretHash } from './secret.ts';

/** Days for which a browser stays signed in: longer than a session of a committee. */
const sessionDays = 120;
/** Days for which the server's own link works; a new one is printed at every start. */
const creatorLinkDays = 7;

const day = 86_400_000;

/** A browser's session as a request finds it. `secret` is set when the session begins now: hand it over as a cookie. */
export interface BrowserSession extends StoredSession {
  readonly secret: string | null;
}

/** Sessions of browsers and secrets of invitation links. Only hashes of secrets are stored. */
export class Accounts {
  readonly #storage: Storage;
  readonly #now: () => Date;
  readonly #expect: (deadline: Deadline) => void;
  readonly #report: (error: unknown) => void;
  /** Sessions that were found damaged, each reported once. */
  readonly #damaged = new Set<string>();

  /** `expect` hears of each deadline that is being stored, `report` of what is damaged. */
  constructor(
    storage: Storage,
    now: () => Date,
    expect: (deadline: Deadline) => void,
    report: (error: unknown) => void,
  ) {
    this.#storage = storage;
    this.#now = now;
    this.#expect = expect;
    this.#report = report;
  }

  /** The session with this secret; null where there is none, it has run out, or it was altered on the disk and may be another's. */
  async session(secret: string | null): Promise<BrowserSession | null> {
    if (secret === null) return null;
    const stored = await this.#stored(secretHash(secret));
    return stored && stored.expires > this.#now().toISOString() ? { ...stored, secret: null } : null;
  }

  /**
   * A session for whoever signs in now, and the writes that begin it. It always has a new secret: one that the browser had before
   * may have been planted there by somebody who knows it. What the earlier session held, the new one holds; the earlier one ends.
   */
  begin(present: BrowserSession | null): { session: BrowserSession; writes: Write[] } {
    const secret = newSecret();
    const hash = secretHash(secret);
    const expires = new Date(this.#now().getTime() + sessionDays * day).toISOString();
    const { mayCreate, memberships, browser } = present ?? { mayCreate: false, memberships: [], browser: newId() };
    return {
      session: { secretHash: hash, browser, secret, expires, mayCreate, memberships },
      writes: [
        { kind: 'session', secretHash: hash, expires, browser },
        this.#deadline({ kind: 'session', subject: hash, at: expires }),
        ...(mayCreate ? [{ kind: 'creator', secretHash: hash } as const] : []),
        ...memberships.map((held) => ({ kind: 'membership', secretHash: hash, ...held }) as const),
        ...(present ? sessionEnd(present.secretHash) : []),
      ],
    };
  }

  /** The invitation with this secret; null where there is none, or it has run out or was revoked: one answer for all. */
  async invitation(secret: string): Promise<StoredInvitation | null> {
    if (!/^[\w-]{20,100}$/.test(secret)) return null;
    const stored = await this.#storage.invitation(secretHash(secret));
    if (!stored || stored.link.revoked || stored.link.expires <= this.#now().toISOString()) return null;
    return stored;
  }

  /** Lets the session create negotiations; for whoever came with the server's own link. */
  async makeCreator(session: BrowserSession, writes: readonly Write[]): Promise<void> {
    await this.#storage.commit([...writes, { kind: 'creator', secretHash: session.secretHash }]);
  }

  /** Gives the session a seat that is there already. */
  async takeSeat(
    session: BrowserSession,
    writes: readonly Write[],
    negotiation: string,
    member: string,
  ): Promise<void> {
    await this.#storage.commit([
      ...writes,
      { kind: 'membership', secretHash: session.secretHash, negotiation, member },
    ]);
  }

  /** Forgets the session. */
  async end(session: BrowserSession): Promise<void> {
    await this.#storage.commit(sessionEnd(session.secretHash));
  }

  /** Removes a session that has run out, and returns it; null where it is gone already. */
  async expireSession(secretHash: string): Promise<StoredSession | null> {
    const session = await this.#stored(secretHash);
    if (session || this.#damaged.delete(secretHash)) await this.#storage.commit(sessionEnd(secretHash));
    return session;
  }

  /** Removes a link of the server's own that has run out. */
  expireCreatorLink(link: string): Promise<void> {
    return this.#storage.commit([{ kind: 'link-end', link }]);
  }

  /** Makes a link whose bearer may create negotiations, and returns its secret. */
  async creatorLink(): Promise<string> {
    const secret = newSecret();
    const now = this.#now();
    const id = newId();
    const expires = new Date(now.getTime() + creatorLinkDays * day).toISOString();
    await this.#storage.commit([
      {
        kind: 'invitation',
        secretHash: secretHash(secret),
        negotiation: null,
        link: {
          id,
          role: 'chair',
          party: null,
          note: '',
          revoked: false,
          created: now.toISOString(),
          expires,
        },
      },
      this.#deadline({ kind: 'creator-link', subject: id, at: expires }),
    ]);
    return secret;
  }

  /** Whoever has a session that was altered signs in again; the link still says who they are. */
  async #stored(secretHash: string): Promise<StoredSession | null> {
    try {
      return await this.#storage.session(secretHash);
    } catch (error) {
      if (!(error instanceof DamagedRecord)) throw error;
      if (!this.#damaged.has(secretHash)) this.#report(error);
      this.#damaged.add(secretHash);
      return null;
    }
  }

  #deadline(deadline: Deadline): Write {
    this.#expect(deadline);
    return { kind: 'deadline', deadline };
  }
}

/** The session is forgotten, and its deadline with it. */
function sessionEnd(secretHash: string): Write[] {
  return [
    { kind: 'session-end', secretHash },
    { kind: 'deadline-end', deadline: { kind: 'session', subject: secretHash } },
  ];
}
