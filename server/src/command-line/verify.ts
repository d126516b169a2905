import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseRoomName } from '@adref/shared/crdt';
import type { Negotiation } from '@adref/shared/negotiation';
import { checkRecord } from '../acts/record-check.ts';
import { databaseFile } from '../storage/database-files.ts';
import { type Finding, type Inspection, openInspection } from '../storage/inspection.ts';
import { StorageError } from '../storage/storage-error.ts';
import { checkRoom } from '../sync/room-check.ts';
import { dataFolder } from './data-folder.ts';
import { done, failed, misused, type Output } from './output.ts';

export const verifyUsage = `verify [--data DIR | --file BACKUP] [--json]`;

/** What was walked, and what does not fit. */
export interface Verdict {
  readonly file: string;
  readonly ok: boolean;
  readonly negotiations: number;
  readonly acts: number;
  readonly rooms: number;
  readonly rows: number;
  readonly documents: number;
  readonly invitations: number;
  readonly findings: readonly Finding[];
  /** What does not fit in logs that were set aside by a repair, or when a room was carried over: nothing is read from them any more. */
  readonly aside: readonly Finding[];
}

/**
 * `verify`: walks a data folder, also while its server runs, or a backup: pages, records, heads, rooms row by row, snapshots,
 * documents, invitations, memberships, leases. Says what does not fit and where. Returns 0 where everything fits that is read, 1 where not.
 */
export async function verify(args: readonly string[], out: Output, errors: Output = process.stderr): Promise<number> {
  const call = parse(args);
  if (!call.ok) {
    errors.write(`${call.reason}\nUsage: adref ${verifyUsage}\n`);
    return misused;
  }
  let verdict: Verdict;
  try {
    verdict = await verifyDatabase(call.file);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    verdict = { ...nothing, file: call.file, findings: [{ where: databaseFile, problem: error.message }] };
  }
  out.write(call.json ? `${JSON.stringify(verdict, null, 2)}\n` : sentences(verdict));
  return verdict.ok ? done : failed;
}

const nothing = { ok: false, negotiations: 0, acts: 0, rooms: 0, rows: 0, documents: 0, invitations: 0, aside: [] };

/** Walks one database. Throws `StorageError` where it cannot be opened as one of this version. */
export async function verifyDatabase(file: string): Promise<Verdict> {
  const inspection = openInspection(file);
  try {
    const findings: Finding[] = [...inspection.file()];
    const states = new Map<string, Negotiation>();
    let acts = 0;
    for (const id of inspection.negotiations()) {
      const stored = inspection.acts(id);
      const record = checkRecord(id, stored.acts);
      acts += stored.acts.length;
      findings.push(...stored.findings, ...record.findings);
      if (record.state) states.set(id, record.state);
    }
    const aside: Finding[] = [];
    const counts = { rooms: 0, rows: 0 };
    for (const room of inspection.rooms()) {
      counts.rooms++;
      counts.rows += room.rows.length;
      const found = [...room.findings, ...(await checkRoom(room)), ...unknownRoom(room.name, states)];
      (room.isAside ? aside : findings).push(...found);
    }
    const documents = inspection.documents();
    findings.push(...documents.findings, ...missingDocuments(states, documents.ids), ...people(inspection, states));
    const invitations = inspection.invitations();
    for (const link of invitations) findings.push(...checkLink(link, states));
    findings.push(...inspection.unreadable());
    return {
      file,
      ok: findings.length === 0,
      negotiations: inspection.negotiations().length,
      acts,
      ...counts,
      documents: documents.ids.length,
      invitations: invitations.length,
      findings,
      aside,
    };
  } finally {
    inspection.close();
  }
}

type States = ReadonlyMap<string, Negotiation>;

function unknownRoom(name: string, states: States): Finding[] {
  // A room that was carried over or repaired has several logs: `… @2` is the second.
  const room = parseRoomName(name.replace(/ @\d+$/, ''));
  const where = `room ${name}`;
  if (!room) return [{ where, problem: 'this is no name of a room' }];
  const state = states.get(room.negotiation);
  // A record that cannot be read is said already.
  if (!state || state.drafts[room.draft]) return [];
  return [{ where, problem: `its negotiation has no draft ${room.draft}` }];
}

function missingDocuments(states: States, ids: readonly string[]): Finding[] {
  return [...states.values()].flatMap(({ id, library }) =>
    library
      .filter((entry) => !ids.includes(entry.id))
      .map((entry) => ({ where: `negotiation ${id}`, problem: `its library document ${entry.id} is missing` })),
  );
}

/** Sessions and leases speak of members that their negotiation has. */
function people(inspection: Inspection, states: States): Finding[] {
  const stranger = (negotiation: string, member: string) =>
    states.get(negotiation)?.members.some(({ id }) => id === member) === false;
  const leases = inspection.leases().map(({ room, member }) => ({
    where: `room ${room}`,
    negotiation: parseRoomName(room)?.negotiation ?? '',
    member,
  }));
  const sessions = inspection.memberships().map((one) => ({ where: `negotiation ${one.negotiation}`, ...one }));
  return [...sessions, ...leases]
    .filter(({ negotiation, member }) => stranger(negotiation, member))
    .map(({ where, member }) => ({
      where,
      problem: `the record has no member ${member}, who may write or read there`,
    }));
}

/** The store of secrets says of a link what the record says. */
function checkLink(link: ReturnType<Inspection['invitations']>[number], states: States): Finding[] {
  const state = link.negotiation === null ? undefined : states.get(link.negotiation);
  if (!state) return [];
  const recorded = state.invitations.find(({ id }) => id === link.id);
  const where = `invitation ${link.id} of negotiation ${state.id}`;
  if (!recorded) return [{ where, problem: 'nobody has recorded it' }];
  if (recorded.revoked !== link.revoked) {
    return [{ where, problem: `the record says that it ${recorded.revoked ? 'was' : 'was not'} revoked` }];
  }
  return recorded.expires === link.expires
    ? []
    : [{ where, problem: `the record says that it ends ${recorded.expires}` }];
}

/** A verdict for people: what was walked, and each thing that does not fit, one a line. */
export function sentences({ file, ok, findings, aside, ...counts }: Verdict): string {
  const walked = `${file}: ${counts.negotiations} negotiations with ${counts.acts} acts, ${counts.rooms} rooms with ${counts.rows} rows, ${counts.documents} documents, ${counts.invitations} invitations.`;
  const list = (each: readonly Finding[]) => each.map(({ where, problem }) => `  ${where}: ${problem}\n`).join('');
  const kept =
    aside.length > 0 ? `In logs that were set aside, from which nothing is read any more:\n${list(aside)}` : '';
  if (ok) return `${walked}\nEverything fits.\n${kept}`;
  return `${walked}\n${findings.length === 1 ? 'One thing does not fit' : `${findings.length} things do not fit`}:\n${list(findings)}${kept}`;
}

type Call = { ok: true; file: string; json: boolean } | { ok: false; reason: string };

function parse(args: readonly string[]): Call {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { data: { type: 'string' }, file: { type: 'string' }, json: { type: 'boolean' } },
    });
    if (values.data !== undefined && values.file !== undefined) {
      return { ok: false, reason: 'verify: a folder or a backup, not both.' };
    }
    const folder = dataFolder(values.data);
    return { ok: true, file: values.file ?? join(folder, databaseFile), json: values.json ?? false };
  } catch (error) {
    return { ok: false, reason: `verify: ${error instanceof Error ? error.message : String(error)}` };
  }
}
