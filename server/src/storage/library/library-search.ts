import type { DatabaseSync } from 'node:sqlite';
import type { ParagraphKind } from '@adref/shared/document';
import { agreedColumns, agreedOf } from './agreed-row.ts';
import type { FoundParagraph, LibraryQuestion } from './library-storage.ts';
import type { AnswerRow } from './prepared-document.ts';
import { matchOf } from './search-question.ts';
import { searchWords } from './search-words.ts';
import { comparedSymbol, symbolColumn, symbolMeant } from './symbol-question.ts';

/** Only what a question allows, as SQL with its values. */
interface Condition {
  readonly where: string;
  readonly values: readonly (string | number)[];
}

function conditionOf(database: DatabaseSync, question: LibraryQuestion): Condition {
  const { language, symbol = '', body, from, to, kind, manner } = question;
  const conditions: string[] = [];
  const values: (string | number)[] = [];
  const only = (condition: string, value: string | number | undefined) => {
    if (value === undefined || value === '') return;
    conditions.push(condition);
    values.push(value);
  };
  only('language = ?', language);
  const compared = symbolMeant(symbol) ?? comparedSymbol(symbol);
  if (compared !== '') {
    // The document itself where there is one: `75/3` is no `75/32`. Otherwise those that begin so.
    const whole = database.prepare(`SELECT 1 FROM document WHERE ${symbolColumn} = ?`).get(compared);
    if (whole) only(`${symbolColumn} = ?`, compared);
    else {
      conditions.push(`substr(${symbolColumn}, 1, ?) = ?`);
      values.push(compared.length, compared);
    }
  }
  only('body = ?', body);
  only('date >= ?', from === undefined ? undefined : `${from}-01-01`);
  only('date <= ?', to === undefined ? undefined : `${to}-12-31`);
  only('paragraph.kind = ?', kind);
  only('manner = ?', manner);
  return { where: conditions.map((one) => ` AND ${one}`).join(''), values };
}

/**
 * First the document whose symbol the words are, paragraph by paragraph, then what the full-text index finds; without words what has the symbol.
 */
export function searchLibrary(database: DatabaseSync, question: LibraryQuestion): FoundParagraph[] {
  const { words, symbol, limit, offset } = question;
  const condition = conditionOf(database, question);
  const called = words.trim() === '' ? (symbol ?? '') : (symbolMeant(words) ?? '');
  const named = called === '' ? null : namedIn(database, words.trim() === '' ? null : called, condition);
  const read = named && offset < named.count ? named.rows(limit, offset) : [];
  const own = read.map((row): FoundParagraph => foundOf(row, []));
  const match = matchOf(question);
  if (!match || own.length === limit) return own;
  const found = database
    .prepare(
      `SELECT ${agreedColumns}, paragraph.kind AS kind, title, text FROM passage
       JOIN paragraph ON paragraph.number = passage.rowid
       JOIN document ON document.number = paragraph.document
       WHERE passage MATCH ?${condition.where}${named?.others ?? ''} ORDER BY rank LIMIT ? OFFSET ?`,
    )
    .all(
      ...[match.expression, ...condition.values, ...(named?.symbols ?? [])],
      ...[limit - own.length, Math.max(0, offset - (named?.count ?? 0))],
    );
  return [
    ...own,
    ...found.map((row): FoundParagraph => {
      const texts = searchWords(String(row.text));
      const plain = texts.map(({ word }) => word);
      const highlights: { from: number; to: number }[] = [];
      for (let at = 0; at < texts.length; ) {
        const length = match.answers(plain, at, agreedOf(row).language);
        if (length > 0) highlights.push({ from: texts[at]?.from ?? 0, to: texts[at + length - 1]?.to ?? 0 });
        at += Math.max(1, length);
      }
      return foundOf(row, highlights);
    }),
  ];
}

/** The paragraphs of what has a symbol, or of all that a condition allows where it is null; and what says "others than these". */
function namedIn(database: DatabaseSync, symbol: string | null, { where, values }: Condition) {
  const symbols = symbol === null ? [] : [symbol];
  const is = symbol === null ? '' : ` AND ${symbolColumn} = ?`;
  const tables = 'document JOIN paragraph ON paragraph.document = document.number';
  const of = `${tables} WHERE 1${where}${is}`;
  const count = Number(database.prepare(`SELECT count(*) AS count FROM ${of}`).get(...values, ...symbols)?.count);
  return {
    count,
    symbols,
    others: symbol === null ? '' : ` AND ${symbolColumn} <> ?`,
    rows: (limit: number, offset: number) =>
      database
        .prepare(
          `SELECT ${agreedColumns}, paragraph.kind AS kind, title, text FROM ${of} ORDER BY date DESC, document.number, paragraph.number LIMIT ? OFFSET ?`,
        )
        .all(...values, ...symbols, limit, offset),
  };
}

function foundOf(row: AnswerRow, highlights: FoundParagraph['highlights']): FoundParagraph {
  const { kind, title, text } = row;
  return { ...agreedOf(row), kind: kind as ParagraphKind, title: String(title), text: String(text), highlights };
}
