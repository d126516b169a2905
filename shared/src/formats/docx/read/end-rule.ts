import type { ShownLine } from './shown-line.ts';

/** The rule that ends a document of the United Nations: it is no word of it, whatever style a program has given it. */
const rule = /(?:^|\s*)_{5,}$/u;

/** The lines without those that are only a rule; where words have run into the rule that ends a file of ours (`ends`), they stay. */
export function withoutRules(lines: readonly ShownLine[], ends: (line: ShownLine) => boolean): ShownLine[] {
  return lines.flatMap((line) => {
    const text = line.text.replace(rule, '');
    if (text === line.text || line.role !== 'body') return [line];
    if (text === '') return line.calls.length === 0 ? [] : [{ ...line, text }];
    return [ends(line) ? { ...line, text } : line];
  });
}
