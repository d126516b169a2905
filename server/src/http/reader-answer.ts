import type { Refusal } from '@adref/shared/refusal';
import type { Response } from 'express';
import type { Busy } from '../documents/document-readers.ts';
import { HttpProblem } from './problem.ts';

/**
 * What the processes that read and write files answer to whoever asks over HTTP. Throws the problem where the file is refused, or where they are
 * busy; `gone` says when whoever asked has gone away without the answer.
 */
export async function readerAnswer<Answer extends { readonly ok: true }>(
  response: Response,
  ask: (gone: AbortSignal) => Promise<Answer | Refusal | Busy>,
): Promise<Answer> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  // What was looked up before the question may have taken a while.
  if (response.closed) gone.abort();
  const answer = await ask(gone.signal);
  if (answer.ok) return answer;
  throw HttpProblem.refused('busy' in answer ? { ...answer, code: 'too-many' } : answer);
}
