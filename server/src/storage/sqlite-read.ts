import type { DatabaseSync } from 'node:sqlite';
import type { TextDocument } from '@adref/shared/document';
import type { Act, InvitationLink, SeenMark } from '@adref/shared/negotiation';
import { message, type OperatorMessage } from '../messages/message.ts';
import type { Inventory } from './inventory.ts';
import { documentHash, logStart, rowHash, snapshotHash } from './log-hash.ts';
import { leaseHash, linkHash, sessionHash } from './right-hash.ts';
import { createRoomLookup, damageOf, type RoomRow, roomOfLog } from './room-lookup.ts';
import type { Deadline, LoggedUpdate, StoredInvitation, StoredSession } from './storage.ts';
import { DamagedRecord } from './storage-error.ts';

/** The questions of `Storage`, answered at once. What does not fit its hash is not given out: `DamagedRecord`. */
export interface SqliteReads {
  negotiations(): string[];
  acts(negotiation: string): Act[];
  document(id: string): TextDocument | null;
  rooms(): string[];
  damagedLists(): string[];
  room(room: string): Uint8Array[];
  lastRow(room: string): number;
  roomForm(room: string): number | null;
  roomNumber(room: string): number | null;
  roomLog(room: string): LoggedUpdate[];
  missingRow(room: string): number | null;
  leaseHolder(room: string, clientId: number): string | null;
  leases(room: string, member: string): number[];
  lastWritten(room: string): string | null;
  seen(negotiation: string, member: string): SeenMark[];
  invitation(secretHash: string): StoredInvitation | null;
  session(secretHash: string): StoredSession | null;
  dueDeadlines(now: string): Deadline[];
  nextDeadline(after: string): string | null;
}

