import { editText, readLiveText, seedText } from '@adref/shared/crdt';
import type { TextDocument } from '@adref/shared/document';
import type { Act } from '@adref/shared/negotiation';
import * as Y from 'yjs';
import type { Storage, StoredInvitation, StoredSession, Write } from './storage/storage.ts';
import type { RoomHost, RoomRules } from './sync/room-host.ts';

/** Keeps everything in memory; stands in until the database is there. */
export function memoryStorage(): Storage {
  const acts = new Map<string, Act[]>();
  const documents = new Map<string, TextDocument>();
  const invitations = new Map<string, StoredInvitation>();
  const sessions = new Map<string, StoredSession>();
  const leases = new Map<string, string>();
  const write = (w: Write) => {
    if (w.kind === 'act') acts.set(w.negotiation, [...(acts.get(w.negotiation) ?? []), w.act]);
    if (w.kind === 'document') documents.set(w.id, w.document);
    if (w.kind === 'invitation') invitations.set(w.secretHash, { negotiation: w.negotiation, link: w.link });
    if (w.kind === 'lease') leases.set(`${w.room} ${w.clientId}`, w.member);
    if (w.kind === 'session')
      sessions.set(w.secretHash, { secretHash: w.secretHash, expires: w.expires, mayCreate: false, memberships: [] });
    const session = 'secretHash' in w ? sessions.get(w.secretHash) : undefined;
    if (w.kind === 'creator' && session) sessions.set(w.secretHash, { ...session, mayCreate: true });
    if (w.kind === 'session-end') sessions.delete(w.secretHash);
    if (w.kind === 'membership' && session)
      sessions.set(w.secretHash, {
        ...session,
        memberships: [...session.memberships, { negotiation: w.negotiation, member: w.member }],
      });
    for (const [hash, stored] of invitations) {
      if (w.kind === 'revocation' && stored.link.id === w.link)
        invitations.set(hash, { ...stored, link: { ...stored.link, revoked: true } });
      if (w.kind === 'renewal' && stored.link.id === w.link) {
        invitations.delete(hash);
        invitations.set(w.secretHash, { ...stored, link: { ...stored.link, expires: w.expires } });
        break;
      }
    }
  };
  return {
    commit: async (writes) => writes.forEach(write),
    negotiations: async () => [...acts.keys()],
    acts: async (id) => acts.get(id) ?? [],
    document: async (id) => documents.get(id) ?? null,
    room: async () => [],
    leaseHolder: async (room, clientId) => leases.get(`${room} ${clientId}`) ?? null,
    invitation: async (hash) => invitations.get(hash) ?? null,
    session: async (hash) => sessions.get(hash) ?? null,
    close: async () => {},
  };
}

/** Texts in memory, without sockets; stands in until the rooms are there. */
export function memoryRooms(rules: RoomRules): RoomHost {
  const docs = new Map<string, Promise<Y.Doc>>();
  const listeners = new Set<(room: string) => void>();
  const open = (room: string) => {
    let doc = docs.get(room);
    if (!doc) {
      doc = rules.seed(room).then((paragraphs) => {
        const fresh = new Y.Doc();
        seedText(fresh, paragraphs);
        return fresh;
      });
      docs.set(room, doc);
    }
    return doc;
  };
  return {
    read: async (room) => readLiveText(await open(room)),
    edit: async (room, edits) => {
      editText(await open(room), edits, 'server');
      const announce = () => {
        for (const listener of listeners) listener(room);
      };
      return { writes: [], announce, abandon: () => {} };
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    disconnect: () => {},
    endRound: () => {},
  };
}
