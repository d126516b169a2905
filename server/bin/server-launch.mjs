import { fileURLToPath } from 'node:url';

/** node:sqlite is still announced as experimental on every start; what we use of it is covered by our own tests. */
export const quietFlags = ['--disable-warning=ExperimentalWarning'];

/**
 * Flags of Node for the server's process. Left to itself V8 gives each thread up to three times 32 MiB for new objects, and collects the old
 * ones only when there are up to four times as many as are in use: after an attack most of what is resident is that. Three times 8 MiB, and
 * a collection when there is a third as much again, cost a hundred people at one text 3 % more of the processor (1.69 s for 1.63 s).
 */
export const serverFlags = ['--max-semi-space-size=8', '--heap-growing-percent=30'];

/** Where Node keeps what it has made of the sources: a start takes two thirds of the processor time. Where it cannot write, it does without. */
const compiled = fileURLToPath(new URL('../../node_modules/.cache/compiled/', import.meta.url));

/**
 * Environment of the server's process; it must be there before the process is. Where memory is allotted by glibc, a large piece is given back
 * to the system when it is let go, instead of staying in a heap that small pieces keep from shrinking; and threads share two heaps instead
 * of having up to eight for each core. Other systems ignore it.
 */
export const serverEnvironment = {
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_ARENA_MAX: '2',
  NODE_COMPILE_CACHE: compiled,
};
