import type { ReadOptions, ReadResult } from './reading.ts';
import { maxTextBytes, readText } from './text/read-text.ts';
import { decodeUtf8 } from './text/source/utf8.ts';

/**
 * Reads the bytes of a file, by what they are and not by what the file is called. Today plain text in UTF-8 is read; every other format is
 * refused with a sentence that says what it is and what to do. Never throws for what a file may be.
 */
export function readDocument(bytes: Uint8Array, options: ReadOptions = {}): ReadResult {
  const name = options.name || 'the text';
  const no = (reason: string): ReadResult => ({ ok: false, reason: `${name}: ${reason}` });
  if (bytes.length === 0) return no('the file is empty. Choose a file with text in it.');
  if (bytes.length > maxTextBytes) {
    const size = (bytes.length / 1024 / 1024).toFixed(1);
    return no(
      `${size} MiB is more than the ${maxTextBytes / 1024 / 1024} MiB that are read. Split the file, or leave out its annexes.`,
    );
  }
  const packaged = formatOf(bytes);
  if (packaged) return no(packaged);
  const decoded = decodeUtf8(bytes);
  const binary = controlByte(bytes);
  if (binary)
    return no(
      `byte ${binary.at} is the control character ${hex(binary.byte)}: this is not plain text. Save the document as plain text in UTF-8.`,
    );
  if (!decoded.ok) {
    return no(
      `byte ${decoded.at} (${hex(decoded.byte)}) is not UTF-8; the file may be in Windows-1252 or another old encoding. Save it as UTF-8.`,
    );
  }
  const markup = markupOf(decoded.text);
  if (markup) return no(markup);
  return readText(decoded.text, options);
}

const save = 'Save it as plain text in UTF-8, and choose that.';

/** Formats by the bytes they begin with, and what is said of them. */
const signatures: readonly (readonly [signature: string, reason: string])[] = [
  ['\xff\xfe', 'the text is encoded in UTF-16. Save it as UTF-8.'],
  ['\xfe\xff', 'the text is encoded in UTF-16. Save it as UTF-8.'],
  [
    '%PDF',
    'this is a PDF, which says where letters are and not what a paragraph is. Save its text as plain text in UTF-8.',
  ],
  ['{\\rtf', `this is an RTF document, which is not read here. ${save}`],
  ['\xd0\xcf\x11\xe0', `this is a document of an old version of Word or Excel, which is not read here. ${save}`],
];

/** Parts that tell what a zip archive is; their names are in it as they are. */
const packages: readonly (readonly [part: string, reason: string])[] = [
  ['word/document.xml', `this is a Word document, which is not read here yet. ${save}`],
  ['application/vnd.oasis.opendocument.text', `this is an OpenDocument text, which is not read here. ${save}`],
];

/** Why bytes of another format than text are not read; null for what may be text. */
function formatOf(bytes: Uint8Array): string | null {
  const known = signatures.find(([signature]) => has(bytes, signature, 0));
  if (known) return known[1];
  if (!has(bytes, 'PK\x03\x04', 0) && !has(bytes, 'PK\x05\x06', 0)) return null;
  const one = packages.find(([part]) => contains(bytes, part));
  return one?.[1] ?? 'this is a zip archive. Unpack it, and choose one of its texts.';
}

/** Elements that a plain text may begin with, since people write them for emphasis. */
const inlineElements = new Set(['i', 'b', 'u', 'em', 'strong', 'sup', 'sub', 'span', 'p', 'br']);

/** Characters looked at for what opens a file of markup: a declaration, comments and a doctype come before its first element. */
const longestProlog = 4000;

/** Why a text of markup is not read: its tags would be read as words. Null for what is plain text. */
function markupOf(text: string): string | null {
  const start = text.slice(0, longestProlog).trimStart();
  if (!start.startsWith('<')) return null;
  const prolog = /^<(?:\?xml\b|!doctype\b|!--)/i.test(start);
  const element = /<([a-z][\w:.-]*)(?=[\s/>])/i.exec(start)?.[1] ?? '';
  const closed = text.trimEnd().endsWith(`</${element}>`);
  const opens = start.startsWith(`<${element}`) && closed && !inlineElements.has(element.toLowerCase());
  if (!prolog && !opens) return null;
  const local = element.split(':').at(-1)?.toLowerCase();
  if (local === 'akomantoso') return `this is an Akoma Ntoso document, which is not read here yet. ${save}`;
  if (local === 'html' || /^<!doctype html/i.test(start)) return `this is a web page, which is not read here. ${save}`;
  return `this is XML, whose tags would be read as words. ${save}`;
}

/** First byte that no plain text has: a control character other than tab, line ends, form feed and vertical tab. */
function controlByte(bytes: Uint8Array): { at: number; byte: number } | null {
  const at = bytes.findIndex((byte) => (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) || byte === 0x7f);
  return at < 0 ? null : { at, byte: bytes[at] ?? 0 };
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

function hex(byte: number): string {
  return `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}
