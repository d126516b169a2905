/*
 * The library, away from the process that serves everybody: its index takes the memory, and its questions the time, of this one alone.
 */
import { reportOf } from '../error-report.ts';
import { idOf, openLibrary } from '../storage/library/library-sqlite.ts';
import { Library } from './library.ts';
import { libraryDesk } from './library-desk.ts';
import type { LibraryBeginning, LibraryCall, LibraryReply } from './library-question.ts';

const say = (reply: LibraryReply) => process.send?.(reply);
const told = (error: unknown) => JSON.stringify(reportOf(error));

process.once('message', ({ folder, beginning }: LibraryBeginning) => {
  let library: Library;
  try {
    library = opened(folder, beginning);
  } catch (error) {
    process.send?.({ call: -1, error: told(error) } satisfies LibraryReply, () => process.exit(1));
    return;
  }
  const desk = libraryDesk(library, (error) => say({ call: -1, error: told(error) }));
  process.on('message', (message: LibraryCall | 'close') => {
    if (message === 'close') {
      library.close();
      process.disconnect();
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
