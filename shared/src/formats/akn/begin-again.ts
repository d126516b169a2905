import { counter } from '@adref/shared/document';
import type { AknEntry } from './body.ts';

/**
 * Entries whose numbers begin again as the file prints them: below a heading, such as that of a section or of an article, what is printed `1` is
 * the first, and the next ones count from it. Every other number that is not the counted one is a person’s to look at.
 *
 *   I   OP1 OP2   II   OP1 OP2     printed 1 2, 1 2
 *   OP1 OP2   OP3                  printed 1 2   1: no heading is between them
 */
export function withBeginnings(entries: readonly AknEntry[]): AknEntry[] {
  const { due, label } = counter();
  let isFresh = false;
  return entries.map((entry) => {
    const isCounted = entry.kind === 'operative' || entry.kind === 'numbered';
    const again = isCounted && isFresh && /^(?:OP)?1$/.test(entry.expected ?? '') && due(entry) !== 1;
    if (entry.kind === 'heading' || entry.kind === 'title') isFresh = true;
    else if (isCounted) isFresh = false;
    const made = again ? { ...entry, number: '1' } : entry;
    label(made);
    return made;
  });
}
