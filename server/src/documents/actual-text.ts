import { inflateSync } from 'node:zlib';
import { largestStream, unpacked } from './unpacked-stream.ts';

/**
 * What a PDF says that some of its glyphs mean, where a table of its font cannot say it: `/Span <</ActualText <FEFF…>>> BDC … EMC`, around a
 * letter with its vowel, letters drawn as one, a hyphen that divides a word. The library that reads PDFs passes these by.
 *
 * Only what is needed to find them is read of the file: objects by the words they begin with, streams that are deflated or plain. Where a file is
 * built otherwise, or encrypted, nothing is known of its pages, and the glyphs say what they say. Never throws for what a file may be.
 */
export class ActualTexts {
  readonly #file: string;
  readonly #encrypted: boolean;
  readonly #objects = new Map<number, number>();
  #packed: Map<number, string> | null = null;
  /** What was found of streams: many pages may draw the same one. */
  readonly #lost = new Map<number, boolean>();

  constructor(bytes: Uint8Array) {
    this.#file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    this.#encrypted = /\/Encrypt\b/.test(this.#file);
    // An object that is written again, further down, is in the place of the earlier one.
    for (const { 1: number, 0: head, index } of this.#file.matchAll(/(\d{1,10}) \d{1,5} obj\b/g))
      this.#objects.set(Number(number), index + head.length);
  }

  /** Of a page, by the number of its object: what each of its stretches of marked content means, in their order; null where it does not say. */
  ofPage(object: number): (string | null)[] | null {
    if (this.#encrypted) return null;
    const page = this.#dictionary(object) ?? this.#packedObjects().get(object);
    const contents = page && /\/Contents\s*(?:\[([^\]]*)\]|(\d+\s+\d+\s+R))/.exec(page);
    if (!contents) return null;
    const parts = [...(contents[1] ?? contents[2] ?? '').matchAll(/(\d+)\s+\d+\s+R/g)];
    const streams = parts.map((part) => this.#stream(Number(part[1])));
    if (streams.length === 0 || streams.some((stream) => stream === null)) return null;
    return markedTexts(streams.join('\n'));
  }

  /**
   * Whether something of what a page draws, by the number of its object, is not there or cannot be unpacked. The library passes this by, and gives
   * what is left. What is not known of a page is taken to be whole. Of an encrypted one it is known that it draws something: `drawsNothing` says
   * that nothing of it came out.
   */
  lacksContent(object: number, drawsNothing: boolean): boolean {
    const page = this.#dictionary(object) ?? this.#packedObjects().get(object) ?? '';
    const contents = /\/Contents\s*(?:\[([^\]]*)\]|(\d+\s+\d+\s+R))/.exec(page);
    const drawn = referencesIn(contents?.[1] ?? contents?.[2] ?? '');
    if (this.#encrypted) return drawsNothing && drawn.some((stream) => this.#lengthOf(stream) > longestEmpty);
    const [only] = drawn;
    const list = drawn.length === 1 && only !== undefined ? this.#listAt(only) : null;
    const others = referencesIn(/\/XObject\s*<<([^>]*)>>/.exec(page)?.[1] ?? '');
    const forms = others.filter((form) => /\/Subtype\s*\/Form\b/.test(this.#dictionary(form) ?? ''));
    return [...(list ?? drawn), ...forms].some((stream) => {
      const lost = this.#lost.get(stream) ?? this.#isLost(stream);
      this.#lost.set(stream, lost);
      return lost;
    });
  }

  /** The objects of a list that is an object of its own; null for what is none. */
  #listAt(object: number): number[] | null {
    const said = this.#packedObjects().get(object) ?? this.#dictionary(object)?.replace(/^\s*\d+ \d+ obj/, '') ?? '';
    return /^\s*\[/.test(said) ? referencesIn(said) : null;
  }

  #isLost(object: number): boolean {
    const from = this.#objects.get(object);
    const head = this.#dictionary(object);
    if (from === undefined || head === null) return true;
    const start = from + head.length + 'stream'.length;
    if (!this.#file.startsWith('stream', from + head.length)) return true;
    const filters = /\/Filter\s*(\[[^\]]*\]|\/[^\s/<>[\]]+)/.exec(head)?.[1]?.match(/[^\s/[\]]+/g) ?? [];
    if (/^\d/.test(filters[0] ?? '') || /\/Filter\s+\d/.test(head)) return false;
    // Programs may say a wrong length: what is packed knows its own end.
    const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)\b/.exec(head)?.[1] ?? 0);
    const end = this.#file.indexOf('endstream', Math.min(start + length, this.#file.length));
    const bytes = this.#file.slice(start, end < 0 ? undefined : end).replace(/^\r?\n/, '');
    if (/\bendstream\s+endobj\b/.test(bytes)) return true;
    const content = unpacked(bytes, filters, head);
    return content === null || (typeof content === 'string' && hasForeignBytes(content));
  }

  /** An object before its stream, or to its end. */
  #dictionary(object: number): string | null {
    const from = this.#objects.get(object);
    if (from === undefined) return null;
    const begun = this.#file.slice(from, from + longestDictionary);
    const end = begun.search(/endobj|stream/);
    return end < 0 ? begun : begun.slice(0, end);
  }

