/*
 * What is behind a paragraph that is agreed ad referendum, as negotiators write it:
 *
 *   States should act. [Agreed ad ref]
 *   States should act. [Agreed ad ref in committee]                                   informal consultations where nothing is said
 *   States should act. [Agreed ad ref in part; pending: Cuba, EU; subject to: OP5]    words of it, but for two parties, and with OP5
 */

import { type Marked, marked, part, split, trimmed } from './marked-text.ts';
import type { AgreedMark, RollingParagraph } from './rolling-text.ts';

/** The mark in brackets; `name` writes a party and `label` a label so that it reads back. */
export function printAgreed(
  mark: AgreedMark,
  name: (party: string) => string,
  label: (text: string) => string,
): string {
  const { level, part: partly, pending, conditions } = mark;
  const head = ['Agreed ad ref', ...(partly ? ['in part'] : []), ...(level === 'committee' ? ['in committee'] : [])];
  const groups = [
    head.join(' '),
    ...(pending.length > 0 ? [`pending: ${pending.map(name).join(', ')}`] : []),
    ...(conditions.length > 0 ? [`subject to: ${conditions.map(label).join(', ')}`] : []),
  ];
  return `[${groups.join('; ')}]`;
}

/** A line without the mark at its end, and the mark; null where there is none. A tab before it stays: it ends a label. */
export function readAgreed(
  line: Marked,
  party: (name: string) => string,
): { readonly rest: Marked; readonly mark: AgreedMark | null } {
  const found = /[^\S\t]*\[\s*agreed ad ref([^[\]]*)\]\s*$/i.exec(line.shape);
  if (!found) return { rest: line, mark: null };
  const from = line.shape.toLowerCase().indexOf('agreed ad ref', found.index) + 'agreed ad ref'.length;
  const [head, ...groups] = split(part(line, from, from + (found[1]?.length ?? 0)), /;/y).map(trimmed);
  const named = (verb: RegExp): Marked[] =>
    groups.flatMap((group) => {
      const match = verb.exec(group.shape);
      if (!match) return [];
      return split(part(group, match[0].length, group.text.length), /,/y)
        .map(trimmed)
        .filter(({ text }) => text !== '');
    });
  const mark: AgreedMark = {
    level: /\bcommittee\b/i.test(head?.shape ?? '') ? 'committee' : 'informals',
    part: /\bpart\b/i.test(head?.shape ?? ''),
    pending: named(/^pending\s*:/i).map(({ text }) => party(text)),
    conditions: named(/^subject to\s*:/i).map(({ text }) => text),
  };
  return { rest: part(line, 0, found.index), mark };
}

/** The words of a paragraph without the mark that its writer has put behind them, and the mark; null where there is none. */
export function withoutAgreedMark(text: string): { readonly text: string; readonly mark: AgreedMark | null } {
  const { rest, mark } = readAgreed(marked(text.replace(/\\/g, '\\\\')), (name) => name);
  return mark ? { text: rest.text, mark } : { text, mark };
}

/** The rolling text with the marks of the paragraphs that are agreed, by id; a paragraph without one is the same object. */
export function withAgreed(
  paragraphs: readonly RollingParagraph[],
  marks: ReadonlyMap<string, AgreedMark>,
): RollingParagraph[] {
  return paragraphs.map((paragraph) => {
    const agreed = marks.get(paragraph.id);
    return agreed ? { ...paragraph, agreed } : paragraph;
  });
}
