import type { RedlineOp, Span } from '@adref/shared/differences';
import type { Descent, LibrarySearch } from '@adref/shared/protocol';
import * as m from '../paraglide/messages.js';
import { day } from '../phrases/when.ts';

/** A paragraph that a search found. */
export type FoundParagraph = LibrarySearch['results'][number];

/** What tells how far the words of a paragraph are agreed. */
type Agreed = Pick<FoundParagraph, 'manner' | 'date'>;

/** How words came to be agreed, and when, as one says it. */
export function agreedHow({ manner, date }: Agreed): string {
  const when = date === '' ? m.house_date_unknown() : day(date);
  return {
    consensus: m.library_consensus,
    vote: m.library_vote,
    noted: m.house_noted,
    draft: m.library_draft,
    unknown: m.house_manner_unknown,
  }[manner]({ when });
}

/** Stretches of a text that are marked, and those between them, in order. */
export function marked(
  text: string,
  highlights: readonly { readonly from: number; readonly to: number }[],
): { readonly text: string; readonly mark: boolean; readonly from: number }[] {
  const parts: { text: string; mark: boolean; from: number }[] = [];
  let at = 0;
  const push = (from: number, to: number, mark: boolean) => {
    if (to > from) parts.push({ text: text.slice(from, to), mark, from });
  };
  for (const { from, to } of highlights) {
    push(at, from, false);
    push(Math.max(at, from), to, true);
    at = Math.max(at, to);
  }
  push(at, text.length, false);
  return parts;
}

/** What a step of a clause changed, as a redline draws it. */
export function opsOf(redline: Descent['steps'][number]['redline']): RedlineOp[] {
  return (redline as readonly Span[]).flatMap((span): RedlineOp[] => {
    if (span.kind === 'equal') return [{ op: 'equal', text: span.text }];
    const both: RedlineOp[] = [
      { op: 'delete', text: span.before },
      { op: 'insert', text: span.after },
    ];
    return both.filter(({ text }) => text !== '');
  });
}
