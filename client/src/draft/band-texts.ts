import { mayBeAgreed } from '../agreed/agreed-how.ts';
import type { PageModel } from '../editor/page-model.ts';

/**
 * The words that the margin speaks of, by paragraph: by its id in the editor; where the page shows it between those, as what others add, by its
 * own.
 */
export function bandTexts({ paragraphs }: Pick<PageModel, 'paragraphs'>): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { pageId, rolling, text } of paragraphs) {
    if (mayBeAgreed(rolling.kind) && text.trim() !== '') texts.set(pageId ?? rolling.id, text);
  }
  return texts;
}