  /** How many bytes a stream says that it has; 0 where it does not say. */
  #lengthOf(object: number): number {
    const said = /\/Length\s+(\d+)(\s+\d+\s+R)?/.exec(this.#dictionary(object) ?? '');
    if (!said?.[2]) return Number(said?.[1] ?? 0);
    return Number(/^\s*(\d+)/.exec(this.#dictionary(Number(said[1])) ?? '')?.[1] ?? 0);
  }

  /** The content of a stream; null where it is packed in another way. */
  #stream(object: number): string | null {
    const from = this.#objects.get(object);
    const head = this.#dictionary(object);
    if (
      from === undefined ||
      head === null ||
      this.#file.slice(from + head.length, from + head.length + 6) !== 'stream'
    )
      return null;
    const length = this.#lengthOf(object);
    let start = from + head.length + 6;
    if (this.#file[start] === '\r') start++;
    if (this.#file[start] === '\n') start++;
    if (length === 0 && !/\/Length\s+\d/.test(head)) return null;
    const content = this.#file.slice(start, start + length);
    if (!/\/Filter/.test(head)) return content;
    if (!/\/Filter\s*(?:\/FlateDecode|\[\s*\/FlateDecode\s*\])/.test(head) || /\/DecodeParms/.test(head)) return null;
    try {
      return inflateSync(Buffer.from(content, 'latin1'), { maxOutputLength: largestStream }).toString('latin1');
    } catch {
      return null;
    }
  }

  /** The objects that are packed in streams, among them the pages of some files. */
  #packedObjects(): ReadonlyMap<number, string> {
    if (this.#packed) return this.#packed;
    const packed = new Map<number, string>();
    this.#packed = packed;
    if (this.#encrypted) return packed;
    for (const object of this.#objects.keys()) {
      const head = this.#dictionary(object) ?? '';
      if (!/\/Type\s*\/ObjStm\b/.test(head)) continue;
      const content = this.#stream(object);
      const first = Number(/\/First\s+(\d+)/.exec(head)?.[1]);
      if (content === null || !Number.isInteger(first)) continue;
      const places = content.slice(0, first).trim().split(/\s+/).map(Number);
      for (let at = 0; at + 1 < places.length; at += 2) {
        const begins = first + (places[at + 1] ?? 0);
        const ends = first + (places[at + 3] ?? content.length);
        packed.set(places[at] ?? -1, content.slice(begins, Math.min(ends, begins + longestDictionary)));
      }
    }
    return packed;
  }
}

const referencesIn = (list: string): number[] => [...list.matchAll(/(\d+)\s+\d+\s+R/g)].map((one) => Number(one[1]));

/** Characters of a dictionary that are looked at: those of pages have some hundreds. */
const longestDictionary = 20_000;
/** Bytes that nothing at all may have, packed and encrypted. */
const longestEmpty = 64;
const tokens =
  /%[^\r\n]*|\((?:[^()\\]|\\[\s\S])*|<<|>>|<[\da-fA-F\s]*>|\/[^\s()<>[\]{}/%]*|[[\]{}]|[^\s()<>[\]{}/%]+|\)/g;

/** The tokens of some content, strings whole; the bytes of pictures among the words, which may say anything, are passed over. */
function* tokensOf(content: string): Generator<string> {
  let at = 0;
  while (at < content.length) {
    tokens.lastIndex = at;
    const found = tokens.exec(content);
    if (!found) return;
    let [token] = found;
    at = tokens.lastIndex;
    if (token.startsWith('(')) {
      at = literal(content, found.index);
      token = content.slice(found.index, at);
    }
    if (token === 'ID') {
      // Bytes of the picture may say so too: behind its end there is something that can be read.
      const end = /\sEI(?=\s(?:[\t-\r -~]{10}|[\t-\r -~]{0,9}$)|$)/g;
      end.lastIndex = at;
      at = end.exec(content) ? end.lastIndex : content.length;
    }
    yield token;
  }
}

/** Whether bytes that nothing is written with are among what a page draws, outside strings, names and remarks. */
function hasForeignBytes(content: string): boolean {
  for (const token of tokensOf(content)) if (!/^[(/%]/.test(token) && /[^\s!-~\0]/.test(token)) return true;
  return false;
}

/** What each stretch of marked content in some content means; null where it does not say. */
function markedTexts(content: string): (string | null)[] {
  const texts: (string | null)[] = [];
  let said: string | null = null;
  let named = false;
  for (const token of tokensOf(content)) {
    if (named && (token.startsWith('(') || /^<[^<]/.test(token))) said = textOf(token);
    named = token === '/ActualText';
    if (token === 'BDC' || token === 'BMC') texts.push(said);
    if (/^[A-Za-z'"*]/.test(token)) said = null;
  }
  return texts;
}

/** Where a string in parentheses ends, which may have others inside. */
function literal(content: string, from: number): number {
  let depth = 0;
  for (let at = from; at < content.length; at++) {
    const sign = content[at];
    if (sign === '\\') at++;
    else if (sign === '(') depth++;
    else if (sign === ')' && --depth === 0) return at + 1;
  }
  return content.length;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A string of a PDF: UTF-16 behind its mark, UTF-8 behind its, else one byte for each character. */
function textOf(token: string): string {
  const bytes = token.startsWith('<')
    ? Buffer.from(token.slice(1, -1).replace(/\s/g, ''), 'hex')
    : Buffer.from(
        token
          .slice(1, -1)
          .replace(/\\(?:([0-7]{1,3})|\r?\n|([\s\S]))/g, (_, octal?: string, sign?: string) =>
            octal ? String.fromCharCode(Number.parseInt(octal, 8) & 255) : sign ? (escapes[sign] ?? sign) : '',
          ),
        'latin1',
      );
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes.subarray(2));
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes.subarray(3));
  return bytes.toString('latin1');
}
