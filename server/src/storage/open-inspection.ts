import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import type { TextDocument } from '@adref/shared/document';
import type { Act } from '@adref/shared/negotiation';
import { message, type OperatorMessage } from '../messages/message.ts';
import { databaseFile, lockPatience } from './database-files.ts';
import type { Finding } from './finding.ts';
import { type CommitMark, readMark } from './high-water-mark.ts';
import { inspectLists } from './inspected-lists.ts';
import { inspectLog } from './inspected-log.ts';
import { alteredRights } from './inspected-rights.ts';
import type { InspectedLink, InspectedRoom, Inspection } from './inspection.ts';
import { negotiationOfEntry, rootList, type WalkedList } from './inventory-list.ts';
import { documentHash, logStart } from './log-hash.ts';
import { roomOfLog } from './room-lookup.ts';
import { databaseVersion } from './schema.ts';
import { StorageError } from './storage-error.ts';

/** Opens a database to be inspected. Throws `StorageError` where it is none, or one of another version of the program. */
export function openInspection(file: string): Inspection {
  if (!existsSync(file)) throw new StorageError('damaged', message('file-not-there', { file }));
  let database: DatabaseSync;
  let version: number;
  try {
    const address = pathToFileURL(file);
    // Nobody writes where there is no log: read so that no file is left beside the database, of which a server may not be the owner.
    if (!existsSync(`${file}-wal`)) address.searchParams.set('immutable', '1');
    database = new DatabaseSync(address, { readOnly: true, timeout: lockPatience });
    // One transaction: what is read belongs to one moment.
    database.exec('BEGIN');
    version = Number(database.prepare('PRAGMA user_version').get()?.user_version);
  } catch (error) {
    throw new StorageError('damaged', message('no-database', { file, problem: String(error) }), error);
  }
  if (version !== databaseVersion) {
    database.close();
    const known = databaseVersion;
    if (version === 0) throw new StorageError('newer', message('nothing-of-adref', { file }));
    throw version < known
      ? new StorageError('older', message('version-older', { file, version, known }))
      : new StorageError('newer', message('version-newer', { file, version, known }));
  }
  return new OpenInspection(database, dirname(file), file.endsWith(databaseFile));
}

const inDatabase = message('at-file', { file: databaseFile });

class OpenInspection implements Inspection {
  readonly #database: DatabaseSync;
  /** By table: a question is asked of it again and again. */
  readonly #unreadable = new Map<string, OperatorMessage>();
  readonly #folder: string;
  #walked: ReadonlyMap<string, WalkedList> | null = null;
  /** The database of a server's folder, and no backup: it has a mark beside it. */
  readonly #isServed: boolean;

  constructor(database: DatabaseSync, folder: string, isServed: boolean) {
    this.#database = database;
    this.#folder = folder;
    this.#isServed = isServed;
  }

  file(): Finding[] {
    const found = this.#rows('PRAGMA integrity_check')
      .map(({ integrity_check }) => String(integrity_check))
      .filter((page) => page !== 'ok')
      .map((report) => message('page-damaged', { report }));
    for (const { table, rowid, parent } of this.#rows('PRAGMA foreign_key_check')) {
      const row = String(rowid ?? '');
      found.push(message('row-dangling', { row, table: String(table), parent: String(parent) }));
    }
    const mark = this.#isServed ? readMark(this.#folder) : null;
    const { generation, commits } = this.come();
    if (mark && mark.generation !== generation) found.push(message('other-database'));
    else if (mark && mark.commits > commits) found.push(message('commits-lost', { lost: mark.commits - commits }));
    return found.map((problem) => ({ where: inDatabase, problem }));
  }

  inventory(): Finding[] {
    const lists = this.#lists();
    const named = lists.get(rootList)?.entries.map(({ name }) => name) ?? [];
    return [...lists].flatMap(([list, { problems }]) => {
      const unnamed = list === rootList || named.includes(list) ? [] : [message('list-unnamed', { root: rootList })];
      return [...problems, ...unnamed].map((problem) => ({ where: message('at-list', { list }), problem }));
    });
  }

  negotiations(): string[] {
    const stored = this.#rows('SELECT id FROM negotiation ORDER BY place').map(({ id }) => String(id));
    const listed =
      this.#lists()
        .get(rootList)
        ?.entries.flatMap(({ name }) => negotiationOfEntry(name) ?? []) ?? [];
    return [...new Set([...stored, ...listed])];
  }

  acts(negotiation: string) {
    const findings: Finding[] = [];
    const acts: Act[] = [];
    const at = (seq: unknown) => message('at-act', { negotiation, act: Number(seq) });
    for (const row of this.#rows('SELECT seq, hash, json FROM act WHERE negotiation = ? ORDER BY seq', negotiation)) {
      const act = parsed<Act>(row.json);
      if (!act) findings.push({ where: at(row.seq), problem: message('unreadable') });
      else if (act.seq !== row.seq || act.hash !== row.hash) {
        findings.push({ where: at(row.seq), problem: message('other-number') });
      }
      if (act) acts.push(act);
    }
    const [head] = this.#rows('SELECT seq, hash FROM record_head WHERE negotiation = ?', negotiation);
    const last = acts.at(-1);
    if (!head && !last) {
      findings.push({ where: message('at-negotiation', { negotiation }), problem: message('record-not-there') });
    } else if (head?.seq !== last?.seq || head?.hash !== last?.hash) {
      const end = last?.seq ?? 0;
      findings.push({
        where: message('at-negotiation', { negotiation }),
        problem:
          head?.seq === last?.seq
            ? message('record-end-altered', { end })
            : message('record-cut', { end, head: Number(head?.seq ?? 0) }),
      });
    }
    return { acts, findings };
  }

