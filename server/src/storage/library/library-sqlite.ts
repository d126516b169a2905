import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type AdoptedDocument, wordRow } from '@adref/shared/corpus';
import { type Language, labels, type TextDocument } from '@adref/shared/document';
import type { Manner } from '@adref/shared/formats';
import { message } from '../../messages/message.ts';
import { lockPatience } from '../database-files.ts';
import { StorageError } from '../storage-error.ts';
import { documentOf, originalOf } from './agreed-row.ts';
import { searchLibrary } from './library-search.ts';
import type { HeldDocument, IndexedDocument, LibraryStorage } from './library-storage.ts';
import { type AnswerRow, numbersOf, prepare, preparedDocument, preparedTable } from './prepared-document.ts';
import { searchStem, searchWords } from './search-words.ts';

/** File of the library in the server's folder. */
export const libraryFile = 'library.sqlite';

/** Version of the tables below. */
export const libraryVersion = 3;

const tables = `
  CREATE TABLE document (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    symbol TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    body TEXT NOT NULL,
    session TEXT NOT NULL,
    date TEXT NOT NULL,
    manner TEXT NOT NULL,
    vote TEXT,
    source TEXT NOT NULL,
    added TEXT NOT NULL,
    paragraphs INTEGER NOT NULL,
    json TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX document_symbol ON document (symbol, language) WHERE symbol <> '';
  CREATE TABLE paragraph (
    -- Never given again, so that whoever has a number of a paragraph that was removed does not get another.
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    document INTEGER NOT NULL REFERENCES document (number),
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    text TEXT NOT NULL,
    codes BLOB NOT NULL
  ) STRICT;
  CREATE INDEX paragraph_document ON paragraph (document);
  CREATE VIRTUAL TABLE passage USING fts5 (words, stems, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0");
`;

/** What each version makes of the tables of the one before, from the first on. */
const steps: readonly ((database: DatabaseSync) => void)[] = [
  (database) => database.exec(tables),
  (database) => database.exec("ALTER TABLE document ADD COLUMN original TEXT NOT NULL DEFAULT ''"),
  prepareAll,
];

/** What the index is built of was with each paragraph: a library of a generation of resolutions took seconds to be read. */
function prepareAll(database: DatabaseSync): void {
  database.exec(preparedTable);
  const paragraphs = database.prepare(
    'SELECT number, id, label, codes FROM paragraph WHERE document = ? ORDER BY number',
  );
  for (const { number } of database.prepare('SELECT number FROM document ORDER BY number').all()) {
    const rows = paragraphs.all(Number(number)).map((row) => ({
      number: Number(row.number),
      id: String(row.id),
      label: String(row.label),
      codes: numbersOf(row.codes as Uint8Array),
    }));
    prepare(database, Number(number), rows);
  }
  database.exec('ALTER TABLE paragraph DROP COLUMN codes');
}

/**
 * Opens the library of a folder, which is made where it is not there; without a folder one in memory alone. Throws `StorageError` where the
 * folder cannot be written to, or the library is damaged or of a newer program.
 */
export function openLibrary(folder: string | null): LibraryStorage {
  if (folder === null)
    return libraryIn(new DatabaseSync(':memory:', { enableForeignKeyConstraints: true }), ':memory:');
  const file = join(folder, libraryFile);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // Made for its owner alone; what SQLite puts beside it gets the same rights. A thread cannot set those of all its files.
    closeSync(openSync(file, 'a', 0o600));
    const database = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout: lockPatience });
    try {
      return libraryIn(database, file);
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    if (error instanceof StorageError) throw error;
    throw new StorageError('damaged', message('no-database', { file, problem: String(error) }), error);
  }
}

