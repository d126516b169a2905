import { answersInOrder } from '@adref/shared/alignment';
import type { Paragraph } from '@adref/shared/document';
import type { Wording } from '@adref/shared/rolling';

/**
 * What a party's file changes, deletes and adds in the draft, paragraph by paragraph, as wordings of `party`. A file has no lasting ids:
 * which of its paragraphs is a version of which of the draft's follows from their words, kinds and labels, in the order of the draft,
 * where the file does not say it (`answers`).
 */
export function wordingsInFile(
  party: string,
  draft: readonly Paragraph[],
  own: readonly Paragraph[],
  answers: readonly (number | null)[] = answersInOrder(draft, own),
): Wording[] {
  const held = new Map(own.map(({ text }, at) => [answers[at] ?? null, text]));
  const wordings: Wording[] = [];
  draft.forEach(({ id, text }, at) => {
    const words = held.get(at) ?? null;
    if (words !== text) wordings.push({ party, paragraph: id, text: words });
  });
  let after: string | null = null;
  let order = 0;
  own.forEach(({ kind, level, numbering, text }, at) => {
    const answered = draft[answers[at] ?? -1];
    if (answered) [after, order] = [answered.id, 0];
    else {
      const placement = { after, order: order++, kind, level, ...(numbering && { numbering }) };
      wordings.push({ party, paragraph: `${party}/${at + 1}`, text, placement });
    }
  });
  return wordings;
}
