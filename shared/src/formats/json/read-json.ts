import {
  documentKinds,
  type Emphasis,
  emphasisKinds,
  type Footnote,
  type FootnoteAnchor,
  hasForbiddenCharacter,
  languages,
  numberings,
  type Paragraph,
  paragraphKinds,
  type TextDocument,
} from '@adref/shared/document';
import { invalid } from '../../refusal/index.ts';
import type { ReadOptions, ReadResult, Source } from '../reading.ts';

/*
 * Documents as JSON: what is told of a file, or written of a text, reads back as the same documents.
 *
 *   { documents: [{ symbol, title, kind, language, paragraphs: [{ id, kind, level, text, … }], footnotes: [{ id, marker, text }] }] }
 *
 * Labels are computed again, and what is beside the documents is left out. A file that says something else of a paragraph than a paragraph can be
 * is refused with the place of that, since nobody could say what it means.
 */

type Fields = Readonly<Record<string, unknown>>;

/** The value of a text that is one JSON object from end to end; null for any other text. */
export function jsonObject(text: string): Fields | null {
  if (!/^\s*\{\s*["}]/.test(text)) return null;
  try {
    return fieldsOf(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Reads the documents of such a value. Refused where it has none, or where something in one is no part of a document. */
export function readJson(value: Fields, options: Omit<ReadOptions, 'changes' | 'pages'> = {}): ReadResult {
  const name = options.name || 'the text';
  const { documents: listed } = value;
  if (!Array.isArray(listed) || listed.length === 0) return invalid('file-other-json', { name });
  const documents: TextDocument[] = [];
  const sources = new Map<string, Source>();
  for (const [at, one] of listed.entries()) {
    const place = `documents[${at}]`;
    const read = documentOf(one, place);
    if (typeof read === 'string') return invalid('json-unfit', { name, where: read });
    const { document } = read;
    for (const id of read.ids.keys())
      if (sources.has(id)) return invalid('json-unfit', { name, where: read.ids.get(id) ?? place });
    for (const [id, path] of read.ids) sources.set(id, { part: options.name ?? '', path });
    documents.push({
      ...document,
      ...(options.language && { language: options.language }),
      ...(options.symbol && at === 0 && { symbol: options.symbol }),
    });
  }
  if (documents.every(({ paragraphs }) => paragraphs.length === 0)) return invalid('file-without-text', { name });
  const reading = { documents, sponsors: [], votes: [], experts: [], zones: [], repairs: [], flags: [], sources };
  return { ok: true, reading };
}

interface ReadJsonDocument {
  readonly document: TextDocument;
  /** Where each paragraph and footnote is, by id. */
  readonly ids: ReadonlyMap<string, string>;
}

/** A document of the file, or the place of what is no part of one. */
function documentOf(value: unknown, place: string): ReadJsonDocument | string {
  const said = fieldsOf(value);
  const kind = oneOf(documentKinds, said?.kind);
  const language = oneOf(languages, said?.language);
  const [symbol, title] = [wordsOf(said?.symbol), wordsOf(said?.title)];
  if (!said || !Array.isArray(said.paragraphs)) return place;
  if (!kind || !language || symbol === null || title === null) return place;
  const ids = new Map<string, string>();
  const named = (id: unknown, path: string): string | null => {
    if (typeof id !== 'string' || !idForm.test(id) || ids.has(id)) return null;
    ids.set(id, path);
    return id;
  };
  const footnotes: Footnote[] = [];
  for (const [at, one] of listOf(said.footnotes).entries()) {
    const path = `${place}.footnotes[${at}]`;
    const note = fieldsOf(one);
    const [id, marker, text] = [named(note?.id, path), wordsOf(note?.marker), wordsOf(note?.text)];
    if (id === null || marker === null || text === null) return path;
    footnotes.push({ id, marker, text });
  }
  const notes = new Set(footnotes.map(({ id }) => id));
  const paragraphs: Paragraph[] = [];
  for (const [at, one] of said.paragraphs.entries()) {
    const path = `${place}.paragraphs[${at}]`;
    const own = fieldsOf(one);
    const paragraph = own && paragraphOf(own, notes);
    if (!paragraph || named(paragraph.id, path) === null) return path;
    paragraphs.push(paragraph);
  }
  return { document: { symbol, title, kind, language, paragraphs, footnotes }, ids };
}

function paragraphOf(said: Fields, notes: ReadonlySet<string>): Paragraph | null {
  const { id, level } = said;
  const kind = oneOf(paragraphKinds, said.kind);
  const text = wordsOf(said.text);
  if (typeof id !== 'string' || !kind || kind === 'footnote' || text === null) return null;
  if (typeof level !== 'number' || !Number.isInteger(level) || level < 0 || level > deepest) return null;
  const numbering = oneOf(numberings, said.numbering);
  const number = wordsOf(said.number);
  if (
    (said.numbering !== undefined && !numbering) ||
    (said.number !== undefined && (number === null || number.length > longestNumber))
  )
    return null;
  const anchors = whole(listOf(said.anchors).map((one) => anchorOf(one, text, notes)));
  const emphasis = whole(listOf(said.emphasis).map((one) => emphasisOf(one, text)));
  if (!anchors || !emphasis) return null;
  if (anchors.some(({ offset }, at) => offset < (anchors[at - 1]?.offset ?? 0))) return null;
  return {
    id,
    kind,
    level,
    ...(numbering && { numbering }),
    ...(number && { number }),
    text,
    ...(anchors.length > 0 && { anchors }),
    ...(emphasis.length > 0 && { emphasis }),
  };
}

function anchorOf(value: unknown, text: string, notes: ReadonlySet<string>): FootnoteAnchor | null {
  const { offset, marker, footnote } = fieldsOf(value) ?? {};
  const sign = wordsOf(marker);
  if (!isPlace(offset, text) || sign === null) return null;
  if (footnote !== null && (typeof footnote !== 'string' || !notes.has(footnote))) return null;
  return { offset, marker: sign, footnote };
}

function emphasisOf(value: unknown, text: string): Emphasis | null {
  const { kind, from, to } = fieldsOf(value) ?? {};
  const known = oneOf(emphasisKinds, kind);
  return known && isPlace(from, text) && isPlace(to, text) && from < to ? { kind: known, from, to } : null;
}

/** Ids as the readers of files make them, and those of negotiations. */
const idForm = /^[\p{L}\p{N}][\p{L}\p{N}_.:/ -]{0,99}$/u;
/** The depth of the deepest sub-paragraph. */
const deepest = 8;
/** `2 quinquies alt 12`. */
const longestNumber = 40;

const fieldsOf = (value: unknown): Fields | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
/** A list without what could not be read in it; null where there is some. */
function whole<T>(list: readonly (T | null)[]): readonly T[] | null {
  const known = list.flatMap((one) => (one === null ? [] : [one]));
  return known.length === list.length ? known : null;
}
/** Whether something is a place among some words, and not inside a character of two code units. */
const isPlace = (value: unknown, text: string): value is number =>
  typeof value === 'number' &&
  Number.isInteger(value) &&
  value >= 0 &&
  value <= text.length &&
  (text.codePointAt(value - 1) ?? 0) <= 0xffff;

function oneOf<T extends string>(known: readonly T[], value: unknown): T | undefined {
  return known.find((one) => one === value);
}

/** Words of one line that a text may hold; null for what is none. */
function wordsOf(value: unknown): string | null {
  return typeof value === 'string' && !/[\n\r]/.test(value) && !hasForbiddenCharacter(value) ? value : null;
}
