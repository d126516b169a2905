import type { PageDoubt } from '@adref/shared/formats';
import * as m from '../paraglide/messages.js';
import { Notice } from './Notice.tsx';

const said = {
  'page-damaged': m.pages_damaged,
  'page-scan': m.pages_scan,
  'page-letters-unknown': m.pages_letters_unknown,
  'page-in-disorder': m.pages_in_disorder,
  'page-struck': m.pages_struck,
  'page-with-remarks': m.pages_with_remarks,
} as const satisfies Readonly<Record<PageDoubt['key'], unknown>>;

/** Pages of a file that a person must look at, by what is wrong with them; nothing where all read well. */
export function DoubtfulPages({ pages = [] }: { pages?: readonly PageDoubt[] | undefined }) {
  if (pages.length === 0) return null;
  return (
    <Notice tone="warn">
      <p>{m.pages_look()}</p>
      <ul>
        {[...Map.groupBy(pages, ({ key }) => key)].map(([key, own]) => (
          <li key={key}>{said[key]({ pages: own.map(({ page }) => page).join(', ') })}</li>
        ))}
      </ul>
    </Notice>
  );
}
