import type { AgreedMark, RollingParagraph } from './rolling-text.ts';

/** The rolling text with the marks of the paragraphs that are agreed, by id; a paragraph without one is the same object. */
export function withAgreed(
  paragraphs: readonly RollingParagraph[],
  marks: ReadonlyMap<string, AgreedMark>,
): RollingParagraph[] {
  return paragraphs.map((paragraph) => {
    const agreed = marks.get(paragraph.id);
    return agreed ? { ...paragraph, agreed } : paragraph;
  });
}
