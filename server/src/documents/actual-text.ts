import { inflateSync } from 'node:zlib';

/**
 * What a PDF says that some of its glyphs mean, where a table of its font cannot say it: `/Span <</ActualText <FEFF…>>> BDC … EMC`, around a
 * letter with its vowel, letters drawn as one, a hyphen that divides a word. The library that reads PDFs passes these by.
 *
 * Only what is needed to find them is read of the file: objects by the words they begin with, streams that are deflated or plain. Where a file is
 * built otherwise, or encrypted, nothing is known of its pages, and the glyphs say what they say. Never throws for what a file may be.
 */
export class ActualTexts {
  readonly #file: string;
  readonly #objects = new Map<number, number>();
  #packed: Map<number, string> | null = null;

  constructor(bytes: Uint8Array) {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    this.#file = /\/Encrypt\b/.test(file) ? '' : file;
    // An object that is written again, further down, is in the place of the earlier one.
    for (const { 1: number, 0: head, index } of this.#file.matchAll(/(\d{1,10}) \d{1,5} obj\b/g))
      this.#objects.set(Number(number), index + head.length);
  }

  /** Of a page, by the number of its object: what each of its stretches of marked content means, in their order; null where it does not say. */
  ofPage(object: number): (string | null)[] | null {
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
   * what is left. What is not known of a page is taken to be whole.
   */
  lacksContent(object: number): boolean {
    const page = this.#dictionary(object) ?? this.#packedObjects().get(object) ?? '';
    const contents = /\/Contents\s*(?:\[([^\]]*)\]|(\d+\s+\d+\s+R))/.exec(page);
    const drawn = referencesIn(contents?.[1] ?? contents?.[2] ?? '');
    const [only] = drawn;
    const list = drawn.length === 1 && only !== undefined ? this.#listAt(only) : null;
    const others = referencesIn(/\/XObject\s*<<([^>]*)>>/.exec(page)?.[1] ?? '');
    const forms = others.filter((form) => /\/Subtype\s*\/Form\b/.test(this.#dictionary(form) ?? ''));
    return [...(list ?? drawn), ...forms].some((stream) => this.#isLost(stream));
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
    const [first = ''] = filters;
    if (/^\d/.test(first)) return false;
    if (filters.some((filter) => !filtersKnown.test(filter))) return true;
    if (!/^(?:FlateDecode|Fl)$/.test(first)) return false;
    // Programs may say a wrong length: what is deflated knows its own end.
    const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)\b/.exec(head)?.[1] ?? 0);
    const end = this.#file.indexOf('endstream', Math.min(start + length, this.#file.length));
    const content = this.#file.slice(start, end < 0 ? undefined : end).replace(/^\r?\n/, '');
    try {
      inflateSync(Buffer.from(content, 'latin1'), { maxOutputLength: largestStream });
      return false;
    } catch (error) {
      return !(error instanceof RangeError);
    }
  }

  /** An object before its stream, or to its end. */
  #dictionary(object: number): string | null {
    const from = this.#objects.get(object);
    if (from === undefined) return null;
    const begun = this.#file.slice(from, from + longestDictionary);
    const end = begun.search(/endobj|stream/);
    return end < 0 ? begun : begun.slice(0, end);
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
    const said = /\/Length\s+(\d+)(\s+\d+\s+R)?/.exec(head);
    const length = said?.[2]
      ? Number(/^\s*(\d+)/.exec(this.#dictionary(Number(said[1])) ?? '')?.[1])
      : Number(said?.[1]);
    let start = from + head.length + 6;
    if (this.#file[start] === '\r') start++;
    if (this.#file[start] === '\n') start++;
    if (!Number.isInteger(length)) return null;
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

/** The ways in which what a page draws may be packed, by their names and their short ones. */
const filtersKnown =
  /^(?:FlateDecode|Fl|LZWDecode|LZW|ASCII85Decode|A85|ASCIIHexDecode|AHx|RunLengthDecode|RL|BrotliDecode|Crypt)$/;

/** Characters of a dictionary that are looked at: those of pages have some hundreds. */
const longestDictionary = 20_000;
/** Bytes of a stream that are unpacked at most: the words of a page have some ten thousand. */
const largestStream = 16 * 1024 * 1024;

const tokens =
  /%[^\r\n]*|\((?:[^()\\]|\\[\s\S])*|<<|>>|<[\da-fA-F\s]*>|\/[^\s()<>[\]{}/%]*|[[\]{}]|[^\s()<>[\]{}/%]+|\)/g;

/** What each stretch of marked content in some content means; null where it does not say. */
function markedTexts(content: string): (string | null)[] {
  const texts: (string | null)[] = [];
  let said: string | null = null;
  let named = false;
  let at = 0;
  while (at < content.length) {
    tokens.lastIndex = at;
    const found = tokens.exec(content);
    if (!found) break;
    let [token] = found;
    at = tokens.lastIndex;
    if (token.startsWith('(')) {
      const string = literal(content, found.index);
      token = content.slice(found.index, string);
      at = string;
    }
    if (named && (token.startsWith('(') || /^<[^<]/.test(token))) said = textOf(token);
    named = token === '/ActualText';
    if (token === 'BDC' || token === 'BMC') texts.push(said);
    // The bytes of a picture among the words may say anything.
    if (token === 'ID') {
      const end = /\sEI(?=\s|$)/g;
      end.lastIndex = at;
      at = end.exec(content) ? end.lastIndex : content.length;
    }
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
