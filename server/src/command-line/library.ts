import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AdoptedDocument, AdoptionCorrections } from '@adref/shared/corpus';
import { languages } from '@adref/shared/document';
import { manners, type ReadOptions } from '@adref/shared/formats';
import { sentenceOf } from '@adref/shared/refusal';
import { DocumentReaders } from '../documents/document-readers.ts';
import { type ImportReport, importFiles } from '../library/import.ts';
import { readableFiles } from '../library/readable-files.ts';
import { sourceFiles } from '../library/source-files.ts';
import { message, operatorSentence } from '../messages/message.ts';
import { libraryFile, openLibrary } from '../storage/library/library-sqlite.ts';
import type { LibraryStorage } from '../storage/library/library-storage.ts';
import { StorageError } from '../storage/storage-error.ts';
import { isMisuse, type Misuse, misuse, readCall, tellMisuse } from './call.ts';
import { dataFolder } from './data-folder.ts';
import { done, failed, type Output } from './output.ts';
import { unreadFile } from './unread-file.ts';

/** What can be done with the library. */
const actions = ['add', 'search', 'list', 'remove'] as const;

/**
 * `library add PATH…`, `library search WORDS`, `library list`, `library remove SYMBOL`: fills and asks the library of a data folder, also of a
 * running server, which notices. With `--json` one JSON value and nothing else. Returns the exit code: 1 where something could not be read, or
 * nothing was found to remove.
 */
export async function library(args: readonly string[], out: Output, errors: Output = process.stderr): Promise<number> {
  const call = parse(args);
  if (!call.ok) return tellMisuse('library', call, errors);
  let storage: LibraryStorage;
  const folder = dataFolder(call.data);
  // Whoever only asks makes no folder: it was named wrongly.
  if (call.action !== 'add' && !existsSync(join(folder, libraryFile))) {
    errors.write(`${operatorSentence(message('no-library-there', { folder }))}\n`);
    return failed;
  }
  try {
    storage = openLibrary(folder);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    errors.write(`${error.message}\n`);
    return failed;
  }
  try {
    switch (call.action) {
      case 'add':
        return await add(storage, call, out, errors);
      case 'search':
        return search(storage, call, out);
      case 'list':
        return list(storage, call, out);
      case 'remove':
        return remove(storage, call, errors);
    }
  } finally {
    storage.close();
  }
}

interface Asked {
  readonly ok: true;
  readonly action: (typeof actions)[number];
  readonly words: readonly string[];
  readonly data: string | undefined;
  readonly json: boolean;
  readonly corrections: AdoptionCorrections;
  readonly reading: Pick<ReadOptions, 'symbol' | 'language'>;
}

function parse(args: readonly string[]): Asked | Misuse {
  const call = readCall({
    args: [...args],
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      json: { type: 'boolean' },
      adopted: { type: 'string' },
      date: { type: 'string' },
      symbol: { type: 'string' },
      language: { type: 'string' },
      original: { type: 'string' },
    },
  });
  if (isMisuse(call)) return call;
  const { values, positionals } = call;
  const action = actions.find((one) => one === positionals[0]);
  if (!action) return misuse(message('say-action'));
  const words = positionals.slice(1);
  if (words.length === 0 && action !== 'list') return misuse(message(action === 'add' ? 'say-file' : 'say-words'));
  const manner = manners.find((one) => one === values.adopted);
  if (values.adopted !== undefined && !manner) return misuse(message('manner-unknown', { manner: values.adopted }));
  const language = languages.find((one) => one === values.language);
  if (values.language !== undefined && !language) {
    return misuse(message('language-unknown', { language: values.language }));
  }
  const original = languages.find((one) => one === values.original);
  if (values.original !== undefined && !original) {
    return misuse(message('language-unknown', { language: values.original }));
  }
  if (values.date !== undefined && !isDay(values.date)) return misuse(message('date-unfit', { date: values.date }));
  const corrections = {
    ...(manner && { manner }),
    ...(values.date !== undefined && { date: values.date }),
    ...(original && { original }),
  };
  const reading = { ...(values.symbol && { symbol: values.symbol }), ...(language && { language }) };
  return { ok: true, action, words, data: values.data, json: values.json ?? false, corrections, reading };
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

async function add(storage: LibraryStorage, call: Asked, out: Output, errors: Output): Promise<number> {
  async function* files() {
    for (const path of call.words) yield* sourceFiles(path);
  }
  const into = {
    add: (document: AdoptedDocument, source: string, corrects?: boolean) =>
      storage.add(document, source, new Date().toISOString(), corrects).outcome,
  };
  const readers = new DocumentReaders();
  let report: ImportReport;
  try {
    report = await importFiles(into, files(), { ...call, readable: readableFiles(readers) });
  } finally {
    await readers.close();
  }
  const { added, already, files: count } = report;
  const refused = report.refused.map(({ file, why }) => ({ file, problem: sentenceOf(why) ?? why.key }));
  if (call.json) out.write(`${JSON.stringify({ files: count, added, already, refused }, null, 2)}\n`);
  else
    out.write(
      `${operatorSentence(message('library-added', { files: count, added, already, refused: report.refusals }))}\n`,
    );
  for (const { file, why } of report.refused) errors.write(`${unreadFile(file, why)}\n`);
  return report.refusals > 0 ? failed : done;
}

/** Paragraphs that are listed. */
const listed = 20;

function search(storage: LibraryStorage, call: Asked, out: Output): number {
  const { language, symbol } = call.reading;
  const { manner } = call.corrections;
  const found = storage.search({
    words: call.words.join(' '),
    limit: listed,
    offset: 0,
    ...(language && { language }),
    ...(symbol && { symbol }),
    ...(manner && { manner }),
  });
  const results = found.map(({ symbol: of, document, paragraph, label, text, manner: adopted, date, title }) => ({
    document: of || document,
    title,
    paragraph,
    label,
    text,
    adopted,
    date,
  }));
  if (call.json) out.write(`${JSON.stringify({ results }, null, 2)}\n`);
  else {
    const lines = results.map(({ document, label, adopted, date, text }) =>
      operatorSentence(message('library-found', { document, label, manner: adopted, date, text })),
    );
    out.write(`${lines.join('\n') || operatorSentence(message('library-nothing'))}\n`);
  }
  return done;
}

function list(storage: LibraryStorage, call: Asked, out: Output): number {
  const entries = storage.entries();
  if (call.json) out.write(`${JSON.stringify({ documents: entries }, null, 2)}\n`);
  else {
    const lines = entries.map(({ symbol, id, language, title, manner, date, paragraphs }) =>
      operatorSentence(message('library-entry', { document: symbol || id, language, title, manner, date, paragraphs })),
    );
    out.write(`${lines.join('\n') || operatorSentence(message('library-nothing'))}\n`);
  }
  return done;
}

/** Removes what has one of the symbols or ids; of a symbol with `--language` only that language. */
function remove(storage: LibraryStorage, call: Asked, errors: Output): number {
  let missing = 0;
  for (const name of call.words) {
    const found = storage.entries().filter(({ id, symbol, language }) => {
      return (
        (id === name || symbol.toLowerCase() === name.toLowerCase()) && language === (call.reading.language ?? language)
      );
    });
    for (const { id } of found) storage.remove(id);
    if (found.length > 0) continue;
    missing++;
    errors.write(`${operatorSentence(message('library-lacks', { document: name }))}\n`);
  }
  return missing > 0 ? failed : done;
}
