const closing = /^\s*[.;,。；，،؛]?\s*$/u;

/** Whether this is how a paragraph ends by its place among others, or nothing: a stop, a semicolon, a comma; a colon opens a list and is none. */
export function isClosingSign(text: string): boolean {
  return closing.test(text);
}
