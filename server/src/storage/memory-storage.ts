import type { TextDocument } from '@adref/shared/document';
import { type Act, type Seen, withMarks } from '@adref/shared/negotiation';
import { message } from '../messages/message.ts';
import { type CommitOutcome, GroupCommit } from './group-commit.ts';
import type { Deadline, LoggedUpdate, Storage, StoredInvitation, StoredSession, Write } from './storage.ts';
import { StorageError, WriteRefused } from './storage-error.ts';

interface StoredRoom {
  readonly updates: readonly LoggedUpdate[];
  snapshot: { readonly covers: number; readonly state: Uint8Array } | null;
  readonly leases: Map<number, string>;
  readonly form: number;
}

/** All that is kept. Values are replaced, never changed, so that a copy of the maps is a copy of everything. */
interface Contents {
  readonly acts: Map<string, readonly Act[]>;
  readonly documents: Map<string, TextDocument>;
  readonly rooms: Map<string, StoredRoom>;
  readonly invitations: Map<string, StoredInvitation & { readonly secretHash: string }>;
  readonly sessions: Map<string, StoredSession>;
  /** By kind and subject. */
  readonly deadlines: Map<string, Deadline>;
  /** By negotiation and member. */
  readonly seen: Map<string, Seen>;
}

/** Keeps everything in memory, by the same rules as the real storage; for tests. */
export function createMemoryStorage(): Storage {
  let contents: Contents = {
    acts: new Map(),
    documents: new Map(),
    rooms: new Map(),
    invitations: new Map(),
    sessions: new Map(),
    deadlines: new Map(),
    seen: new Map(),
  };
  const queue = new GroupCommit((batch) =>
    batch.map((writes): CommitOutcome => {
      const draft = copyOf(contents);
      try {
        for (const write of writes) carryOut(draft, write);
        contents = draft;
        return null;
      } catch (error) {
        return error instanceof Error ? error : new Error(String(error));
      }
    }),
  );
  let open = true;
  const read = async <T>(question: (contents: Contents) => T): Promise<T> => {
    if (!open) throw new StorageError('closed', message('storage-closed'));
    queue.flushNow();
    return question(contents);
  };
  return {
    generation: 'memory',
    commit: (writes) => queue.commit(structuredClone(writes)),
    negotiations: () => read(({ acts }) => [...acts.keys()]),
    acts: (negotiation) => read(({ acts }) => structuredClone([...(acts.get(negotiation) ?? [])])),
    document: (id) => read(({ documents }) => structuredClone(documents.get(id) ?? null)),
    rooms: () => read(({ rooms }) => [...rooms.keys()]),
    damagedLists: () => read(() => []),
    room: (name) =>
      read(({ rooms }) => {
        const room = rooms.get(name);
        if (!room) return [];
        const rest = room.updates.slice(room.snapshot?.covers ?? 0).map(({ bytes }) => bytes);
        return room.snapshot ? [room.snapshot.state, ...rest] : rest;
      }),
    lastRow: (name) => read(({ rooms }) => rooms.get(name)?.updates.length ?? 0),
    roomForm: (name) => read(({ rooms }) => rooms.get(name)?.form ?? null),
    roomLog: (name) => read(({ rooms }) => [...(rooms.get(name)?.updates ?? [])]),
    roomGeneration: () => read(() => 'memory'),
    missingRow: () => read(() => null),
    leaseHolder: (name, clientId) => read(({ rooms }) => rooms.get(name)?.leases.get(clientId) ?? null),
    lastWritten: (name) => read(({ rooms }) => rooms.get(name)?.updates.at(-1)?.time ?? null),
    leases: (name, member) =>
      read(({ rooms }) =>
        [...(rooms.get(name)?.leases ?? [])].flatMap(([clientId, holder]) => (holder === member ? [clientId] : [])),
      ),
    seen: (negotiation, member) =>
      read(({ seen }) => {
        const known = seen.get(JSON.stringify([negotiation, member]));
        if (!known) return [];
        const everywhere = known.all > 0 ? [{ place: null, seq: known.all }] : [];
        return [...everywhere, ...[...known.places].map(([place, seq]) => ({ place, seq }))];
      }),
    invitation: (secretHash) =>
      read(({ invitations }) => {
        const found = [...invitations.values()].find((invitation) => invitation.secretHash === secretHash);
        return found ? { negotiation: found.negotiation, link: found.link } : null;
      }),
    session: (secretHash) => read(({ sessions }) => sessions.get(secretHash) ?? null),
    dueDeadlines: (now) => read(({ deadlines }) => inOrder(deadlines).filter(({ at }) => at <= now)),
    nextDeadline: (after) => read(({ deadlines }) => inOrder(deadlines).find(({ at }) => at > after)?.at ?? null),
    isFull: () => false,
    isGone: () => false,
    async close() {
      if (open) queue.close();
      open = false;
    },
  };
}

