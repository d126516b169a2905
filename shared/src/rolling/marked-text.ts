/** Text with its backslashes resolved. `shape` is as long as `text` and shows every character that a backslash made ordinary as `x`. */
export interface Marked {
  readonly text: string;
  readonly shape: string;
}

/** Resolves the backslashes in `source`; one at the very end is itself. */
export function marked(source: string): Marked {
  let text = '';
  let shape = '';
  for (let at = 0; at < source.length; at++) {
    const escapes = source[at] === '\\' && at + 1 < source.length;
    if (escapes) at++;
    text += source[at];
    shape += escapes ? 'x' : source[at];
  }
  return { text, shape };
}

/** The part of `whole` from `from` up to `to`, in UTF-16 code units. */
export function part(whole: Marked, from: number, to: number): Marked {
  return { text: whole.text.slice(from, to), shape: whole.shape.slice(from, to) };
}

/** Without spaces at the edges, except those that a backslash protects. */
export function trimmed(whole: Marked): Marked {
  const from = /^\s*/.exec(whole.shape)?.[0].length ?? 0;
  const to = whole.shape.trimEnd().length;
  return part(whole, from, Math.max(from, to));
}

/** The parts between matches of `separator` outside inner brackets. `separator` matches at one place and is sticky. */
export function split(whole: Marked, separator: RegExp): Marked[] {
  const parts: Marked[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < whole.shape.length; at++) {
    if (whole.shape[at] === '[') depth++;
    else if (whole.shape[at] === ']') depth--;
    separator.lastIndex = at;
    const match = depth === 0 ? separator.exec(whole.shape) : null;
    if (match) {
      parts.push(part(whole, from, at));
      from = at + match[0].length;
      at = from - 1;
    }
  }
  return [...parts, part(whole, from, whole.text.length)];
}
