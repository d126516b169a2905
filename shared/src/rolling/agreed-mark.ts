/*
 * What is behind a paragraph that is agreed ad referendum, as negotiators write it:
 *
 *   States should act. [Agreed ad ref]
 *   States should act. [Agreed ad ref in committee]                                   informal consultations where nothing is said
 *   States should act. [Agreed ad ref in part; pending: Cuba, EU; subject to: OP5]    words of it, but for two parties, and with OP5
 *
 * Read in other spellings too: [agreed], (ad ref.), [Convenu ad referendum], [Acordado ad referéndum], [Согласовано], [已商定], [متفق عليه], [Provisionally agreed].
 */

import { type Marked, part, split, trimmed, unmarked } from './reading/marked-text.ts';
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

/** "Agreed ad referendum" in full or short, with what is said of it. */
const full =
  /^[^\S\t]*[[(]\s*(?:agreed|convenue?s?|agréée?s?|accord|approuvée?s?|acordad[oa]s?|convenid[oa]s?|согласован[аоы]?)?\s*ad ref(?:erendum|eréndum|\.)?(?![\p{L}])([^[\]]*)[\])]\.?\s*$/iu;
/** What says the same without the Latin words; only alone in brackets. */
const short =
  /^[^\S\t]*\[\s*(?:(?:provisionally |provisoirement |provisionalmente )?(?:agreed|convenue?|agréée?|acordad[oa]|convenid[oa])|согласован[аоы]?|متفق عليها?|(?:经|已)?(?:商定|议定)|暂定(?:商定|协议)|暂时商定)(\s+(?:in|en|на|в)\s+(?:(?:the\s+)?committee|commission|comité|comisión|комитете|informals?|(?:informal\s+)?consultations(?:\s+officieuses)?|consultas(?:\s+oficiosas)?|неофициальных\s+консультациях))?\s*\.?\s*\]\.?\s*$|^[^\S\t]*\(AGREED\.?\)\.?\s*$/iu;

/** A line without the mark at its end, and the mark; null where there is none. A tab before it stays: it ends a label. */
export function readAgreed(line: Marked): { readonly rest: Marked; readonly mark: AgreedMark | null } {
  // Only from the last bracket on: a pattern that looks for it in the whole paragraph takes its length squared.
  const found = (['[', '('] as const).flatMap((sign) => {
    let start = line.shape.lastIndexOf(sign);
    if (start < 0) return [];
    while (start > 0 && /[^\S\t]/.test(line.shape[start - 1] ?? '')) start--;
    const match = full.exec(line.shape.slice(start)) ?? short.exec(line.shape.slice(start));
    return match ? [{ start, said: match[1] ?? '', end: start + match[0].lastIndexOf(sign === '[' ? ']' : ')') }] : [];
  })[0];
  if (!found) return { rest: line, mark: null };
  const { start, end } = found;
  const [said, ...groups] = split(part(line, end - found.said.length, end), /;/y).map(trimmed);
  const named = (verb: RegExp): Marked[] =>
    groups.flatMap((group) => {
      const match = verb.exec(group.shape);
      if (!match) return [];
      return split(part(group, match[0].length), /,/y)
        .map(trimmed)
        .filter(({ text }) => text !== '');
    });
  const mark: AgreedMark = {
    level: /\b(?:committee|commission|comité|comisión)\b|комитет/iu.test(said?.shape ?? '') ? 'committee' : 'informals',
    part: /\bpart\b/i.test(said?.shape ?? ''),
    pending: named(/^pending\s*:/i).map(({ text }) => text),
    conditions: named(/^subject to\s*:/i).map(({ text }) => text),
  };
  return { rest: part(line, 0, start), mark };
}

/** The words of a paragraph without the mark that its writer has put behind them, and the mark; null where there is none. */
export function withoutAgreedMark(text: string): { readonly text: string; readonly mark: AgreedMark | null } {
  const { rest, mark } = readAgreed(unmarked(text));
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
