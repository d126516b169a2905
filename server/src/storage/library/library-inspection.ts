import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import type { TextDocument } from '@adref/shared/document';
import { message } from '../../messages/message.ts';
import { databaseFile, lockPatience } from '../database-files.ts';
import type { Finding } from '../finding.ts';
import { idOf, libraryFile, libraryVersion } from './library-sqlite.ts';

/** The library that belongs to a database: beside it in the server's folder, or beside a backup of it. Whether it is there is another question. */
export function libraryBeside(database: string): string {
  return basename(database) === databaseFile ? join(dirname(database), libraryFile) : `${database}.library`;
}

/** What was walked of a library, and what does not fit. */
export interface LibraryFindings {
  readonly documents: number;
  readonly findings: readonly Finding[];
}

/**
 * Walks a library, also while it is in use: its pages, each document by its id, which is made from its words, its paragraphs and how many of
 * them can be searched for. Null where there is none.
 */
export function inspectLibrary(file: string): LibraryFindings | null {
  if (!existsSync(file)) return null;
  const where = message('at-file', { file: basename(file) });
  const findings: Finding[] = [];
  let documents = 0;
  let database: DatabaseSync | null = null;
  try {
    const address = pathToFileURL(file);
    // Nobody writes where there is no log: read so that no file is left beside it.
    if (!existsSync(`${file}-wal`)) address.searchParams.set('immutable', '1');
    database = new DatabaseSync(address, { readOnly: true, timeout: lockPatience });
    database.exec('BEGIN');
    const version = Number(database.prepare('PRAGMA user_version').get()?.user_version);
    // One of an earlier version has all that is looked at here, and is brought up to date when it is opened.
    if (version < 1 || version > libraryVersion) {
      const problem =
        version > libraryVersion
          ? message('version-newer', { file, version, known: libraryVersion })
          : message('nothing-of-adref', { file });
      return { documents, findings: [{ where, problem }] };
    }
    for (const { integrity_check: said } of database.prepare('PRAGMA integrity_check').all()) {
      if (said !== 'ok') findings.push({ where, problem: message('page-damaged', { report: String(said) }) });
    }
    const paragraphs = database.prepare('SELECT text FROM paragraph WHERE document = ? ORDER BY number');
    for (const row of database.prepare('SELECT number, id, json FROM document ORDER BY number').iterate()) {
      documents++;
      const document = parsed(String(row.json));
      const own = paragraphs.all(Number(row.number)).map(({ text }) => String(text));
      const fits =
        document !== null &&
        idOf(document) === row.id &&
        own.length === document.paragraphs.length &&
        document.paragraphs.every(({ text }, at) => text === own[at]);
      if (!fits) {
        const at = message('at-library-document', { document: String(row.id) });
        findings.push({ where: at, problem: message('library-document-altered') });
      }
    }
    const count = (table: string) => Number(database?.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n);
    const indexed = version < 3 ? null : count('prepared');
    if (count('paragraph') !== count('passage') || (indexed !== null && indexed !== documents))
      findings.push({ where, problem: message('library-search-incomplete') });
  } catch (error) {
    findings.push({ where, problem: message('unreadable-database', { file, problem: String(error) }) });
  } finally {
    database?.close();
  }
  return { documents, findings };
}

function parsed(json: string): TextDocument | null {
  try {
    return JSON.parse(json) as TextDocument;
  } catch {
    return null;
  }
}
