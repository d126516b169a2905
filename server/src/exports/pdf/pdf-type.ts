/** The media type of a PDF. */
export const pdfType = 'application/pdf';

/** Names, URI-encoded one behind the other, the characters of a PDF that no font has a shape for; absent where there are none. */
export const shapelessHeader = 'adref-shapeless';
