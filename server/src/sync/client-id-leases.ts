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
  readonly #known = new Map<number, string>();

  constructor(storage: Storage, room: string) {
    this.#storage = storage;
    this.#room = room;
  }

  /** Leases a new id; durable when it resolves. */
  async open(member: string): Promise<number> {
    const clientId = randomInt(firstLeased, 2 ** 32);
    // Two of a thousand leases meet once in four million rooms; the storage then refuses, and another is tried.
    if ((await this.#storage.leaseHolder(this.#room, clientId)) !== null) return this.open(member);
    await this.#storage.commit([{ kind: 'lease', room: this.#room, clientId, member }]);
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
