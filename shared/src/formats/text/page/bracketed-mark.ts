import { raised } from '../source/definition.ts';
import type { Line } from '../source/line.ts';

/**
 * Marks in square brackets, as pages of the web and programs that convert have them.
 *
 *   its resolution,[1]        → its resolution,¹        the mark touches the word or the sign before it
 *   [1] Resolution 70/237.    → ¹ Resolution 70/237.    at the head of a line below
 *
 * Only where mark and note answer each other; all other brackets are signs of the text.
 */
export function withBracketedMarks(lines: readonly Line[]): readonly Line[] {
  const notes = new Map<string, number>();
  for (const [at, { text }] of lines.entries()) {
    const number = noteHead.exec(text)?.[1];
    if (number !== undefined) notes.set(number, at);
  }
  if (notes.size === 0) return lines;
  const called = new Set<string>();
  for (const [at, { text }] of lines.entries()) {
    for (const [, number = ''] of text.matchAll(call)) if (at < (notes.get(number) ?? -1)) called.add(number);
  }
  if (called.size === 0) return lines;
  return lines.map((line, at) => {
    const own = noteHead.exec(line.text);
    const head = own && called.has(own[1] ?? '') && notes.get(own[1] ?? '') === at ? own[0] : '';
    const rest = line.text
      .slice(head.length)
      .replace(call, (sign, number: string) =>
        called.has(number) && at < (notes.get(number) ?? -1) ? raised(number) : sign,
      );
    return { ...line, text: head === '' ? rest : `${raised(own?.[1] ?? '')} ${rest}` };
  });
}

const noteHead = /^\[(\d{1,3})\]\s+(?=\S)/;
const call = /(?<=[^\s[(])\[(\d{1,3})\]/g;
