import { withDaggers, withoutForbidden } from '../../../document/index.ts';

/** The first line of an XML file. */
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The namespace of the words of a Word file, and that of links between its parts. */
export const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Words as XML has them, in an element or between the quotes of an attribute; what XML cannot carry is left out, and what calls a note is one of Word's or a dagger. */
export function escapedXml(text: string): string {
  return withDaggers(withoutForbidden(text))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
