import type { FootnoteAnchor } from '@adref/shared/document';
import type { PageMark } from './page-marks.ts';
import type { PageSpan } from './page-paragraph.ts';

/** Footnote marks at their places in the words on the page; only where the draft's words around them are still there. */
export function noteMarks(spans: readonly PageSpan[], anchors: readonly FootnoteAnchor[]): PageMark[] {
  const marks: PageMark[] = [];
  for (const { offset, marker, footnote } of anchors) {
    const span = spans.find(
      ({ segment, hunks }) => hunks.length === 0 && segment.from < offset && offset <= segment.to,
    );
    if (!span) continue;
    const at = span.start + (offset - span.segment.from);
    marks.push({ type: 'widget', at, before: true, content: { kind: 'note', marker, footnote }, range: null });
  }
  return marks;
}
