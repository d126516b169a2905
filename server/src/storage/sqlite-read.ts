import type { DatabaseSync } from 'node:sqlite';
import type { TextDocument } from '@adref/shared/document';
import type { Act, InvitationLink } from '@adref/shared/negotiation';
import type { StoredInvitation, StoredSession } from './storage.ts';

/** The questions of `Storage`, answered at once. */
export interface SqliteReads {
  negotiations(): string[];
  acts(negotiation: string): Act[];
  document(id: string): TextDocument | null;
  room(room: string): Uint8Array[];
  leaseHolder(room: string, clientId: number): string | null;
  invitation(secretHash: string): StoredInvitation | null;
  session(secretHash: string): StoredSession | null;
}

/** Prepares the statements that read. */
export function createSqliteReads(database: DatabaseSync): SqliteReads {
  const query = (sql: string) => database.prepare(sql);
  const negotiations = query('SELECT id FROM negotiation ORDER BY place');
  const acts = query('SELECT json FROM act WHERE negotiation = ? ORDER BY seq');
  const document = query('SELECT json FROM document WHERE id = ?');
  const snapshot = query('SELECT seq, bytes FROM room_snapshot WHERE room = (SELECT number FROM room WHERE name = ?)');
  const updates = query(
    `SELECT bytes FROM room_update WHERE room = (SELECT number FROM room WHERE name = ?) AND seq > ? ORDER BY seq`,
  );
  const lease = query('SELECT member FROM lease WHERE room = (SELECT number FROM room WHERE name = ?) AND client = ?');
  const invitation = query('SELECT negotiation, expires, revoked, json FROM invitation WHERE secret_hash = ?');
  const session = query('SELECT expires, may_create FROM session WHERE secret_hash = ?');
  const memberships = query('SELECT negotiation, member FROM membership WHERE session = ? ORDER BY place');

  return {
    negotiations: () => negotiations.all().map((row) => String(row.id)),
    acts: (negotiation) => acts.all(negotiation).map((row): Act => JSON.parse(String(row.json))),
    document(id) {
      const row = document.get(id);
      return row ? JSON.parse(String(row.json)) : null;
    },
    room(room) {
      const base = snapshot.get(room);
      const rows = updates.all(room, base?.seq ?? 0);
      return [...(base ? [bytes(base.bytes)] : []), ...rows.map((row) => bytes(row.bytes))];
    },
    leaseHolder(room, clientId) {
      const member = lease.get(room, clientId)?.member;
      return typeof member === 'string' ? member : null;
    },
    invitation(secretHash) {
      const row = invitation.get(secretHash);
      if (!row) return null;
      const stored: InvitationLink = JSON.parse(String(row.json));
      return {
        negotiation: row.negotiation === null ? null : String(row.negotiation),
        link: { ...stored, expires: String(row.expires), revoked: row.revoked !== 0 },
      };
    },
    session(secretHash) {
      const row = session.get(secretHash);
      if (!row) return null;
      return {
        secretHash,
        expires: String(row.expires),
        mayCreate: row.may_create !== 0,
        memberships: memberships
          .all(secretHash)
          .map(({ negotiation, member }) => ({ negotiation: String(negotiation), member: String(member) })),
      };
    },
  };
}

function bytes(value: unknown): Uint8Array {
  if (!(value instanceof Uint8Array)) throw new TypeError(`Expected bytes, found ${typeof value}`);
  return value;
}
