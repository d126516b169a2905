import type { KeptUploads } from '../documents/kept-uploads.ts';
import { HttpProblem } from './problem.ts';

/** The file that this session has sent before under a mark. Throws the problem where it is kept no more: then the page sends it again. */
export function keptUpload(uploads: KeptUploads, session: string, mark: string): Uint8Array {
  const bytes = uploads.of(session, mark);
  if (!bytes) throw HttpProblem.of('stale', 'file-not-kept');
  return bytes;
}
