import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Which pages this server hands out: the address of their first script, which has a hash of all code in its name. A page that began with
 * another one is older. Null where no pages are built.
 */
export function pageBuild(folder: string): string | null {
  try {
    return (
      /<script[^>]* src="(\/assets\/[\w.-]+\.js)"/.exec(readFileSync(join(folder, 'index.html'), 'utf8'))?.[1] ?? null
    );
  } catch {
    return null;
  }
}
