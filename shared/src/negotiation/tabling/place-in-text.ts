import type { TextEdit } from '../../crdt/index.ts';
import type { LiveParagraph, Paragraph } from '../../document/index.ts';
import type { Wording } from '../../rolling/index.ts';

/**
 * The edit that brings a draft paragraph back into a text that has left it out: behind the nearest paragraph that is
 * before it in the draft and still in the text, and behind what was added there.
 */
export function placeInText(
  draft: readonly Paragraph[],
  text: readonly LiveParagraph[],
  paragraph: Paragraph,
): TextEdit {
  const { id, kind, level, numbering, number } = paragraph;
  const index = draft.findIndex((candidate) => candidate.id === id);
  return {
    kind: 'add',
    after: behind(draft, text, draft[index - 1]?.id ?? null),
    paragraph: { id, kind, level, ...(numbering && { numbering }), ...(number && { number }), text: paragraph.text },
  };
}

/** The edit that brings a proposed paragraph into a text, behind those that were added at its place before. */
export function placeAddition(
  draft: readonly Paragraph[],
  text: readonly LiveParagraph[],
  wording: Wording & { readonly text: string },
): TextEdit {
  const placement = wording.placement;
  if (!placement) throw new RangeError(`The wording of ${wording.party} for ${wording.paragraph} says no place`);
  const { kind, level, numbering, alternativeTo } = placement;
  return {
    kind: 'add',
    after: behind(draft, text, placement.after),
    paragraph: {
      id: wording.paragraph,
      kind,
      level,
      text: wording.text,
      ...(numbering && { numbering }),
      ...(alternativeTo && { alternativeTo }),
    },
  };
}

/** Id of the last paragraph of the text that is at or behind `after` and before the next one of the draft; null: at the very start. */
function behind(draft: readonly Paragraph[], text: readonly LiveParagraph[], after: string | null): string | null {
  const drafted = new Set(draft.map(({ id }) => id));
  let at = draft.findIndex(({ id }) => id === after);
  while (at >= 0 && !text.some(({ id }) => id === draft[at]?.id)) at--;
  let index = at < 0 ? 0 : text.findIndex(({ id }) => id === draft[at]?.id) + 1;
  for (let next = text[index]; next && !drafted.has(next.id); next = text[index]) index++;
  return text[index - 1]?.id ?? null;
}
