import type { TextEdit } from '../../crdt/index.ts';
import type { Paragraph } from '../../document/index.ts';
import type { Wording } from '../../rolling/index.ts';
import type { TextOrder } from './text-order.ts';

/**
 * The edit that brings a draft paragraph back into a text that has left it out: behind the nearest paragraph that is
 * before it in the draft and still in the text, and behind what was added there.
 */
export function placeInText(order: TextOrder, paragraph: Paragraph): TextEdit & { readonly kind: 'add' } {
  const { id, kind, level, numbering, number } = paragraph;
  return {
    kind: 'add',
    after: order.placeOf(id),
    paragraph: { id, kind, level, ...(numbering && { numbering }), ...(number && { number }), text: paragraph.text },
  };
}

/** The edit that brings a proposed paragraph into a text, behind those that were added at its place before. */
export function placeAddition(
  order: TextOrder,
  wording: Wording & { readonly text: string },
): TextEdit & { readonly kind: 'add' } {
  const placement = wording.placement;
  if (!placement) throw new RangeError(`The wording of ${wording.party} for ${wording.paragraph} says no place`);
  const { kind, level, numbering, alternativeTo } = placement;
  return {
    kind: 'add',
    after: order.lastBehind(placement.after),
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
