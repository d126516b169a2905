import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { IndexedDocument } from './library-storage.ts';

/** A row of an answer, by column. */
export type AnswerRow = Record<string, SQLOutputValue>;

/*
 * What the index is built of, one piece for each document, since a library is opened as fast as few large pieces are read:
 *
 *   numbers   of each paragraph its number and how many codes its row has, as numbers of four bytes
 *   codes     the rows one behind the other, as `wordRow` has them
 *   names     of each paragraph its id and label, as JSON
 */
export const preparedTable = `
  CREATE TABLE prepared (
    document INTEGER PRIMARY KEY REFERENCES document (number),
    numbers BLOB NOT NULL,
    codes BLOB NOT NULL,
    names TEXT NOT NULL
  ) STRICT;
`;

/** A paragraph of a document that is stored. */
interface PreparedParagraph {
  readonly number: number;
  readonly id: string;
  readonly label: string;
  readonly codes: Int32Array;
}

/** Stores the piece of a document, by its number. */
export function prepare(database: DatabaseSync, document: number, paragraphs: readonly PreparedParagraph[]): void {
  const numbers = Int32Array.from(paragraphs.flatMap(({ number, codes }) => [number, codes.length]));
  const codes = new Int32Array(paragraphs.reduce((sum, one) => sum + one.codes.length, 0));
  let at = 0;
  for (const one of paragraphs) {
    codes.set(one.codes, at);
    at += one.codes.length;
  }
  const names = JSON.stringify(paragraphs.map(({ id, label }) => [id, label]));
  database
    .prepare('INSERT INTO prepared (document, numbers, codes, names) VALUES (?, ?, ?, ?)')
    .run(document, bytesOf(numbers), bytesOf(codes), names);
}

/** The piece of a document as it was stored. */
export function preparedDocument({ numbers, codes, names }: AnswerRow): Pick<IndexedDocument, 'rows' | 'names'> {
  const pairs = numbersOf(numbers as Uint8Array);
  const all = numbersOf(codes as Uint8Array);
  const rows: { paragraph: number; codes: Int32Array }[] = [];
  let from = 0;
  for (let at = 0; at < pairs.length; at += 2) {
    const end = from + (pairs[at + 1] ?? 0);
    rows.push({ paragraph: pairs[at] ?? 0, codes: all.subarray(from, end) });
    from = end;
  }
  const json = String(names);
  let read: [string, string][] | null = null;
  return {
    rows,
    names: () => {
      read ??= JSON.parse(json) as [string, string][];
      return read;
    },
  };
}

/** Numbers of four bytes as they are stored. */
export function numbersOf(bytes: Uint8Array): Int32Array {
  // A blob begins where the database has put it; numbers of four bytes must begin at a multiple of four.
  return new Int32Array(bytes.slice().buffer);
}

function bytesOf({ buffer, byteOffset, byteLength }: Int32Array): Uint8Array {
  return new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength);
}
