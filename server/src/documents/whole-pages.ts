import type { PageDoubt } from '@adref/shared/formats';
import { invalid, type Refusal } from '@adref/shared/refusal';

/** Numbers of pages that are named in one sentence. */
const mostNamed = 20;

/**
 * The file, where it reads well on all its pages; refused with their numbers where not, for words that nobody looks at before they are used. What
 * readers have put on a page changes none of its words.
 */
export function withWholePages<File extends { readonly ok: true; readonly pages?: readonly PageDoubt[] }>(
  file: File | Refusal,
  name: string,
): File | Refusal {
  const doubtful = file.ok ? (file.pages ?? []).filter(({ key }) => key !== 'page-with-remarks') : [];
  if (!file.ok || doubtful.length === 0) return file;
  const numbers = doubtful.slice(0, mostNamed).map(({ page }) => page);
  const pages = numbers.join(', ') + (doubtful.length > mostNamed ? ' …' : '');
  return invalid('pdf-with-doubtful-pages', { name, pages });
}
