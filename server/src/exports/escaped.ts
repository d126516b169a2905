import { withDaggers } from '@adref/shared/document';

/** A text as it is written in a page of HTML, inside an element or an attribute between quotation marks; what calls a note is a dagger. */
export function escapedHtml(text: string): string {
  return withDaggers(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}
