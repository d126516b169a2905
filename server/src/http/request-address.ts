import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/**
 * Characters of an address that are read. The longest honest one, a file's name of 200 characters in a query with every
 * byte escaped, is under 2,500; Node itself ends at 16 KB of headers.
 */
const maxAddressLength = 8_192;

/** A name or an address, with or without a port: what a Host header may hold. */
const hostForm = /^(?:\[[\da-f:.]{2,45}\]|[\w.-]{1,253})(?::\d{1,5})?$/i;

/**
 * The address that a request asks for, on a host of no meaning. Null where its first line has none that can be served: not
 * beginning with one slash (`*`, `//host`, `http://…`: this is no proxy), with a percent sign that escapes nothing, with a
 * control character, or too long. Never throws: this is what strangers send.
 */
export function addressOf({ url }: Pick<IncomingMessage, 'url'>): URL | null {
  if (url === undefined || url.length > maxAddressLength || !/^\/(?![/\\])/.test(url)) return null;
  const unescaped = unescapedOrNull(url);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  if (unescaped === null || /[\u0000-\u001f\u007f]/.test(unescaped)) return null;
  // Put behind a host and not resolved against one, so that nothing in it can be taken for another host.
  const absolute = `http://server${url}`;
  return URL.canParse(absolute) ? new URL(absolute) : null;
}

/** The Host header, where it has the form of one; null otherwise. */
export function hostOf({ host }: Pick<IncomingHttpHeaders, 'host'>): string | null {
  return host !== undefined && hostForm.test(host) ? host.toLowerCase() : null;
}

function unescapedOrNull(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
