import { type FootnoteAnchor, type TextDocument, withNotesApart, withRaisedAnchors } from '@adref/shared/document';

/** A text whose footnotes are compared as its other paragraphs are: they stand at its end, and with `called` each mark among the words is its raised sign. */
export function withNotesBelow(text: TextDocument, called: boolean): TextDocument {
  const { footnotes, ...document } = withNotesApart(text);
  const markers = new Map(footnotes.map(({ id, marker }) => [id, marker]));
  const words = document.paragraphs.map(({ anchors = [], ...paragraph }) => {
    if (!called) return paragraph;
    const sign = ({ footnote, marker }: FootnoteAnchor) => markers.get(footnote ?? '') ?? marker;
    return { ...paragraph, text: withRaisedAnchors(paragraph.text, anchors, sign) };
  });
  const notes = footnotes.map(({ id, text: note }) => ({ id, kind: 'footnote', level: 0, text: note }) as const);
  return { ...document, paragraphs: [...words, ...notes], footnotes: [] };
}
