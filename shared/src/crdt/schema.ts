/**
 * A live text is one Y.Doc:
 *
 *   doc.getXmlFragment('text') := paragraph*
 *   paragraph                  := <paragraph id kind level numbering? number? alternativeTo?> Y.XmlText </paragraph>
 *
 * The Y.XmlText has no formatting and no embeds: a wording is plain words. Footnote marks are not part of it.
 * Ids of the draft's paragraphs are seeded by the server; a paragraph whose id the draft does not have is an addition.
 */
export const textFragment = 'text';

/** The one node of a live text; the editor's schema uses the same name. */
export const paragraphNode = 'paragraph';

/** Raised when the form above changes; a client with another version must reload, because an editor with an older schema would wipe what it does not know. */
export const textSchemaVersion = 1;
