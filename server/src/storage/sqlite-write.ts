import type { DatabaseSync } from 'node:sqlite';
import type { Write } from './storage.ts';
import { WriteRefused } from './storage-error.ts';

/** Carries out one write with prepared statements, inside the transaction that is open. Throws when the write breaks a rule. */
export function createSqliteWrite(database: DatabaseSync): (write: Write) => void {
  const run = (sql: string) => database.prepare(sql);
  const lastAct = run('SELECT max(seq) AS seq FROM act WHERE negotiation = ?');
  const addNegotiation = run('INSERT INTO negotiation (id) VALUES (?)');
  const addAct = run('INSERT INTO act (negotiation, seq, hash, json) VALUES (?, ?, ?, ?)');
  const documentJson = run('SELECT json FROM document WHERE id = ?');
  const addDocument = run('INSERT INTO document (id, json) VALUES (?, ?)');
  const roomNumber = run('SELECT number FROM room WHERE name = ?');
  const addRoom = run('INSERT INTO room (name) VALUES (?)');
  const addUpdate = run(
    `INSERT INTO room_update (room, seq, member, time, bytes)
     VALUES (?1, (SELECT coalesce(max(seq), 0) + 1 FROM room_update WHERE room = ?1), ?2, ?3, ?4)`,
  );
  const setSnapshot = run(
    `INSERT INTO room_snapshot (room, seq, bytes)
     VALUES (?1, (SELECT coalesce(max(seq), 0) FROM room_update WHERE room = ?1), ?2)
     ON CONFLICT (room) DO UPDATE SET seq = excluded.seq, bytes = excluded.bytes`,
  );
  const addLease = run('INSERT INTO lease (room, client, member) VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  const addInvitation = run(
    `INSERT INTO invitation (link, secret_hash, negotiation, expires, revoked, json) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  );
  const renew = run('UPDATE OR IGNORE invitation SET secret_hash = ?, expires = ? WHERE link = ?');
  const revoke = run('UPDATE invitation SET revoked = 1 WHERE link = ?');
  const addSession = run('INSERT INTO session (secret_hash, expires) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const endSession = run('DELETE FROM session WHERE secret_hash = ?');
  const addMembership = run(
    `INSERT INTO membership (session, negotiation, member) VALUES (?, ?, ?)
     ON CONFLICT (session, negotiation, member) DO NOTHING`,
  );
  const letCreate = run('UPDATE session SET may_create = 1 WHERE secret_hash = ?');

  const room = (name: string): number => Number(roomNumber.get(name)?.number ?? addRoom.run(name).lastInsertRowid);
  const must = ({ changes }: { changes: number | bigint }, reason: string): void => {
    if (Number(changes) === 0) throw new WriteRefused(reason);
  };

  return (write) => {
    switch (write.kind) {
      case 'act': {
        const { negotiation, act } = write;
        const last = Number(lastAct.get(negotiation)?.seq ?? 0);
        if (act.seq !== last + 1) throw new WriteRefused(`Act ${act.seq} of ${negotiation} would follow act ${last}`);
        if (act.seq === 1) addNegotiation.run(negotiation);
        addAct.run(negotiation, act.seq, act.hash, JSON.stringify(act));
        return;
      }
      case 'document': {
        const json = JSON.stringify(write.document);
        const before = documentJson.get(write.id)?.json;
        if (before === undefined) addDocument.run(write.id, json);
        else if (before !== json) throw new WriteRefused(`Document ${write.id} is already stored with other words`);
        return;
      }
      case 'update':
        addUpdate.run(room(write.room), write.member, write.time, write.update);
        return;
      case 'snapshot':
        setSnapshot.run(room(write.room), write.state);
        return;
      case 'lease':
        must(
          addLease.run(room(write.room), write.clientId, write.member),
          `Client id ${write.clientId} of ${write.room} is leased already`,
        );
        return;
      case 'invitation': {
        const { link } = write;
        must(
          addInvitation.run(
            link.id,
            write.secretHash,
            write.negotiation,
            link.expires,
            link.revoked ? 1 : 0,
            JSON.stringify(link),
          ),
          `Invitation ${link.id}, or its secret, is stored already`,
        );
        return;
      }
      case 'renewal':
        must(renew.run(write.secretHash, write.expires, write.link), `Invitation ${write.link} cannot be renewed`);
        return;
      case 'revocation':
        must(revoke.run(write.link), `There is no invitation ${write.link}`);
        return;
      case 'session':
        must(addSession.run(write.secretHash, write.expires), 'This session is stored already');
        return;
      case 'session-end':
        endSession.run(write.secretHash);
        return;
      case 'membership':
        addMembership.run(write.secretHash, write.negotiation, write.member);
        return;
      case 'creator':
        must(letCreate.run(write.secretHash), 'There is no such session');
        return;
    }
  };
}
