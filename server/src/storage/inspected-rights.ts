import { message, type OperatorMessage } from '../messages/message.ts';
import type { InspectedRows } from './inspected-lists.ts';
import { leaseHash, linkHash, sessionHash } from './right-hash.ts';

/** Sessions, links and leases that do not match their hashes, as a finding says where they are. `roomOf` tells the room of a log's number. */
export function alteredRights(rows: InspectedRows, roomOf: (log: number) => string): OperatorMessage[] {
  const held = new Map<string, { negotiation: string; member: string }[]>();
  for (const row of rows('SELECT session, negotiation, member FROM membership ORDER BY place')) {
    const memberships = held.get(String(row.session)) ?? [];
    memberships.push({ negotiation: String(row.negotiation), member: String(row.member) });
    held.set(String(row.session), memberships);
  }
  const sessions = rows('SELECT rowid, secret_hash, expires, may_create, browser, hash FROM session').filter((row) => {
    const [secretHash, browser, expires] = [String(row.secret_hash), String(row.browser), String(row.expires)];
    const memberships = held.get(secretHash) ?? [];
    return row.hash !== sessionHash({ secretHash, browser, expires, mayCreate: row.may_create !== 0, memberships });
  });
  const links = rows('SELECT link, secret_hash, negotiation, expires, revoked, json, hash FROM invitation').filter(
    (row) => {
      const negotiation = row.negotiation === null ? null : String(row.negotiation);
      const [id, secretHash, expires] = [String(row.link), String(row.secret_hash), String(row.expires)];
      const json = String(row.json);
      return row.hash !== linkHash({ id, secretHash, negotiation, expires, revoked: row.revoked !== 0, json });
    },
  );
  const leases = rows('SELECT room, client, member, hash FROM lease').filter(
    ({ room, client, member, hash }) => hash !== leaseHash(roomOf(Number(room)), Number(client), String(member)),
  );
  return [
    ...sessions.map(({ rowid }) => message('at-session', { session: Number(rowid) })),
    ...links.map(({ link }) => message('at-link', { link: String(link) })),
    ...leases.map(({ room, client }) => message('at-lease', { client: Number(client), room: roomOf(Number(room)) })),
  ];
}
