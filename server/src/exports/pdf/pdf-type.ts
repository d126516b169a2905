/** The media type of a PDF. */
export const pdfType = 'application/pdf';
