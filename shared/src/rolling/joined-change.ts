import type { Change } from '../differences/index.ts';

/** Changes of a draft, ascending, and what is between them, as one. Throws where there are none. */
export function joinedChange(draft: string, parts: readonly Change[]): Change {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) throw new RangeError('No parts to join');
  let text = '';
  let at = first.from;
  for (const part of parts) {
    text += draft.slice(at, part.from) + part.text;
    at = part.to;
  }
  return { from: first.from, to: last.to, text };
}
