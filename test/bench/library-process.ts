import { Library } from '../../server/src/library/library.ts';
import { openLibrary } from '../../server/src/storage/library/library-sqlite.ts';

/*
 * A process that has nothing but the library of a folder open, and prints what memory it takes, in megabytes, after one question: the bench
 * itself has the files in its memory that it filled the library with.
 */
const library = new Library(openLibrary(process.argv[2] ?? ''), () => new Date());
library.trace([
  'Réaffirme que les États Membres doivent respecter les règles du droit international en toute circonstance.',
]);
console.log(process.memoryUsage().rss / 1e6);
library.close();
