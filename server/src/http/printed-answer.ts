import { shapelessHeader } from '@adref/shared/protocol';
import type { Response } from 'express';
import type { DocumentQuestion } from '../documents/document-question.ts';
import type { DocumentReaders } from '../documents/document-readers.ts';
import { pdfType } from '../exports/pdf/pdf-type.ts';
import type { Caller } from './caller.ts';
import { readerAnswer } from './reader-answer.ts';

/** Characters without a shape that are named: a header of more than some thousand bytes is refused by proxies and by clients. */
const mostNamed = 100;

/** Has a PDF written, away from the thread that serves, and hands it out under its name; characters that have no shape in it are told in a header. */
export async function printedAnswer(
  response: Response,
  { session }: Caller,
  readers: DocumentReaders,
  job: DocumentQuestion & { readonly kind: 'print' },
): Promise<undefined> {
  const { bytes, shapeless } = await readerAnswer(response, (gone) => readers.ask(job, session.secretHash, gone));
  tellShapeless(response, shapeless);
  // The type comes last: the name has one of its own.
  response.attachment(job.name).type(pdfType).end(bytes);
  return undefined;
}

/** Those of some characters without a shape that are named. */
export const firstShapeless = (signs: string): string => [...signs].slice(0, mostNamed).join('');

/** Says in a header which characters have no shape in a PDF. */
export function tellShapeless(response: Response, shapeless: readonly string[]): void {
  const named = firstShapeless(shapeless.join(''));
  if (named !== '') response.set(shapelessHeader, encodeURIComponent(named));
}
