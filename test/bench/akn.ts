import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { resolutionFolders, resolutionsThere } from '../shared/formats/text/corpus/resolutions.ts';
import { roundTrips } from '../word/akn-round-trip.ts';
import { aknSchemaErrors, hasAknSchema, noAknSchema } from '../word/akn-schema.ts';
import type { Row } from './row.ts';

const folder = join(import.meta.dirname, '../../../shared/un-resolutions');

/** Files that the validator takes at once: it keeps all of them in its memory. */
const portion = 40;

/**
 * Every resolution of the United Nations that is beside the repository, read, written as Akoma Ntoso and read again: texts that are not
 * the same in any respect, and errors by the schema of OASIS. Without the resolutions there is nothing to measure.
 */
export async function benchAkn(): Promise<Row[]> {
  if (!resolutionsThere) {
    console.log('Skipped: ../shared/un-resolutions is not here.');
    return [];
  }
  const rows: Row[] = [];
  for (const language of resolutionFolders) {
    const names = readdirSync(join(folder, language)).filter((name) => name.endsWith('.xml'));
    const trips = names.flatMap((name) =>
      roundTrips(readFileSync(join(folder, language, name)), name, '2026-11-27T12:00:00Z'),
    );
    const different = trips.filter(({ before, after }) => !isDeepStrictEqual(before, after));
    for (const { symbol } of different) console.log(`${language}: ${symbol} does not read the same`);
    rows.push(count(`${language}: of ${trips.length} texts, not the same after a round trip`, different.length));
    if (!hasAknSchema) {
      console.log(noAknSchema);
      continue;
    }
    const errors: string[] = [];
    for (let at = 0; at < trips.length; at += portion) {
      const files = trips.slice(at, at + portion).map(({ xml }, nth) => [`${language}-${at + nth}.xml`, xml] as const);
      errors.push(...(await aknSchemaErrors(Object.fromEntries(files))));
    }
    rows.push(count(`${language}: errors by the schema`, errors.length));
  }
  return rows;
}

const count = (name: string, median: number): Row => ({ name, unit: '', median, min: median, max: median, goal: 0 });
