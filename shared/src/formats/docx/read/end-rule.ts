import type { ShownLine } from './shown-line.ts';

/** The rule that ends a document of the United Nations: it is no word of it, whatever style a program has given it. */
const rule = /(?<!_)_{5,}$/u;

/** The lines without those that are only a rule; where words have run into the rule that ends a file of ours (`ends`), they stay. */
export function withoutRules(lines: readonly ShownLine[], ends: (line: ShownLine) => boolean): ShownLine[] {
  return lines.flatMap((line) => {
    const at = line.role === 'body' ? line.text.search(rule) : -1;
    if (at < 0) return [line];
    const text = line.text.slice(0, at).trimEnd();
    if (text === '') return line.calls.length === 0 ? [] : [{ ...line, text }];
    return [ends(line) ? { ...line, text } : line];
  });
}
