import { strFromU8, Unzip, UnzipInflate, UnzipPassThrough } from 'fflate';
import { invalid, type Refusal } from '../../../refusal/index.ts';
import type { Flag } from '../../reading.ts';
import { childrenOf, type XmlElement, xmlTree } from '../../xml-tree.ts';

/** The parts of a Word file that have words or say what they are; null where a file has no such part. */
export interface WordPackage {
  readonly document: XmlElement;
  readonly styles: XmlElement | null;
  readonly numbering: XmlElement | null;
  readonly footnotes: XmlElement | null;
  readonly endnotes: XmlElement | null;
  readonly comments: XmlElement | null;
  /** Which comments answer which. */
  readonly threads: XmlElement | null;
  readonly settings: XmlElement | null;
  readonly headers: readonly XmlElement[];
  /** The language that the file says it is in; empty where it does not. */
  readonly language: string;
  /** Where the document is in the file: `word/document.xml`. */
  readonly path: string;
  readonly flags: readonly Flag[];
}

/** Bytes of all parts of XML, unpacked: a report of two hundred pages in which everybody has changed everything has some 20 MiB. */
const mostBytes = 64 * 1024 * 1024;

/** Parts in a file: an ordinary one has twenty, one with a picture on each page some hundreds. */
const mostParts = 5000;

/** Compressed bytes that are unpacked at once: a thousand times as many come out of them at most, before anybody looks. */
const portion = 16 * 1024;

/** Opens a Word file, whoever wrote it. Refused are texts with macros, what is broken, and what unpacks to more than a text has. */
export function openWordPackage(
  bytes: Uint8Array,
  name: string,
): { readonly ok: true; readonly parts: WordPackage } | Refusal {
  const unpacked = unpack(bytes, name);
  if (!unpacked.ok) return unpacked;
  const { parts } = unpacked;
  const types = parts.get('[content_types].xml') ?? '';
  if (/macroEnabled/i.test(types)) return invalid('file-with-macros', { name });
  const flags: Flag[] = [];
  const parsed = (path: string | undefined): XmlElement | Refusal | null => {
    const text = path === undefined ? undefined : parts.get(partNamed(path));
    if (path === undefined || text === undefined) return null;
    const tree = xmlTree(text.replace(/^\ufeff/, ''), `${name}, ${path}`);
    if (!tree.ok) return tree;
    for (const flag of tree.flags) flags.push(flag);
    return tree.root;
  };
  const top = linksOf(parsed('_rels/.rels'), '');
  const path = top.find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  const document = parsed(path);
  if (!document) return invalid('word-without-document', { name });
  if ('ok' in document) return document;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const links = linksOf(parsed(`${folder}_rels/${path.slice(folder.length)}.rels`), folder);
  const all = new Map<string, XmlElement | null>();
  for (const type of ['styles', 'numbering', 'footnotes', 'endnotes', 'comments', 'commentsExtended', 'settings']) {
    const tree = parsed(links.find((link) => link.type === type)?.target);
    if (tree && 'ok' in tree) return tree;
    all.set(type, tree);
  }
  const headers: XmlElement[] = [];
  for (const target of new Set(links.filter(({ type }) => type === 'header').map((link) => link.target))) {
    const tree = parsed(target);
    if (tree && 'ok' in tree) return tree;
    if (tree) headers.push(tree);
  }
  const part = (type: string) => all.get(type) ?? null;
  const core = parsed(top.find(({ type }) => type === 'core-properties')?.target);
  const language = core && !('ok' in core) ? (childrenOf(core, 'language')[0]?.children[0] ?? '') : '';
  return {
    ok: true,
    parts: {
      document,
      styles: part('styles'),
      numbering: part('numbering'),
      footnotes: part('footnotes'),
      endnotes: part('endnotes'),
      comments: part('comments'),
      threads: part('commentsExtended'),
      settings: part('settings'),
      headers,
      language: typeof language === 'string' ? language : '',
      path,
      flags,
    },
  };
}

/** What a part is linked to, by the last word of the kind of link; addresses outside the file are nothing that is read. */
function linksOf(
  part: XmlElement | Refusal | null,
  folder: string,
): { readonly type: string; readonly target: string }[] {
  if (!part || 'ok' in part) return [];
  return childrenOf(part, 'Relationship')
    .filter(({ attributes }) => attributes.TargetMode !== 'External')
    .map(({ attributes: { Type = '', Target = '' } }) => ({
      type: Type.split('/').at(-1) ?? '',
      target: Target.startsWith('/') ? Target.slice(1) : resolved(folder, Target),
    }));
}

/** `word/` and `../custom/a.xml` → `custom/a.xml`. */
function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

/** A part by its name: programs differ in capitals, in slashes, and in what they write in per cent. */
function partNamed(path: string): string {
  const name = path.replaceAll('\\', '/').toLowerCase();
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The parts of XML in a zip, by their names in small letters; never more than `mostBytes` of them. */
function unpack(
  bytes: Uint8Array,
  name: string,
): { readonly ok: true; readonly parts: ReadonlyMap<string, string> } | Refusal {
  if (!hasDirectory(bytes)) return invalid('word-damaged', { name });
  const parts = new Map<string, string>();
  let [size, count] = [0, 0];
  let refused: Refusal | null = null;
  const unzip = new Unzip((file) => {
    if (++count > mostParts) refused ??= invalid('zip-with-many-files', { name, most: mostParts });
    if (refused || !/\.(?:xml|rels)$/i.test(file.name)) return;
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, final) => {
      if (error) refused ??= invalid('word-damaged', { name });
      if (refused) return;
      size += chunk.length;
      if (size > mostBytes) {
        refused = invalid('word-too-large', { name, most: mostBytes / 1024 / 1024 });
        return;
      }
      chunks.push(chunk);
      if (final) parts.set(partNamed(file.name), text(chunks));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  try {
    for (let at = 0; at < bytes.length && !refused; at += portion) {
      unzip.push(bytes.subarray(at, at + portion), at + portion >= bytes.length);
    }
  } catch {
    refused ??= invalid('word-damaged', { name });
  }
  if (refused) return refused;
  return parts.size > 0 ? { ok: true, parts } : invalid('word-damaged', { name });
}

/** Whether a zip has its directory at the end; one that was cut off has not, and what is left of it may look whole. */
function hasDirectory(bytes: Uint8Array): boolean {
  // Behind the directory there may be a comment of at most 64 KiB.
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 0x05 && bytes[at + 3] === 0x06) return true;
  }
  return false;
}

/** The characters of a part, in UTF-8 or, as few programs write it, in UTF-16. */
function text(chunks: readonly Uint8Array[]): string {
  let size = 0;
  for (const chunk of chunks) size += chunk.length;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  const wide = (whole[0] === 0xff && whole[1] === 0xfe) || (whole[0] === 0xfe && whole[1] === 0xff);
  if (!wide) return strFromU8(whole);
  const [low, high] = whole[0] === 0xff ? [0, 1] : [1, 0];
  let decoded = '';
  for (let place = 2; place + 1 < size; place += 2) {
    decoded += String.fromCharCode((whole[place + low] ?? 0) | ((whole[place + high] ?? 0) << 8));
  }
  return decoded;
}
