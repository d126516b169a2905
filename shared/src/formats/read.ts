import { invalid, type RefusalKey } from '../refusal/index.ts';
import { openAkn } from './akn/read-akn.ts';
import { openWord } from './docx/read/read-word.ts';
import { doubt } from './doubt/doubt.ts';
import { jsonObject, readJson } from './json/read-json.ts';
import { withoutStray } from './left-out-character.ts';
import type { DocumentReader, Flag, ReadOptions, ReadResult } from './reading.ts';
import { maxTextBytes, readText } from './text/read-text.ts';
import { decodeText } from './text/source/decoded-text.ts';

/**
 * Reads the bytes of a file, by what they are and not by what the file is called. Plain text, Word, Akoma Ntoso and documents as JSON
 * are read; every other format is refused with a sentence that says what it is and what to do. Never throws for what a file may be.
 */
export function readDocument(bytes: Uint8Array, { changes, ...options }: ReadOptions = {}): ReadResult {
  return openDocument(bytes, options)(changes);
}

/**
 * The same for a file that is read several times: with tracked changes, without, as each of its authors would have it. What is costly in it,
 * the package and its markup, is read once.
 */
export function openDocument(
  bytes: Uint8Array,
  { pages = [], ...options }: Omit<ReadOptions, 'changes'> = {},
): DocumentReader {
  const flags = pages.map(({ page, key }) => ({ kind: 'page', source: { page }, ...doubt(key, { page }) }) as const);
  const read = readerOf(bytes, options);
  return (changes) => {
    const result = read(changes);
    if (!result.ok || flags.length === 0) return result;
    return { ok: true, reading: { ...result.reading, flags: [...flags, ...result.reading.flags] } };
  };
}

function readerOf(bytes: Uint8Array, options: Omit<ReadOptions, 'changes' | 'pages'>): DocumentReader {
  const name = options.name || 'the text';
  const told =
    (result: ReadResult): DocumentReader =>
    () =>
      result;
  if (bytes.length === 0) return told(invalid('file-empty', { name }));
  if (bytes.length > maxTextBytes) {
    const size = (bytes.length / 1024 / 1024).toFixed(1);
    return told(invalid('file-too-large', { name, size, most: maxTextBytes / 1024 / 1024 }));
  }
  const packaged = formatOf(bytes);
  if (packaged === 'word') return openWord(bytes, options);
  if (packaged) return told(invalid(packaged, { name }));
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    if (decoded.why === 'wide') return told(invalid('file-utf-16', { name }));
    const { at, byte } = decoded;
    const key = decoded.why === 'control' ? 'file-with-control-character' : 'file-not-utf-8';
    return told(invalid(key, { name, at, byte: hex(byte) }));
  }
  const markup = markupOf(decoded.text);
  if (markup === 'akoma-ntoso') return openAkn(decoded.text, options);
  if (markup) return told(invalid(markup, { name }));
  const json = jsonObject(decoded.text);
  if (json) return told(readJson(json, options));
  const { text, flags: stray } = withoutStray(decoded.text);
  const { guessed: encoding } = decoded;
  const guess = encoding ? [flagOf(encoding)] : [];
  const flags = [...guess, ...stray];
  const read = readText(text, options);
  return told(read.ok ? { ok: true, reading: { ...read.reading, flags: [...flags, ...read.reading.flags] } } : read);
}

/** Reasons of files of another format than text. */
type FormatKey = Extract<
  RefusalKey,
  | 'file-old-office'
  | 'file-opendocument'
  | 'file-pdf'
  | 'file-rtf'
  | 'file-web-page'
  | 'file-encrypted'
  | 'file-other-office'
  | 'file-xml'
  | 'file-zip'
>;

/** Formats by the bytes they begin with, and what is said of them. */
const signatures: readonly (readonly [signature: string, key: FormatKey])[] = [
  ['%PDF', 'file-pdf'],
  ['{\\rtf', 'file-rtf'],
  ['\xd0\xcf\x11\xe0', 'file-old-office'],
];

/** Parts that tell what a zip archive is; their names are in it as they are. */
const packages: readonly (readonly [part: string, key: FormatKey | 'word'])[] = [
  ['word/document', 'word'],
  ['xl/workbook', 'file-other-office'],
  ['ppt/presentation', 'file-other-office'],
  ['application/vnd.oasis.opendocument.text', 'file-opendocument'],
  // A document may have any name; what is in each package is this.
  ['[Content_Types].xml', 'word'],
];