  *rooms(): Iterable<InspectedRoom> {
    const listed = this.#listedLogs();
    const stored = new Map(
      this.#rows('SELECT number, name, called, form, rows, hash FROM room').map((row) => [Number(row.number), row]),
    );
    const numbers = [...new Set([...stored.keys(), ...listed.keys()])].sort((a, b) => a - b);
    const logs = numbers.map((number) => ({ number, name: listed.get(number) ?? String(stored.get(number)?.name) }));
    const last = new Map(logs.map(({ number, name }) => [roomOfLog(name), number]));
    for (const { number, name } of logs) {
      const row = stored.get(number);
      const isAside = last.get(roomOfLog(name)) !== number;
      const problems: OperatorMessage[] = [];
      if (!row) problems.push(message('log-not-there', { number }));
      else {
        if (!listed.has(number)) problems.push(message('not-listed'));
        else if (row.name !== name) problems.push(message('stored-name'));
        if (row.called !== (isAside ? null : roomOfLog(name))) problems.push(message('other-name'));
      }
      const end = { rows: Number(row?.rows ?? 0), hash: String(row?.hash ?? logStart(name)) };
      const inspected = inspectLog((...asked) => this.#rows(...asked), number, name, end);
      const findings = [
        ...problems.map((problem) => ({ where: message('at-room', { room: name }), problem })),
        ...inspected.findings,
      ];
      yield { ...inspected, form: row ? Number(row.form) : null, isAside, findings };
    }
  }

  documents() {
    const findings: Finding[] = [];
    const ids = this.#rows('SELECT id, json, hash FROM document').map(({ id, json, hash }) => {
      if (documentHash(String(json)) !== hash || !parsed(json)) {
        findings.push({ where: message('at-document', { document: String(id) }), problem: message('altered') });
      }
      return String(id);
    });
    return { ids, findings };
  }

  texts(ids: readonly string[]): Map<string, TextDocument> {
    const texts = new Map<string, TextDocument>();
    for (const { id, json, hash } of this.#rows('SELECT id, json, hash FROM document')) {
      if (!ids.includes(String(id)) || documentHash(String(json)) !== hash) continue;
      const document = parsed<TextDocument>(json);
      if (document) texts.set(String(id), document);
    }
    return texts;
  }

  invitations(): readonly InspectedLink[] {
    return this.#rows('SELECT link, negotiation, expires, revoked FROM invitation').map((row) => ({
      id: String(row.link),
      negotiation: row.negotiation === null ? null : String(row.negotiation),
      expires: String(row.expires),
      revoked: row.revoked !== 0,
    }));
  }

  rights(): Finding[] {
    const nameOf = (number: number) => roomOfLog(this.#listedLogs().get(number) ?? this.#nameOf(number));
    return alteredRights((sql) => this.#rows(sql), nameOf).map((where) => ({ where, problem: message('altered') }));
  }

  memberships() {
    return this.#rows('SELECT DISTINCT negotiation, member FROM membership').map(({ negotiation, member }) => ({
      negotiation: String(negotiation),
      member: String(member),
    }));
  }

  leases() {
    return this.#rows(
      'SELECT DISTINCT room.called AS name, lease.member FROM lease JOIN room ON room.number = lease.room WHERE room.called IS NOT NULL',
    ).map(({ name, member }) => ({ room: String(name), member: String(member) }));
  }

  come(): CommitMark {
    const [row] = this.#rows('SELECT generation, commits FROM folder');
    return { generation: String(row?.generation), commits: Number(row?.commits) };
  }

  unreadable(): Finding[] {
    return [...this.#unreadable.values()].map((problem) => ({ where: inDatabase, problem }));
  }

  close(): void {
    this.#database.close();
  }

  #nameOf(number: number): string {
    const [row] = this.#rows('SELECT name FROM room WHERE number = ?', number);
    return String(row?.name ?? '');
  }

  #lists(): ReadonlyMap<string, WalkedList> {
    this.#walked ??= inspectLists((sql) => this.#rows(sql));
    return this.#walked;
  }

  #listedLogs(): ReadonlyMap<number, string> {
    const entries = [...this.#lists().values()].flatMap((list) => list.entries);
    return new Map(entries.filter(({ number }) => number > 0).map(({ name, number }) => [number, name]));
  }

  /** The rows, as far as pages can be read; what cannot is in `unreadable`. */
  #rows(sql: string, ...values: (string | number)[]): Record<string, unknown>[] {
    try {
      return this.#database.prepare(sql).all(...values);
    } catch (error) {
      const [, table] = / FROM (\w+)/.exec(sql) ?? [];
      const problem = String(error);
      const said = table ? message('table-unreadable', { table, problem }) : message('pages-unreadable', { problem });
      this.#unreadable.set(`${table} ${problem}`, said);
      return [];
    }
  }
}

function parsed<T>(json: unknown): T | null {
  try {
    return JSON.parse(String(json));
  } catch {
    return null;
  }
}
