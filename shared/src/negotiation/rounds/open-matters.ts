import type { ChangeMemory, RollingParagraph } from '../../rolling/index.ts';
import type { Negotiation, RecordedPosition } from '../negotiation.ts';
import { tableNow, tableText } from '../ranges/table-now.ts';

/**
 * How many matters are open: brackets, paragraphs that somebody adds, leaves out or reserves on as a whole, words that wait for their
 * holder's word, and positions on words that are gone. `memory` only saves time.
 */
export function openMatters(negotiation: Negotiation, memory?: ChangeMemory): number {
  const { inText, gone } = openMattersIn(negotiation, memory);
  return inText + negotiation.pending.length + gone.length;
}

/** The matters that are open in the text itself, and the positions on words that are gone. */
export function openMattersIn(
  negotiation: Negotiation,
  memory?: ChangeMemory,
): { readonly inText: number; readonly gone: readonly RecordedPosition[] } {
  const inText = tableText(negotiation, memory).reduce((sum, paragraph) => sum + mattersIn(paragraph), 0);
  return { inText, gone: tableNow(negotiation, memory).gone };
}

/** Those of one paragraph of the rolling text. */
function mattersIn({ added, deletedBy, reserve, segments }: RollingParagraph): number {
  const whole = added !== undefined || deletedBy.length + reserve.length > 0 ? 1 : 0;
  return whole + segments.filter(({ kind }) => kind === 'bracket').length;
}
