import { counter, labels } from '@adref/shared/document';
import type { Entry } from './entry.ts';

/** A paragraph with the number that its source prints where counting would not give it. */
export interface NumberedEntry {
  readonly entry: Entry;
  readonly label: string;
  /** The label that counting gives, where a person must look at the difference; null where there is none, or a reason for it. */
  readonly counted: string | null;
}

/**
 * Labels as printed.
 *
 *   OP1 OP2   heading   OP1 OP2      counting begins again below a heading, a title, a formula: as printed, nobody need look
 *   OP1 OP3                          as printed, and flagged
 *   a) b) a) b)                      a list begins again: as printed
 *   OP1 OP1 bis OP2                  related to the paragraph of that number, which the others are counted without
 */
export function numberedEntries(entries: readonly Entry[]): NumberedEntry[] {
  const { due, label } = counter();
  return entries.map((entry) => {
    const expected = due(entry);
    const { value, added, kind } = entry;
    if (value === null || (value === expected && !added)) return { entry, label: label(entry), counted: null };
    const number = added ? `${value} ${added}` : `${value}`;
    const numbered = { ...entry, number };
    const again = value === 1 && (entry.fresh || kind === 'subparagraph');
    const counted = added || again ? null : (labels([{ ...entry, id: '', number: `${expected}` }])[0] ?? '');
    return { entry: numbered, label: label(numbered), counted };
  });
}
