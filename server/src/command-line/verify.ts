import { join } from 'node:path';
import { parseRoomName } from '@adref/shared/crdt';
import { keptAs, type Negotiation } from '@adref/shared/negotiation';
import { checkRecord } from '../acts/record-check.ts';
import { message, operatorSentence } from '../messages/message.ts';
import { databaseFile } from '../storage/database-files.ts';
import type { Finding } from '../storage/finding.ts';
import type { Inspection } from '../storage/inspection.ts';
import { inspectLibrary, libraryBeside } from '../storage/library/library-inspection.ts';
import { openInspection } from '../storage/open-inspection.ts';
import { StorageError } from '../storage/storage-error.ts';
import { checkRoom } from '../sync/room-check.ts';
import { isMisuse, type Misuse, misuse, readCall, tellMisuse } from './call.ts';
import { dataFolder } from './data-folder.ts';
import { done, failed, type Output } from './output.ts';

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
  /** Documents of the installation's library; null where it has none. */
  readonly library: number | null;
  readonly findings: readonly Finding[];
  /** What does not fit in logs that were set aside by a repair, or when a room was carried over: nothing is read from them any more. */
  readonly aside: readonly Finding[];
}

/**
 * `verify`: walks a data folder, also while its server runs, or a backup: pages, lists of what there is, records, heads, rooms row by
 * row, snapshots, documents, invitations, sessions, leases, the library beside it. Says what does not fit and where. Returns 0 where everything fits that is read, 1 where not.
 */
export async function verify(args: readonly string[], out: Output, errors: Output = process.stderr): Promise<number> {
  const call = parse(args);
  if (!call.ok) return tellMisuse('verify', call, errors);
  let verdict: Verdict;
  try {
    verdict = await verifyDatabase(call.file);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    verdict = {
      ...nothing,
      file: call.file,
      findings: [{ where: message('at-file', { file: databaseFile }), problem: error.said }],
    };
  }
  out.write(call.json ? `${JSON.stringify(record(verdict), null, 2)}\n` : sentences(verdict));
  return verdict.ok ? done : failed;
}

const nothing = {
  ok: false,
  negotiations: 0,
  acts: 0,
  rooms: 0,
  rows: 0,
  documents: 0,
  invitations: 0,
  library: null,
  aside: [],
};

/** Walks one database. Throws `StorageError` where it cannot be opened as one of this version. */
export async function verifyDatabase(file: string): Promise<Verdict> {
  const inspection = openInspection(file);
  try {
    const findings: Finding[] = [...inspection.file(), ...inspection.inventory(), ...inspection.rights()];
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
    const library = inspectLibrary(libraryBeside(file));
    findings.push(...(library?.findings ?? []));
    return {
      file,
      ok: findings.length === 0,
      negotiations: inspection.negotiations().length,
      acts,
      ...counts,
      documents: documents.ids.length,
      invitations: invitations.length,
      library: library?.documents ?? null,
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
  const where = message('at-room', { room: name });
  if (!room) return [{ where, problem: message('no-room-name') }];
  const state = states.get(room.negotiation);
  // A record that cannot be read is said already.
  if (!state || state.drafts[room.draft]) return [];
  return [{ where, problem: message('draft-unknown', { draft: room.draft }) }];
}

function missingDocuments(states: States, ids: readonly string[]): Finding[] {
  return [...states.values()].flatMap((state) =>
    state.library
      .filter((entry) => !ids.includes(keptAs(state, entry.id)))
      .map((entry) => ({
        where: message('at-negotiation', { negotiation: state.id }),
        problem: message('document-missing', { document: entry.id }),
      })),
  );
}

/** Sessions and leases speak of members that their negotiation has. */
function people(inspection: Inspection, states: States): Finding[] {
  const stranger = (negotiation: string, member: string) =>
    states.get(negotiation)?.members.some(({ id }) => id === member) === false;
  const leases = inspection.leases().map(({ room, member }) => ({
    where: message('at-room', { room }),
    negotiation: parseRoomName(room)?.negotiation ?? '',
    member,
  }));
  const sessions = inspection.memberships().map((one) => ({
    where: message('at-negotiation', { negotiation: one.negotiation }),
    ...one,
  }));
  return [...sessions, ...leases]
    .filter(({ negotiation, member }) => stranger(negotiation, member))
    .map(({ where, member }) => ({ where, problem: message('member-unknown', { member }) }));
}

/** The store of secrets says of a link what the record says. */
function checkLink(link: ReturnType<Inspection['invitations']>[number], states: States): Finding[] {
  const state = link.negotiation === null ? undefined : states.get(link.negotiation);
  if (!state) return [];
  const recorded = state.invitations.find(({ id }) => id === link.id);
  const where = message('at-invitation', { link: link.id, negotiation: state.id });
  if (!recorded) return [{ where, problem: message('link-not-recorded') }];
  if (recorded.revoked !== link.revoked) {
    return [{ where, problem: message(recorded.revoked ? 'link-revoked' : 'link-not-revoked') }];
  }
  return recorded.expires === link.expires
    ? []
    : [{ where, problem: message('link-ends-otherwise', { expires: recorded.expires }) }];
}

/** A verdict for programs: what does not fit as data, with the sentences beside it. */
function record(verdict: Verdict): object {
  const all = (findings: readonly Finding[]) =>
    findings.map(({ where, problem }) => ({
      where: operatorSentence(where),
      problem: operatorSentence(problem),
      ...problem,
    }));
  return { ...verdict, findings: all(verdict.findings), aside: all(verdict.aside) };
}

/** A verdict for people: what was walked, and each thing that does not fit, one a line. */
export function sentences({ file, ok, findings, aside, library, ...counts }: Verdict): string {
  const lines = (each: readonly Finding[]) =>
    each.map(({ where, problem }) => `  ${operatorSentence(where)}: ${operatorSentence(problem)}`);
  const misfits = message('things-do-not-fit', { findings: findings.length });
  return [
    operatorSentence(message('walked', { file, ...counts })),
    ...(library === null ? [] : [operatorSentence(message('walked-library', { documents: library }))]),
    operatorSentence(ok ? message('everything-fits') : misfits),
    ...lines(findings),
    ...(aside.length > 0 ? [operatorSentence(message('in-logs-aside')), ...lines(aside)] : []),
    '',
  ].join('\n');
}

type Call = { ok: true; file: string; json: boolean } | Misuse;

function parse(args: readonly string[]): Call {
  const call = readCall({
    args: [...args],
    options: { data: { type: 'string' }, file: { type: 'string' }, json: { type: 'boolean' } },
  });
  if (isMisuse(call)) return call;
  const { data, file, json = false } = call.values;
  if (data !== undefined && file !== undefined) return misuse(message('say-folder-or-backup'));
  return { ok: true, file: file ?? join(dataFolder(data), databaseFile), json };
}
