import { randomInt } from 'node:crypto';
import type { Storage } from '../storage/storage.ts';

/** Leased client ids are at least this; what the server writes itself bears smaller ones, so that the two never meet. */
const firstLeased = 2 ** 31;

/** Client id under which a room is seeded: the same draft gives the same bytes. */
export const seedClientId = 1;

/** A client id for what the server writes in a room while it is loaded. */
export function serverClientId(): number {
  return randomInt(seedClientId + 1, firstLeased);
}

/** Who may use which client ids in one room. */
export class ClientIdLeases {
  readonly #storage: Storage;
  readonly #room: string;
  readonly #mostUnused: number;
  readonly #known = new Map<number, string>();

  /** `mostUnused`: ids that one member may have under which nothing was written. */
  constructor(storage: Storage, room: string, mostUnused: number) {
    this.#storage = storage;
    this.#room = room;
    this.#mostUnused = mostUnused;
  }

  /**
   * Leases a new id; durable when it resolves. Where the member has too many under which nothing was written, the earliest of them end:
   * those under which something was are as many as the text has pieces at most.
   */
  async open(member: string, isUsed: (clientId: number) => boolean): Promise<number> {
    const clientId = randomInt(firstLeased, 2 ** 32);
    // Two of a thousand leases meet once in four million rooms; the storage then refuses, and another is tried.
    if ((await this.#storage.leaseHolder(this.#room, clientId)) !== null) return this.open(member, isUsed);
    const unused = (await this.#storage.leases(this.#room, member)).filter((held) => !isUsed(held));
    const ended = unused.slice(0, Math.max(0, unused.length + 1 - this.#mostUnused));
    await this.#storage.commit([
      ...ended.map((held) => ({ kind: 'lease-end', room: this.#room, clientId: held }) as const),
      { kind: 'lease', room: this.#room, clientId, member },
    ]);
    for (const held of ended) this.#known.delete(held);
    this.#known.set(clientId, member);
    return clientId;
  }

  /** Holder as far as known without asking the storage. */
  known(clientId: number): string | undefined {
    return this.#known.get(clientId);
  }

  /** Looks up ids that are not known yet. What was never leased stays unknown: it may be leased later. */
  async learn(clientIds: Iterable<number>): Promise<void> {
    for (const clientId of clientIds) {
      if (this.#known.has(clientId) || clientId < firstLeased) continue;
      const member = await this.#storage.leaseHolder(this.#room, clientId);
      if (member !== null) this.#known.set(clientId, member);
    }
  }
}