function libraryIn(database: DatabaseSync, file: string): LibraryStorage {
  // NORMAL: what a loss of power takes back is a whole document, and whoever adds the files again adds that one.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
  migrate(database, file);
  const byId = database.prepare('SELECT number FROM document WHERE id = ?');
  const bySymbol = database.prepare("SELECT number FROM document WHERE symbol = ? AND language = ? AND symbol <> ''");
  const insertDocument = database.prepare(
    `INSERT INTO document (id, symbol, title, kind, language, body, session, date, manner, vote, source, added, paragraphs, json, original)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const noteOriginal = database.prepare("UPDATE document SET original = ? WHERE id = ? AND (original = '' OR ?)");
  const insertParagraph = database.prepare(
    'INSERT INTO paragraph (document, id, kind, label, text) VALUES (?, ?, ?, ?, ?)',
  );
  const insertPassage = database.prepare('INSERT INTO passage (rowid, words, stems) VALUES (?, ?, ?)');
  const removePassages = database.prepare(
    'DELETE FROM passage WHERE rowid IN (SELECT number FROM paragraph WHERE document = ?)',
  );
  const removePrepared = database.prepare('DELETE FROM prepared WHERE document = ?');
  const removeParagraphs = database.prepare('DELETE FROM paragraph WHERE document = ?');
  const removeDocument = database.prepare('DELETE FROM document WHERE number = ?');
  const entries = database.prepare(
    'SELECT id, symbol, title, kind, language, body, session, date, manner, vote, source, added, paragraphs, original FROM document ORDER BY date DESC, symbol, language',
  );
  const json = database.prepare('SELECT json FROM document WHERE id = ?');
  const text = database.prepare('SELECT text FROM paragraph WHERE number = ?');
  const prepared =
    'SELECT document.id AS document, symbol, language, manner, date, original, numbers, codes, names FROM prepared JOIN document ON document.number = prepared.document';
  const indexed = database.prepare(`${prepared} ORDER BY document.number`);
  const indexedOne = database.prepare(`${prepared} WHERE document.id = ?`);
  const dataVersion = database.prepare('PRAGMA data_version');
  let seen = dataVersion.get()?.data_version;
  let depth = 0;

  const together = <T>(work: () => T): T => {
    if (depth > 0) return work();
    database.exec('BEGIN IMMEDIATE');
    depth++;
    try {
      const result = work();
      database.exec('COMMIT');
      return result;
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    } finally {
      depth--;
    }
  };

  const add = (adopted: AdoptedDocument, source: string, now: string, corrects = false) =>
    together(() => {
      const { document, body, session, date, manner, vote } = adopted;
      const id = idOf(document);
      if (byId.get(id)) {
        // One that came before the library asked in which language a document was written, or of which that was noted wrongly.
        if (adopted.original) noteOriginal.run(adopted.original, id, Number(corrects));
        return { outcome: 'there already' as const, id };
      }
      if (bySymbol.get(document.symbol, document.language)) return { outcome: 'other words' as const, id };
      const { symbol, title, kind, language, paragraphs } = document;
      const { lastInsertRowid } = insertDocument.run(
        ...[id, symbol, title, kind, language, body, session, date, manner, vote ? JSON.stringify(vote) : null],
        ...[source, now, paragraphs.length, JSON.stringify(document), adopted.original ?? ''],
      );
      const names = labels(paragraphs);
      const rows = paragraphs.map(({ id: own, kind: is, text: words }, at) => {
        const label = names[at] ?? '';
        const inserted = insertParagraph.run(lastInsertRowid, own, is, label, words);
        const found = searchWords(words).map(({ word }) => word);
        const stems = found.map((word) => searchStem(word, language));
        insertPassage.run(inserted.lastInsertRowid, found.join(' '), stems.join(' '));
        return { number: Number(inserted.lastInsertRowid), id: own, label, codes: wordRow(words).codes };
      });
      prepare(database, Number(lastInsertRowid), rows);
      return { outcome: 'added' as const, id };
    });

  return {
    add,
    together,
    remove: (id) =>
      together(() => {
        const number = byId.get(id)?.number;
        if (number === undefined) return false;
        for (const statement of [removePassages, removePrepared, removeParagraphs, removeDocument])
          statement.run(number);
        return true;
      }),
    entries: () => entries.all().map(entryOf),
    document: (id) => {
      const row = json.get(id);
      return row ? (JSON.parse(String(row.json)) as TextDocument) : null;
    },
    *indexed(document) {
      for (const row of document === undefined ? indexed.iterate() : indexedOne.iterate(document)) yield indexedOf(row);
    },
    text: (number) => String(text.get(number)?.text ?? ''),
    search: (question) => searchLibrary(database, question),
    changed: () => {
      const now = dataVersion.get()?.data_version;
      const other = now !== seen;
      seen = now;
      return other;
    },
    close: () => database.close(),
  };
}

function migrate(database: DatabaseSync, file: string): void {
  const found = Number(database.prepare('PRAGMA user_version').get()?.user_version);
  if (found > libraryVersion) {
    throw new StorageError('newer', message('version-newer', { file, version: found, known: libraryVersion }));
  }
  if (found === libraryVersion) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have been faster.
    const now = Number(database.prepare('PRAGMA user_version').get()?.user_version);
    for (const step of steps.slice(now)) step(database);
    database.exec(`PRAGMA user_version = ${libraryVersion}`);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

/** The id of a document: the same words in the same language under the same symbol are the same document. */
export function idOf({ symbol, language, paragraphs, footnotes }: TextDocument): string {
  const words = [symbol, language, ...paragraphs.map(({ text }) => text), ...footnotes.map(({ text }) => text)];
  return createHash('sha256').update(JSON.stringify(words)).digest('base64url').slice(0, 16);
}

function indexedOf(row: AnswerRow): IndexedDocument {
  return { agreed: documentOf(row), ...preparedDocument(row) };
}

function entryOf(row: AnswerRow): HeldDocument {
  const { vote, paragraphs, language, kind, manner } = row;
  return {
    id: String(row.id),
    symbol: String(row.symbol),
    title: String(row.title),
    kind: kind as TextDocument['kind'],
    language: language as Language,
    body: String(row.body),
    session: String(row.session),
    date: String(row.date),
    manner: manner as Manner,
    vote: vote === null ? null : (JSON.parse(String(vote)) as [number, number, number]),
    source: String(row.source),
    added: String(row.added),
    paragraphs: Number(paragraphs),
    ...originalOf(row),
  };
}
