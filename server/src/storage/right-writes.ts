import type { DatabaseSync } from 'node:sqlite';
import { linkHash, sessionHash } from './right-hash.ts';
import type { Write } from './storage.ts';

type Written<K extends Write['kind']> = Omit<Extract<Write, { kind: K }>, 'kind'>;

/** How many rows a statement has changed. */
export interface WriteOutcome {
  readonly changes: number | bigint;
}

/**
 * Writes of links and sessions, each with the hash over what is stored of it. What had been altered before it is changed gets no
 * hash, and so stays found out.
 */
export interface RightWrites {
  addLink(write: Written<'invitation'>): WriteOutcome;
  changeLink(id: string, change: { secretHash?: string; expires?: string; revoked?: true }): WriteOutcome;
  addSession(write: Written<'session'>): WriteOutcome;
  addMembership(write: Written<'membership'>): WriteOutcome;
  letCreate(secretHash: string): WriteOutcome;
}

/** Prepares the statements. */
export function createRightWrites(database: DatabaseSync): RightWrites {
  const run = (sql: string) => database.prepare(sql);
  const addLink = run(
    `INSERT INTO invitation (link, secret_hash, negotiation, expires, revoked, json, hash) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  );
  const linkWith = run('SELECT secret_hash, negotiation, expires, revoked, json, hash FROM invitation WHERE link = ?');
  const setLink = run(
    'UPDATE OR IGNORE invitation SET secret_hash = ?, expires = ?, revoked = ?, hash = ? WHERE link = ?',
  );
  const addSession = run(
    'INSERT INTO session (secret_hash, expires, browser, hash) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const sessionWith = run('SELECT expires, may_create, browser, hash FROM session WHERE secret_hash = ?');
  const membershipsOf = run('SELECT negotiation, member FROM membership WHERE session = ? ORDER BY place');
  const setSessionHash = run('UPDATE session SET hash = ? WHERE secret_hash = ?');
  const addMembership = run(
    `INSERT INTO membership (session, negotiation, member) VALUES (?, ?, ?)
     ON CONFLICT (session, negotiation, member) DO NOTHING`,
  );
  const letCreate = run('UPDATE session SET may_create = 1 WHERE secret_hash = ?');

  /** Hash of a session as it is now, and whether that is the one that is stored; null where there is no such session. */
  const hashNow = (secretHash: string): { readonly hash: string; readonly isWhole: boolean } | null => {
    const row = sessionWith.get(secretHash);
    if (!row) return null;
    const memberships = membershipsOf
      .all(secretHash)
      .map(({ negotiation, member }) => ({ negotiation: String(negotiation), member: String(member) }));
    const [expires, browser] = [String(row.expires), String(row.browser)];
    const hash = sessionHash({ secretHash, browser, expires, mayCreate: row.may_create !== 0, memberships });
    return { hash, isWhole: hash === row.hash };
  };
  const changeSession = (secretHash: string, change: () => WriteOutcome): WriteOutcome => {
    const isWhole = hashNow(secretHash)?.isWhole === true;
    const outcome = change();
    setSessionHash.run(isWhole ? (hashNow(secretHash)?.hash ?? '') : '', secretHash);
    return outcome;
  };

  return {
    addLink({ link, secretHash, negotiation }) {
      const { id, expires, revoked } = link;
      const json = JSON.stringify(link);
      const hash = linkHash({ id, secretHash, negotiation, expires, revoked, json });
      return addLink.run(id, secretHash, negotiation, expires, revoked ? 1 : 0, json, hash);
    },
    changeLink(id, change) {
      const row = linkWith.get(id);
      if (!row) return { changes: 0 };
      const before = {
        id,
        secretHash: String(row.secret_hash),
        negotiation: row.negotiation === null ? null : String(row.negotiation),
        expires: String(row.expires),
        revoked: row.revoked !== 0,
        json: String(row.json),
      };
      const after = { ...before, ...change };
      const hash = linkHash(before) === row.hash ? linkHash(after) : '';
      return setLink.run(after.secretHash, after.expires, after.revoked ? 1 : 0, hash, id);
    },
    addSession(session) {
      const hash = sessionHash({ ...session, mayCreate: false, memberships: [] });
      return addSession.run(session.secretHash, session.expires, session.browser, hash);
    },
    addMembership: ({ secretHash, negotiation, member }) =>
      changeSession(secretHash, () => addMembership.run(secretHash, negotiation, member)),
    letCreate: (secretHash) => changeSession(secretHash, () => letCreate.run(secretHash)),
  };
}
