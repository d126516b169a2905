import { invalid, type Refusal } from '@adref/shared/refusal';
import { type Entry, fromBuffer, type Options, open, type ZipFile } from 'yauzl';

/** A file in a zip: its bytes, or why they are not read. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Uint8Array | Refusal;
}

/** What may be in a zip. */
export interface ZipLimits {
  /** Bytes of one file, unpacked. */
  readonly bytes: number;
  /** Bytes of all files, unpacked. */
  readonly total: number;
  readonly entries: number;
}

/** The thousands of resolutions of an organ fit; what a zip of a megabyte can be made to unpack to does not. */
const zipLimits: ZipLimits = { bytes: 8 * 1024 * 1024, total: 1024 * 1024 * 1024, entries: 50_000 };

/**
 * The files in a zip, one after another; nothing is written to a disk. Names that lead out of the zip, what is encrypted and what is or says
 * that it is too large are refused one by one, and the rest is read; what is no zip, or one with too much in it, ends with a refusal.
 * A size is believed where it is too large; what unpacks to more than it says is cut off there.
 */
export async function* zipEntries(
  zip: string | Uint8Array,
  name: string,
  limits: ZipLimits = zipLimits,
): AsyncGenerator<ZipEntry> {
  let file: ZipFile;
  try {
    file = await opened(zip);
  } catch {
    yield { name, content: invalid('zip-damaged', { name }) };
    return;
  }
  let left = limits.total;
  let count = 0;
  try {
    for await (const entry of entriesOf(file)) {
      const own = nameOf(entry);
      if (own.endsWith('/')) continue;
      if (++count > limits.entries) {
        yield { name, content: invalid('zip-with-many-files', { name, most: limits.entries }) };
        return;
      }
      if (isFurniture(own)) continue;
      const content = await contentOf(file, entry, own, left, limits);
      if (content === 'full') {
        yield { name, content: invalid('zip-too-large', { name, most: limits.total / 1024 / 1024 }) };
        return;
      }
      if (content instanceof Uint8Array) left -= content.length;
      yield { name: own, content };
    }
  } catch {
    yield { name, content: invalid('zip-damaged', { name }) };
  } finally {
    file.close();
  }
}

function opened(zip: string | Uint8Array): Promise<ZipFile> {
  // Names are checked here, one by one, so that a bad one does not hide the files behind it.
  const options: Options = { lazyEntries: true, autoClose: false, decodeStrings: false };
  return new Promise((resolve, reject) => {
    const answer = (error: Error | null, file?: ZipFile) => (file ? resolve(file) : reject(error));
    if (typeof zip === 'string') open(zip, options, answer);
    else fromBuffer(Buffer.from(zip.buffer, zip.byteOffset, zip.length), options, answer);
  });
}

async function* entriesOf(file: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const next = await new Promise<Entry | null>((resolve, reject) => {
      const settle = (then: () => void) => {
        file.removeAllListeners();
        then();
      };
      file.once('entry', (entry: Entry) => settle(() => resolve(entry)));
      file.once('end', () => settle(() => resolve(null)));
      file.once('error', (error: Error) => settle(() => reject(error)));
      file.readEntry();
    });
    if (next === null) return;
    yield next;
  }
}

function nameOf({ fileName }: Entry): string {
  const bytes: unknown = fileName;
  return bytes instanceof Uint8Array ? Buffer.from(bytes).toString('utf8') : fileName;
}

/** Whether this is a link, whose bytes are the name of another file and no words: by the kind of file that archivers of Unix systems say. */
function isLink({ externalFileAttributes }: Entry): boolean {
  return externalFileAttributes >>> 28 === 0xa;
}

/** What archivers add beside the files of a person. */
function isFurniture(name: string): boolean {
  return name.startsWith('__MACOSX/') || /(?:^|\/)(?:\.[^./][^/]*|Thumbs\.db|desktop\.ini)$/.test(name);
}

/** The bytes of a file in a zip, or why they are not read; `full` where what may still be unpacked is less. */
async function contentOf(
  file: ZipFile,
  entry: Entry,
  name: string,
  left: number,
  limits: ZipLimits,
): Promise<Uint8Array | Refusal | 'full'> {
  if (name.includes('\0') || /^(?:[/\\]|[A-Za-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(name)) {
    return invalid('zip-name-leads-out', { name: name.replaceAll('\0', '') });
  }
  const tooLarge = invalid('file-too-large', {
    name,
    size: (entry.uncompressedSize / 1024 / 1024).toFixed(1),
    most: limits.bytes / 1024 / 1024,
  });
  if (entry.uncompressedSize > limits.bytes) return tooLarge;
  if (entry.uncompressedSize > left) return 'full';
  if (entry.isEncrypted()) return invalid('zip-encrypted', { name });
  if (isLink(entry)) return invalid('zip-link', { name });
  try {
    return await unpacked(file, entry);
  } catch {
    return invalid('zip-entry-damaged', { name });
  }
}

/** The bytes of a file in a zip; rejects where they are damaged, or more or less than the zip says, as soon as that shows. */
function unpacked(file: ZipFile, entry: Entry): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    file.openReadStream(entry, (error, stream) => {
      if (error || !stream) {
        reject(error);
        return;
      }
      const parts: Uint8Array[] = [];
      stream.on('data', (part: Uint8Array) => parts.push(part));
      stream.on('error', reject);
      stream.on('end', () => resolve(Buffer.concat(parts)));
    });
  });
}
