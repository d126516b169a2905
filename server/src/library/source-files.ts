import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { maxTextBytes } from '@adref/shared/formats';
import { invalid, type Refusal } from '@adref/shared/refusal';
import { zipEntries } from './zip-entries.ts';

/** A file that was named, or is in a folder or zip that was; its bytes, or why they are not read. */
export interface SourceFile {
  /** As a person finds it: `session-75.zip/fr/75_240.xml`. */
  readonly name: string;
  readonly content: Uint8Array | Refusal;
}

/** Deepest folder looked into. */
const deepest = 32;

/**
 * The files at a path: the one that it names, those of a folder in the order of their names, those in a zip. Links in folders are not
 * followed, nor is a folder too deep looked into, and what begins with a point is left out. What cannot be read or is passed over comes with the reason,
 * and the rest follows.
 */
export async function* sourceFiles(path: string, depth = 0): AsyncGenerator<SourceFile> {
  try {
    // What a person names may be a link; what is found in a folder may not.
    const found = depth === 0 ? await stat(path) : await lstat(path);
    if (found.isDirectory()) {
      if (depth === deepest) {
        yield { name: path, content: invalid('folder-too-deep', { path, most: deepest }) };
        return;
      }
      const names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort();
      for (const name of names) yield* sourceFiles(join(path, name), depth + 1);
    } else if (found.isFile()) {
      if (/\.zip$/i.test(path)) {
        for await (const entry of zipEntries(path, path)) {
          yield { name: entry.name === path ? path : `${path}/${entry.name}`, content: entry.content };
        }
      } else if (found.size > maxTextBytes) {
        yield {
          name: path,
          content: invalid('file-with-too-many-bytes', { path, size: found.size, most: maxTextBytes }),
        };
      } else yield { name: path, content: await readFile(path) };
    } else if (found.isSymbolicLink()) yield { name: path, content: invalid('file-link', { path }) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code === 'ENOENT') yield { name: path, content: invalid('file-missing', { path }) };
    else if (code === 'EACCES') yield { name: path, content: invalid('file-forbidden', { path }) };
    else yield { name: path, content: invalid('file-failed', { path, code }) };
  }
}

/** What a file is called, without where it is; a reader tells symbol and language by it. */
export function ownName(name: string): string {
  return basename(name);
}
