/*
 * The library, away from the process that serves everybody: its index takes the memory, and its questions the time, of this one alone.
 */
import type { Refusal } from '@adref/shared/refusal';
import { isPdf } from '../documents/is-pdf.ts';
import type { ReadableFile } from '../documents/pdf-text.ts';
import { reportOf } from '../error-report.ts';
import { idOf, openLibrary } from '../storage/library/library-sqlite.ts';
import type { MakeReadable } from './import.ts';
import { Library } from './library.ts';
import { libraryDesk } from './library-desk.ts';
import type {
  ImportProgress,
  LibraryBeginning,
  LibraryCall,
  LibraryReply,
  ReadableCall,
  ReadableReply,
} from './library-question.ts';

const say = (reply: LibraryReply | ReadableCall | ImportProgress) => process.send?.(reply);
const told = (error: unknown) => JSON.stringify(reportOf(error));

process.once('message', ({ folder, beginning }: LibraryBeginning) => {
  let library: Library;
  try {
    library = opened(folder, beginning);
  } catch (error) {
    process.send?.({ call: -1, error: told(error) } satisfies LibraryReply, () => process.exit(1));
    return;
  }
  const waiting = new Map<number, (outcome: ReadableFile | Refusal) => void>();
  let reads = 0;
  const readable: MakeReadable = (bytes, name) => {
    if (!isPdf(bytes)) return Promise.resolve({ ok: true, bytes, pages: [] });
    const read = reads++;
    say({ read, bytes, name });
    return new Promise((resolve) => waiting.set(read, resolve));
  };
  const desk = libraryDesk(library, (error) => say({ call: -1, error: told(error) }), readable, say);
  process.on('message', (message: LibraryCall | ReadableReply | 'close') => {
    if (message === 'close') {
      library.close();
      process.disconnect();
      return;
    }
    if ('read' in message) {
      waiting.get(message.read)?.(message.outcome);
      waiting.delete(message.read);
      return;
    }
    const { call, kind, asked } = message;
    try {
      // The process that asks pairs each kind with what is asked of it.
      say({ call, answer: (desk[kind] as (asked: unknown) => unknown)(asked) });
    } catch (error) {
      say({ call, error: told(error) });
    }
  });
});
// The process that asks says when this one ends; whatever stops that one in a terminal or a container is sent to all.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.on('disconnect', () => process.exit());

function opened(folder: string, beginning: LibraryBeginning['beginning']): Library {
  const library = new Library(openLibrary(folder), () => new Date());
  // What a library begins with that never had anything; whoever removes some of it and leaves other documents does not get it back. Of what is
  // there an earlier version may know less.
  const there = new Set(library.entries().map(({ id }) => id));
  for (const document of beginning)
    if (there.size === 0 || there.has(idOf(document.document))) library.add(document, document.document.symbol);
  return library;
}
