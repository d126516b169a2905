import type { Response } from 'express';
import type { DocumentQuestion } from '../documents/document-question.ts';
import type { DocumentReaders } from '../documents/document-readers.ts';
import type { Caller } from './caller.ts';
import { readerAnswer } from './reader-answer.ts';

/** Has a file written, away from the thread that serves, and hands it out under its name, as what `type` says. */
export async function writtenAnswer(
  response: Response,
  { session }: Caller,
  readers: DocumentReaders,
  type: string,
  job: DocumentQuestion & { readonly kind: 'write' | 'light' },
): Promise<undefined> {
  const { bytes } = await readerAnswer(response, (gone) => readers.ask(job, session.secretHash, gone));
  // The type comes last: the name has one of its own.
  response.attachment(job.name).type(type).end(bytes);
  return undefined;
}
