import type { ChangeMemory, RollingParagraph } from '../../rolling/index.ts';
import type { Negotiation } from '../negotiation.ts';
import { openDraft } from '../open-draft.ts';
import { tableNow, tableText } from '../ranges/table-now.ts';

/**
 * How many matters are open: brackets, paragraphs that somebody adds, leaves out or reserves on as a whole, words that wait for their
 * holder's word, and positions on words that are gone. `memory` only saves time.
 */
export function openMatters(negotiation: Negotiation, memory?: ChangeMemory): number {
  const inText = tableText(negotiation, memory).reduce((sum, paragraph) => sum + mattersIn(paragraph), 0);
  return inText + negotiation.pending.length + tableNow(negotiation, memory).gone.length;
}

/** Paragraphs that are gone through at once: with every State at the table a few milliseconds. */
const paragraphsInPart = 5;

/**
 * How many matters are open in the text itself, in parts of which each takes a moment: for whoever has others to let through in between. Paragraphs
 * that the draft does not have are one part, because the same may be proposed under several ids.
 */
export function* mattersByPart(negotiation: Negotiation): Generator<number, void> {
  const drafted = openDraft(negotiation).document.paragraphs.map(({ id }) => id);
  const known = new Set(drafted);
  yield mattersOf(negotiation, (paragraph) => !known.has(paragraph));
  for (let from = 0; from < drafted.length; from += paragraphsInPart) {
    const part = new Set(drafted.slice(from, from + paragraphsInPart));
    yield mattersOf(negotiation, (paragraph) => part.has(paragraph));
  }
}

/** Those that are said of these paragraphs. */
function mattersOf(negotiation: Negotiation, isMeant: (paragraph: string) => boolean): number {
  const of = ({ paragraph }: { readonly paragraph: string }) => isMeant(paragraph);
  const { wordings, live, positions } = negotiation;
  const part = { wordings: wordings.filter(of), live: live.filter(of), positions: positions.filter(of) };
  if (part.wordings.length + part.live.length + part.positions.length === 0) return 0;
  return tableText({ ...negotiation, ...part }).reduce((sum, paragraph) => sum + mattersIn(paragraph), 0);
}

/** Those of one paragraph of the rolling text. */
function mattersIn({ added, deletedBy, reserve, segments }: RollingParagraph): number {
  const whole = added !== undefined || deletedBy.length + reserve.length > 0 ? 1 : 0;
  return whole + segments.filter(({ kind }) => kind === 'bracket').length;
}
