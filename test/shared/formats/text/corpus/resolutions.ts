import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '@adref/shared/formats';
import { type PrintedDocument, printedDocument } from './printed-document.ts';

const folder = join(import.meta.dirname, '../../../../../../shared/un-resolutions');

/** Whether the resolutions of the General Assembly are beside the repository. */
export const resolutionsThere = existsSync(folder);

/** Folders of the resolutions, one language each. */
export const resolutionFolders = ['ar', 'en', 'es', 'fr', 'fr-74', 'ru', 'zh'] as const;

/** The bytes of one resolution: `en/75_32.xml`. */
export const resolutionBytes = (path: string): Uint8Array => readFileSync(join(folder, path));

/** The resolutions of one folder as they are printed, by file name. Files of several texts give several. */
export function printedResolutions(
  of: (typeof resolutionFolders)[number],
  take: (nth: number) => boolean = () => true,
): { name: string; printed: PrintedDocument }[] {
  const names = readdirSync(join(folder, of))
    .filter((name) => name.endsWith('.xml'))
    .sort();
  return names
    .filter((_, nth) => take(nth))
    .flatMap((name) => {
      const read = readDocument(resolutionBytes(`${of}/${name}`), { name });
      if (!read.ok) throw new Error(`${of}/${name}: ${read.key}`);
      return read.reading.documents.map((_, at) => ({
        name: `${of}/${name}#${at}`,
        printed: printedDocument(read.reading, at),
      }));
    });
}
