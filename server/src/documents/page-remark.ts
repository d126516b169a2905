import type { PdfPage } from './pdf-page.ts';

/** What a reader of a page marks it with: words that go out, words beside it. */
const marks: ReadonlySet<string> = new Set(['StrikeOut', 'Caret', 'FreeText']);
/** What a reader marks it with that says something only where it has words. */
const worded: ReadonlySet<string> = new Set(['Text', 'Highlight', 'Underline', 'Squiggly', 'Stamp', 'Ink']);

/** Whether readers of a page have put remarks on it, which are no words of its text. */
export async function hasRemarks(page: PdfPage): Promise<boolean> {
  const annotations: readonly unknown[] = await page.getAnnotations();
  return annotations.some((annotation) => {
    const { subtype, contentsObj } = (annotation ?? {}) as { subtype?: unknown; contentsObj?: { str?: unknown } };
    if (typeof subtype !== 'string') return false;
    return (
      marks.has(subtype) ||
      (worded.has(subtype) && typeof contentsObj?.str === 'string' && contentsObj.str.trim() !== '')
    );
  });
}
