import { decoded } from '../request/address-part.ts';

/**
 * Where a library document, or one paragraph of it, is read. Dots of an id are written as `~`, which no id has: servers and proxies
 * take an address that ends in a dot and some letters for a file.
 */
export function libraryAddress(document: string, paragraph?: string): string {
  return ['/library', document, ...(paragraph === undefined ? [] : [paragraph])].map(written).join('/');
}

/** The ids in an address inside the negotiation; null where it names none. */
export function readLibraryAddress(location: string): { document: string | null; paragraph: string | null } {
  const [, , document, paragraph] = location.split('/').map((part) => decoded(part).replaceAll('~', '.'));
  return { document: document || null, paragraph: paragraph || null };
}

const written = (part: string) => (part.startsWith('/') ? part : encodeURIComponent(part).replaceAll('.', '~'));