/** Why bytes of another format than text are not read; null for what may be text. */
function formatOf(bytes: Uint8Array): FormatKey | 'word' | null {
  const known = signatures.find(([signature]) => has(bytes, signature, 0));
  // What is encrypted by Office is packed like its old formats, with a part of this name in UTF-16.
  if (known?.[1] === 'file-old-office' && contains(bytes, wide('EncryptedPackage'))) return 'file-encrypted';
  if (known) return known[1];
  if (!has(bytes, 'PK\x03\x04', 0) && !has(bytes, 'PK\x05\x06', 0)) return null;
  const one = packages.find(([part]) => containsPath(bytes, part));
  return one?.[1] ?? 'file-zip';
}

/** Elements that a plain text may begin with, since people write them for emphasis. */
const inlineElements = new Set(['i', 'b', 'u', 'em', 'strong', 'sup', 'sub', 'span', 'p', 'br']);

/** Characters looked at for what opens a file of markup: a declaration, comments and a doctype come before its first element. */
const longestProlog = 4000;

/** What a text of markup is: one that is read, or why not, since its tags would be read as words. Null for what is plain text. */
function markupOf(text: string): FormatKey | 'akoma-ntoso' | null {
  const start = text.slice(0, longestProlog).trimStart();
  if (/^(?:From:|MIME-Version:)[^<]*multipart\/related/i.test(start)) return 'file-web-page';
  if (!start.startsWith('<')) return null;
  const prolog = /^<(?:\?xml\b|!doctype\b|!--)/i.test(start);
  const element = /<([a-z][\w:.-]*)(?=[\s/>])/i.exec(start)?.[1] ?? '';
  const closed = text.trimEnd().endsWith(`</${element}>`);
  const opens = start.startsWith(`<${element}`) && closed && !inlineElements.has(element.toLowerCase());
  const local = element.split(':').at(-1)?.toLowerCase();
  // Nobody begins a plain text with this name; of a file that was cut off the reader says so.
  if (local === 'akomantoso' && start.startsWith(`<${element}`)) return 'akoma-ntoso';
  if (!prolog && !opens) return null;
  if (local === 'akomantoso') return 'akoma-ntoso';
  // Word in one part of markup, of 2003 or flat, which only Word opens.
  if (/^(?:w:wordDocument|pkg:package)$/i.test(element) || /<\?mso-application[^>]*Word/i.test(start))
    return 'file-old-office';
  if (local === 'html' || /^<!doctype html/i.test(start)) return 'file-web-page';
  return 'file-xml';
}

/** Says that the encoding of a text was known by its words alone. */
function flagOf(encoding: string): Flag {
  return { kind: 'character', source: { lines: { from: 1, to: 1 } }, ...doubt('text-decoded', { encoding }) };
}

function has(bytes: Uint8Array, sign: string, from: number): boolean {
  for (let at = 0; at < sign.length; at++) if (bytes[from + at] !== sign.charCodeAt(at)) return false;
  return true;
}

function contains(bytes: Uint8Array, sign: string): boolean {
  const first = sign.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) if (has(bytes, sign, at)) return true;
  return false;
}

/** The same for a path, in capitals or small letters, with slashes of either kind: programs differ in it. */
function containsPath(bytes: Uint8Array, path: string): boolean {
  const folded = path.toLowerCase();
  const isThere = (from: number) => {
    for (let at = 0; at < folded.length; at++)
      if (foldedSign(bytes[from + at] ?? 0) !== folded.charCodeAt(at)) return false;
    return true;
  };
  for (const first of new Set([folded, folded.toUpperCase()].map((one) => one.charCodeAt(0))))
    for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) if (isThere(at)) return true;
  return false;
}

/** A byte of a path: a small letter for a capital, a slash for a backslash. */
function foldedSign(byte: number): number {
  if (byte >= 0x41 && byte <= 0x5a) return byte + 0x20;
  return byte === 0x5c ? 0x2f : byte;
}

/** A name as UTF-16 has it, byte by byte. */
function wide(name: string): string {
  return [...name].map((sign) => `${sign}\0`).join('');
}

function hex(byte: number): string {
  return `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}
