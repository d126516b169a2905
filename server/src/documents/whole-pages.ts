import type { PageDoubt } from '@adref/shared/formats';
import { invalid, type Refusal } from '@adref/shared/refusal';

/** Numbers of pages that are named in one sentence. */
const mostNamed = 20;

/** The file, where it reads well on all its pages; refused with their numbers where not, for words that nobody looks at before they are used. */
export function withWholePages<File extends { readonly ok: true; readonly pages?: readonly PageDoubt[] }>(
  file: File | Refusal,
  name: string,
): File | Refusal {
  if (!file.ok || !file.pages || file.pages.length === 0) return file;
  const numbers = file.pages.slice(0, mostNamed).map(({ page }) => page);
  const pages = numbers.join(', ') + (file.pages.length > mostNamed ? ' …' : '');
  return invalid('pdf-with-doubtful-pages', { name, pages });
}
