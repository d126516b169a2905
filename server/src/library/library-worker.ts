/*
 * The library, away from the thread that serves everybody: its index takes the memory, and its questions the time, of this thread alone.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { reportOf } from '../error-report.ts';
import { openLibrary } from '../storage/library/library-sqlite.ts';
import { Library } from './library.ts';
import { libraryDesk } from './library-desk.ts';
import type { LibraryBeginning, LibraryCall, LibraryReply } from './library-question.ts';

const port = parentPort;
if (!port) throw new Error('library-worker.ts is started as a worker thread');

const { folder, beginning } = workerData as LibraryBeginning;
const library = new Library(openLibrary(folder), () => new Date());
// What a library begins with that never had anything; whoever removes some of it and leaves other documents does not get it back.
if (library.entries().length === 0) for (const document of beginning) library.add(document, document.document.symbol);
const desk = libraryDesk(library, (error) => port.postMessage({ call: -1, error: JSON.stringify(reportOf(error)) }));

port.on('message', (message: LibraryCall | 'close') => {
  if (message === 'close') {
    library.close();
    port.close();
    return;
  }
  const { call, kind, asked } = message;
  let reply: LibraryReply;
  try {
    // The thread that asks pairs each kind with what is asked of it.
    const answer = (desk[kind] as (asked: unknown) => unknown)(asked);
    reply = { call, answer };
  } catch (error) {
    reply = { call, error: JSON.stringify(reportOf(error)) };
  }
  port.postMessage(reply);
});
