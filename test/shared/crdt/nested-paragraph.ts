import * as Y from 'yjs';

/** A paragraph of a text of the first form, as an earlier program wrote it; `level` is a string there. */
export function nestedParagraph(attributes: Record<string, string>, ...texts: string[]): Y.XmlElement {
  const made = new Y.XmlElement('paragraph');
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.insert(
    0,
    texts.map((text) => new Y.XmlText(text)),
  );
  return made;
}
