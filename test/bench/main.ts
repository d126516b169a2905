import { availableParallelism, loadavg } from 'node:os';
import { benchActs } from './acts.ts';
import { benchAgreedPage } from './agreed-page.ts';
import { benchAkn } from './akn.ts';
import { benchAlignment } from './alignment.ts';
import { benchClient } from './client.ts';
import { benchDesk } from './desk.ts';
import { benchDifferences } from './differences.ts';
import { benchKeysMeanwhile } from './keys-meanwhile.ts';
import { benchLibrary } from './library.ts';
import { benchLiveText } from './live-text.ts';
import { benchNews } from './news.ts';
import { benchPage } from './page.ts';
import { benchPdfProducers } from './pdf-producers.ts';
import { benchRead } from './read.ts';
import { benchReading } from './reading.ts';
import { benchRolling } from './rolling.ts';
import type { Row } from './row.ts';
import { benchStart } from './start.ts';
import { benchSync } from './sync.ts';
import { benchWord } from './word.ts';

/** `pnpm bench [section …]`: measures what the project promises, prints a table, and ends with 1 where a goal is missed. */
const sections: Record<string, () => Promise<Row[]>> = {
  reading: benchReading,
  read: benchRead,
  pdf: benchPdfProducers,
  akn: benchAkn,
  compare: benchAlignment,
  differences: benchDifferences,
  rolling: benchRolling,
  word: benchWord,
  meanwhile: benchKeysMeanwhile,
  acts: benchActs,
  news: benchNews,
  library: benchLibrary,
  agreed: benchAgreedPage,
  text: benchLiveText,
  sync: benchSync,
  client: benchClient,
  page: benchPage,
  desk: benchDesk,
  start: benchStart,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(sections, name));
if (unknown.length > 0) {
  console.error(`There is no section "${unknown.join('", "')}". Sections: ${Object.keys(sections).join(', ')}.`);
  process.exit(2);
}

console.log(`Node ${process.version}, ${availableParallelism()} cores\n`);
let missed = 0;
for (const [name, bench] of Object.entries(sections)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  // What else the machine is busy with: figures of one that is busy are for comparison within a run.
  console.log(`${name} (load ${loadavg()[0]?.toFixed(1)})\n${'-'.repeat(name.length)}`);
  for (const row of await bench()) {
    const compared = row.p95 !== undefined && row.goal !== undefined ? row.p95 : row.median;
    const met = row.goal === undefined || compared <= row.goal;
    if (!met) missed++;
    console.log(print(row, met));
  }
  console.log('');
}
if (missed > 0) console.log(`${missed} goals missed`);
process.exitCode = missed > 0 ? 1 : 0;

function print(row: Row, met: boolean): string {
  const number = (value: number) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3)).padStart(8);
  const spread = `${number(row.min)} … ${number(row.max)}`;
  const p95 = row.p95 === undefined ? ''.padEnd(12) : `p95 ${number(row.p95)}`;
  const goal = row.goal === undefined ? '' : `goal ${row.goal} ${met ? '✓' : '✗'}`;
  return `${row.name.padEnd(66)} ${number(row.median)} ${row.unit.padEnd(4)} (${spread})  ${p95}  ${goal}`;
}
