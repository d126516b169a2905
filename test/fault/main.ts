import { faultCrashes } from './crashes.ts';
import { faultDataFolder } from './data-folder.ts';
import { faultDocuments } from './documents.ts';
import { faultEdits } from './edits.ts';
import { faultFrames } from './frames.ts';
import { faultProperties } from './properties.ts';
import { faultSittings } from './sittings.ts';
import { faultText } from './text.ts';
import type { Trial } from './trial.ts';
import { faultWaits } from './waits.ts';

/** `pnpm fault [section …]`: long trials of what must not break, too long for `npm test`; ends with 1 where one failed. */
const sections: Record<string, () => Promise<Trial[]>> = {
  crashes: faultCrashes,
  'data-folder': faultDataFolder,
  documents: faultDocuments,
  edits: faultEdits,
  frames: faultFrames,
  properties: faultProperties,
  sittings: faultSittings,
  text: faultText,
  waits: faultWaits,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(sections, name));
if (unknown.length > 0) {
  console.error(`There is no section "${unknown.join('", "')}". Sections: ${Object.keys(sections).join(', ')}.`);
  process.exit(2);
}

/** A trial that fails everywhere would fill the screen; the first failures say enough. */
const shown = 20;

let failed = 0;
for (const [name, section] of Object.entries(sections)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`${name}\n${'-'.repeat(name.length)}`);
  const started = performance.now();
  for (const { name: trial, tries, unit, failures, note } of await section()) {
    if (failures.length > 0) failed++;
    console.log(
      `${failures.length === 0 ? '✓' : '✗'} ${trial}: ${tries} ${unit}, ${failures.length} failures${note ? `; ${note}` : ''}`,
    );
    for (const failure of failures.slice(0, shown)) console.log(`    ${failure}`);
    if (failures.length > shown) console.log(`    … and ${failures.length - shown} more`);
  }
  console.log(`(${((performance.now() - started) / 1_000).toFixed(0)} s)\n`);
}
if (failed > 0) console.log(`${failed} trials failed`);
process.exitCode = failed > 0 ? 1 : 0;