/** Prepares the statements that read. */
export function createSqliteReads(database: DatabaseSync, inventory: Inventory): SqliteReads {
  const query = (sql: string) => database.prepare(sql);
  const negotiations = query('SELECT id FROM negotiation ORDER BY place');
  const acts = query('SELECT seq, json FROM act WHERE negotiation = ? ORDER BY seq');
  const recordHead = query('SELECT seq, hash FROM record_head WHERE negotiation = ?');
  const document = query('SELECT json, hash FROM document WHERE id = ?');
  const lookUp = createRoomLookup(database, inventory);
  const logNames = query('SELECT number, name FROM room');
  const snapshot = query('SELECT seq, bytes, hash FROM room_snapshot WHERE room = ?');
  const coveredRow = query('SELECT hash FROM room_update WHERE room = ? AND seq = ?');
  const updates = query(
    'SELECT seq, member, time, bytes, hash FROM room_update WHERE room = ? AND seq > ? ORDER BY seq',
  );
  const lease = query('SELECT member, hash FROM lease WHERE room = ? AND client = ?');
  const lastTime = query('SELECT time FROM room_update WHERE room = ? ORDER BY seq DESC LIMIT 1');
  const leases = query('SELECT client FROM lease WHERE room = ? AND member = ? ORDER BY place, client');
  const seen = query('SELECT place, seq FROM seen WHERE negotiation = ? AND member = ?');
  const invitation = query(
    'SELECT link, negotiation, expires, revoked, json, hash FROM invitation WHERE secret_hash = ?',
  );
  const session = query('SELECT expires, may_create, browser, hash FROM session WHERE secret_hash = ?');
  const due = query('SELECT kind, subject, at FROM deadline WHERE at <= ? ORDER BY at, kind, subject');
  const next = query('SELECT min(at) AS at FROM deadline WHERE at > ?');
  const memberships = query('SELECT negotiation, member FROM membership WHERE session = ? ORDER BY place');

  /** The room's log; undefined for a room that was never written to. */
  const findRoom = (name: string): RoomRow | undefined => {
    const found = lookUp(name);
    if (found.status === 'found') return found.log;
    if (found.status === 'new') return undefined;
    throw damageOf(name, found);
  };

  const logRows = (room: number, after: number, start: string): LoggedUpdate[] => {
    let before: { seq: number; hash: string } = { seq: after, hash: start };
    return updates.all(room, after).map((stored) => {
      const row = {
        seq: Number(stored.seq),
        member: String(stored.member),
        time: String(stored.time),
        bytes: bytes(stored.bytes),
      };
      // What follows a missing row goes on from a hash that is not there any more.
      const follows = row.seq === before.seq + 1;
      const whole = !follows || rowHash(before.hash, row) === stored.hash;
      before = { seq: row.seq, hash: String(stored.hash) };
      return { ...row, whole };
    });
  };

  const sessionWith = (secretHash: string): StoredSession | null => {
    const row = session.get(secretHash);
    if (!row) return null;
    const stored = {
      secretHash,
      browser: String(row.browser),
      expires: String(row.expires),
      mayCreate: row.may_create !== 0,
      memberships: memberships
        .all(secretHash)
        .map(({ negotiation, member }) => ({ negotiation: String(negotiation), member: String(member) })),
    };
    if (sessionHash(stored) !== row.hash) throw new DamagedRecord(message('session-altered'));
    return stored;
  };

  return {
    negotiations: () => [
      ...new Set([...negotiations.all().map((row) => String(row.id)), ...inventory.negotiations().ids]),
    ],
    acts(negotiation) {
      const list = acts
        .all(negotiation)
        .map((row) => readJson<Act>(row.json, message('act-unreadable', { act: Number(row.seq), negotiation })));
      const head = recordHead.get(negotiation);
      const last = list.at(-1);
      if (!head && !last) {
        const { ids, isWhole } = inventory.negotiations();
        if (ids.includes(negotiation)) throw new DamagedRecord(message('record-gone', { negotiation }));
        if (isWhole) return [];
        throw new DamagedRecord(message('record-in-doubt', { negotiation }));
      }
      if (last?.seq !== head?.seq || last?.hash !== head?.hash) {
        throw new DamagedRecord(
          message('head-differs', { negotiation, last: last?.seq ?? 0, head: Number(head?.seq ?? 0) }),
        );
      }
      return list;
    },
    document(id) {
      const row = document.get(id);
      if (!row) return null;
      if (documentHash(String(row.json)) !== row.hash) {
        throw new DamagedRecord(message('document-altered', { document: id }));
      }
      return readJson(row.json, message('document-unreadable', { document: id }));
    },
    rooms() {
      const names = new Map(logNames.all().map(({ number, name }) => [Number(number), String(name)]));
      for (const { number, name } of inventory.allLogs()) names.set(number, name);
      const inOrder = [...names].sort(([a], [b]) => a - b);
      return [...new Set(inOrder.map(([, name]) => roomOfLog(name)))];
    },
    damagedLists: () => inventory.damaged(),
    room(name) {
      const room = findRoom(name);
      if (!room) return [];
      const base = snapshot.get(room.number);
      const covered = base && coveredRow.get(room.number, Number(base.seq))?.hash;
      const start = base ? String(covered ?? '') : logStart(room.name);
      if (base && snapshotHash(start, bytes(base.bytes)) !== base.hash) {
        throw new DamagedRecord(message('snapshot-altered', { room: name }));
      }
      const rows = logRows(room.number, Number(base?.seq ?? 0), start);
      const altered = rows.find(({ whole }) => !whole);
      if (altered) {
        throw new DamagedRecord(message('row-altered', { row: altered.seq, room: name }));
      }
      return [...(base ? [bytes(base.bytes)] : []), ...rows.map((row) => row.bytes)];
    },
    lastRow(name) {
      return findRoom(name)?.rows ?? 0;
    },
    roomForm(name) {
      const room = findRoom(name);
      return room ? room.form : null;
    },
    roomNumber(name) {
      const room = findRoom(name);
      return room ? room.number : null;
    },
    roomLog(name) {
      const found = lookUp(name);
      return 'log' in found ? logRows(found.log.number, 0, logStart(found.log.name)) : [];
    },
    missingRow(name) {
      const room = findRoom(name);
      if (!room) return null;
      const from = Number(snapshot.get(room.number)?.seq ?? 0);
      const rows = logRows(room.number, from, '');
      const gap = rows.findIndex(({ seq }, index) => seq !== from + index + 1);
      if (gap >= 0) return from + gap + 1;
      return from + rows.length === room.rows ? null : from + rows.length + 1;
    },
    leaseHolder(name, clientId) {
      const room = findRoom(name);
      const row = room && lease.get(room.number, clientId);
      if (!row) return null;
      const member = String(row.member);
      if (leaseHash(name, clientId, member) !== row.hash) {
        throw new DamagedRecord(message('lease-altered', { room: name }));
      }
      return member;
    },
    lastWritten(name) {
      const room = findRoom(name);
      const time = room && lastTime.get(Number(room.number))?.time;
      return typeof time === 'string' ? time : null;
    },
    leases(name, member) {
      const room = findRoom(name);
      return room ? leases.all(Number(room.number), member).map(({ client }) => Number(client)) : [];
    },
    seen: (negotiation, member) =>
      seen
        .all(negotiation, member)
        .map(({ place, seq }) => ({ place: place === null ? null : String(place), seq: Number(seq) })),
    invitation(secretHash) {
      const row = invitation.get(secretHash);
      if (!row) return null;
      const negotiation = row.negotiation === null ? null : String(row.negotiation);
      const [id, expires, revoked] = [String(row.link), String(row.expires), row.revoked !== 0];
      if (linkHash({ id, secretHash, negotiation, expires, revoked, json: String(row.json) }) !== row.hash) {
        throw new DamagedRecord(message('invitation-altered', { link: id }));
      }
      const stored = readJson<InvitationLink>(row.json, message('invitation-unreadable'));
      return { negotiation, link: { ...stored, expires, revoked } };
    },
    session: sessionWith,
    dueDeadlines: (now) =>
      due.all(now).map(({ kind, subject, at }) => ({ kind: String(kind), subject: String(subject), at: String(at) })),
    nextDeadline(after) {
      const at = next.get(after)?.at;
      return typeof at === 'string' ? at : null;
    },
  };
}

function bytes(value: unknown): Uint8Array {
  if (!(value instanceof Uint8Array)) throw new TypeError(`Expected bytes, found ${typeof value}`);
  return value;
}

/** What was stored as JSON. Else the error says what cannot be read, and nothing of what it holds. */
function readJson<T>(json: unknown, unreadable: OperatorMessage): T {
  try {
    return JSON.parse(String(json));
  } catch {
    throw new DamagedRecord(unreadable);
  }
}
