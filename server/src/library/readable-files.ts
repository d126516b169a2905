import { setTimeout as after } from 'node:timers/promises';
import { invalid } from '@adref/shared/refusal';
import type { DocumentReaders } from '../documents/document-readers.ts';
import { isPdf } from '../documents/is-pdf.ts';
import type { MakeReadable } from './import.ts';

/** Whose files these are for the processes that read: an import asks for one after another, whoever began it. */
const owner = 'library';

/** How long a file is asked about again while other people's are being read; a process has let go of every file after two minutes. */
const patience = { milliseconds: 500, times: 480 };

/**
 * Makes files readable for an import of many: each PDF in a process that has limits of time and memory of its own, so that none takes the
 * library along, and every other file at once, as it is. Waits where all processes are busy with what people have sent, and gives a file up only
 * where that goes on for minutes.
 */
export function readableFiles(readers: Pick<DocumentReaders, 'ask'>, { milliseconds, times } = patience): MakeReadable {
  const never = new AbortController().signal;
  return async (bytes, name) => {
    if (!isPdf(bytes)) return { ok: true, bytes, pages: [] };
    for (let time = 0; time < times; time++) {
      const answer = await readers.ask({ kind: 'readable', bytes, name }, owner, never);
      if (!('busy' in answer)) return answer;
      // Whoever ends the server does not wait for a file that nobody reads any more.
      await after(milliseconds, undefined, { ref: false });
    }
    return invalid('file-not-readable-now', { name });
  };
}