/** The earliest first; of one time, by kind and subject. */
function inOrder(deadlines: ReadonlyMap<string, Deadline>): Deadline[] {
  const place = ({ at, kind, subject }: Deadline) => JSON.stringify([at, kind, subject]);
  return [...deadlines.values()].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

const deadlineKey = ({ kind, subject }: Omit<Deadline, 'at'>): string => JSON.stringify([kind, subject]);

function copyOf({ acts, documents, rooms, invitations, sessions, deadlines, seen }: Contents): Contents {
  return {
    acts: new Map(acts),
    documents: new Map(documents),
    rooms: new Map(rooms),
    invitations: new Map(invitations),
    sessions: new Map(sessions),
    deadlines: new Map(deadlines),
    seen: new Map(seen),
  };
}

function carryOut(contents: Contents, write: Write): void {
  const { acts, documents, rooms, invitations, sessions, deadlines, seen } = contents;
  switch (write.kind) {
    case 'act': {
      const { negotiation, act } = write;
      const before = acts.get(negotiation) ?? [];
      demand(act.seq === before.length + 1, `Act ${act.seq} of ${negotiation} would follow act ${before.length}`);
      acts.set(negotiation, [...before, act]);
      return;
    }
    case 'document': {
      const before = documents.get(write.id);
      demand(
        !before || JSON.stringify(before) === JSON.stringify(write.document),
        `Document ${write.id} is already stored with other words`,
      );
      documents.set(write.id, write.document);
      return;
    }
    case 'update':
    case 'opening':
    case 'snapshot':
    case 'lease':
    case 'lease-end':
      rooms.set(write.room, roomAfter(rooms.get(write.room), write));
      return;
    case 'invitation': {
      const { link, secretHash, negotiation } = write;
      demand(
        !invitations.has(link.id) && ![...invitations.values()].some((other) => other.secretHash === secretHash),
        `Invitation ${link.id}, or its secret, is stored already`,
      );
      demand(negotiation === null || acts.has(negotiation), `There is no negotiation ${negotiation}`);
      invitations.set(link.id, { secretHash, negotiation, link });
      return;
    }
    case 'renewal':
    case 'revocation': {
      const before = invitations.get(write.link);
      if (!before) throw new WriteRefused(`There is no invitation ${write.link}`);
      if (write.kind === 'revocation') {
        invitations.set(write.link, { ...before, link: { ...before.link, revoked: true } });
        return;
      }
      const { secretHash, expires } = write;
      demand(
        ![...invitations.values()].some((other) => other !== before && other.secretHash === secretHash),
        `Invitation ${write.link} cannot be renewed`,
      );
      invitations.set(write.link, { ...before, secretHash, link: { ...before.link, expires } });
      return;
    }
    case 'session': {
      const { secretHash, expires, browser } = write;
      demand(!sessions.has(secretHash), 'This session is stored already');
      sessions.set(secretHash, { secretHash, browser, expires, mayCreate: false, memberships: [] });
      return;
    }
    case 'session-end':
      sessions.delete(write.secretHash);
      return;
    case 'link-end':
      if (invitations.get(write.link)?.negotiation === null) invitations.delete(write.link);
      return;
    case 'deadline':
      deadlines.set(deadlineKey(write.deadline), write.deadline);
      return;
    case 'deadline-end':
      deadlines.delete(deadlineKey(write.deadline));
      return;
    case 'seen': {
      const { negotiation, member, marks } = write;
      demand(acts.has(negotiation), `There is no negotiation ${negotiation}`);
      const key = JSON.stringify([negotiation, member]);
      seen.set(key, withMarks(seen.get(key) ?? { all: 0, places: new Map() }, marks));
      return;
    }
    case 'inventory':
      return;
    case 'membership':
    case 'creator': {
      const before = sessions.get(write.secretHash);
      if (!before) throw new WriteRefused('There is no such session');
      if (write.kind === 'creator') {
        sessions.set(write.secretHash, { ...before, mayCreate: true });
        return;
      }
      const { negotiation, member } = write;
      demand(acts.has(negotiation), `There is no negotiation ${negotiation}`);
      const known = before.memberships.some((one) => one.negotiation === negotiation && one.member === member);
      if (!known)
        sessions.set(write.secretHash, { ...before, memberships: [...before.memberships, { negotiation, member }] });
      return;
    }
  }
}

function roomAfter(
  before: StoredRoom | undefined,
  write: Extract<Write, { kind: 'update' | 'opening' | 'snapshot' | 'lease' | 'lease-end' }>,
): StoredRoom {
  const room = before ?? { updates: [], snapshot: null, leases: new Map(), form: 1 };
  switch (write.kind) {
    case 'update': {
      const { member, time, update: bytes } = write;
      const row = { seq: room.updates.length + 1, member, time, bytes, whole: true };
      return { ...room, updates: [...room.updates, row] };
    }
    case 'opening': {
      const { form, member, time, update: bytes } = write;
      return { updates: [{ seq: 1, member, time, bytes, whole: true }], snapshot: null, leases: room.leases, form };
    }
    case 'snapshot':
      return { ...room, snapshot: { covers: write.covers ?? room.updates.length, state: write.state } };
    case 'lease':
      demand(!room.leases.has(write.clientId), `Client id ${write.clientId} of ${write.room} is leased already`);
      return { ...room, leases: new Map(room.leases).set(write.clientId, write.member) };
    case 'lease-end': {
      const leases = new Map(room.leases);
      leases.delete(write.clientId);
      return { ...room, leases };
    }
  }
}

function demand(holds: boolean, reason: string): void {
  if (!holds) throw new WriteRefused(reason);
}
