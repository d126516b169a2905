import { type RollingParagraph, rolledInFull } from '@adref/shared/rolling';

/**
 * The rolling text as the desk names its paragraphs, which it shows one by one: `OP5 a)`. What is called as before is
 * the same object, so that thousands of rows are not drawn again; `known` has what was called so.
 */
export function calledInFull(
  rolling: readonly RollingParagraph[],
  known: WeakMap<RollingParagraph, RollingParagraph>,
): readonly RollingParagraph[] {
  return rolledInFull(rolling).map((label, at) => {
    const paragraph = rolling[at] as RollingParagraph;
    if (label === paragraph.label) return paragraph;
    const before = known.get(paragraph);
    if (before?.label === label) return before;
    const called = { ...paragraph, label };
    known.set(paragraph, called);
    return called;
  });
}
