import type { Storage } from '../../../server/src/storage/storage.ts';

/** A storage whose commits can be held back before they reach the disk, or made to fail. */
export interface HeldStorage extends Storage {
  /** Holds commits from now on, in order. */
  hold(): void;
  /** Lets those held go, and later ones pass. */
  release(): void;
  /** Fails every commit from now on; null ends that. */
  fail(error: Error | null): void;
  held(): number;
}

export function holdable(storage: Storage): HeldStorage {
  let gate: (() => void)[] | null = null;
  let failure: Error | null = null;
  return {
    generation: storage.generation,
    commit(writes) {
      if (failure) return Promise.reject(failure);
      const waiting = gate;
      if (!waiting) return storage.commit(writes);
      return new Promise((resolve, reject) =>
        waiting.push(() => {
          storage.commit(writes).then(resolve, reject);
        }),
      );
    },
    hold() {
      gate ??= [];
    },
    release() {
      const waiting = gate ?? [];
      gate = null;
      for (const go of waiting) go();
    },
    fail(error) {
      failure = error;
    },
    held: () => gate?.length ?? 0,
    negotiations: () => storage.negotiations(),
    acts: (negotiation) => storage.acts(negotiation),
    document: (id) => storage.document(id),
    rooms: () => storage.rooms(),
    damagedLists: () => storage.damagedLists(),
    room: (room) => storage.room(room),
    lastRow: (room) => storage.lastRow(room),
    roomForm: (room) => storage.roomForm(room),
    roomLog: (room) => storage.roomLog(room),
    roomGeneration: (room) => storage.roomGeneration(room),
    missingRow: (room) => storage.missingRow(room),
    leaseHolder: (room, clientId) => storage.leaseHolder(room, clientId),
    lastWritten: (room) => storage.lastWritten(room),
    leases: (room, member) => storage.leases(room, member),
    seen: (negotiation, member) => storage.seen(negotiation, member),
    invitation: (secretHash) => storage.invitation(secretHash),
    session: (secretHash) => storage.session(secretHash),
    isFull: () => storage.isFull(),
    isGone: () => storage.isGone(),
    dueDeadlines: (now) => storage.dueDeadlines(now),
    nextDeadline: (after) => storage.nextDeadline(after),
    close: () => storage.close(),
  };
}
