import type { getDocumentProxy } from 'unpdf';

/** A page of a PDF, as the library that reads it gives it. */
export type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;
