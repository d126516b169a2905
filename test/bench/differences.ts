import { matchParagraphs } from '@adref/shared/alignment';
import { redline } from '@adref/shared/differences';
import type { Paragraph } from '@adref/shared/document';
import { expertReport, russianDraft } from '../shared/alignment/base-document.ts';
import { resolutionsThere } from '../shared/alignment/resolution.ts';
import { bestCost, reading } from '../shared/differences/reading-cost.ts';
import { goldPairs, manyParagraphs, resolutionPairs, type WordingPair } from './differences-pair.ts';
import { type Peer, peers } from './differences-peer.ts';
import { benchMatching } from './matching.ts';
import { measure, type Row, summary } from './row.ts';

/**
 * How redlines read and how long they take, beside their peers in the same run, and how well paragraphs are matched: prints a table of each
 * set of pairs, and returns what the project promises. Where the pairs are missing only what needs none is measured.
 */
export async function benchDifferences(): Promise<Row[]> {
  const sets = [
    { name: 'answer key, L.27/Rev.1 against L.37', pairs: goldPairs() },
    { name: 'resolutions against their drafts and a year apart', pairs: resolutionPairs() },
  ];
  const rows: Row[] = [];
  for (const { name, pairs } of sets) {
    if (pairs.length === 0) {
      console.log(`Skipped: the pairs "${name}" are not here.\n`);
      continue;
    }
    const best = pairs.map(({ before, after }) => bestCost(before, after));
    for (const close of [true, false]) {
      const chosen = pairs.map((_, at) => at).filter((at) => pairs[at]?.close === close);
      const title = `${name}: ${chosen.length} ${close ? 'close' : 'heavy'} pairs`;
      console.log(`${title}\n${header}`);
      for (const peer of peers) {
        const result = judge(
          peer,
          chosen.map((at) => pairs[at] as WordingPair),
          chosen.map((at) => best[at] as number),
        );
        console.log(line(peer.name, result));
        if (peer === peers[0]) rows.push(...promised(title, result, close));
      }
      console.log('');
    }
  }
  return [...rows, ...(await benchMatching()), ...(await speeds())];
}

interface Judgement {
  readonly quality: number;
  readonly hunks: number;
  readonly marks: number;
  readonly islands: number;
  readonly cuts: number;
  /** Share of pairs of which both texts can be read back. */
  readonly exact: number;
  readonly time: ReturnType<typeof summary>;
}

function judge(peer: Peer, pairs: readonly WordingPair[], best: readonly number[]): Judgement {
  const times: number[] = [];
  const judged = pairs.map(({ before, after }, at) => {
    let ops = peer.redline(before, after);
    const own: number[] = [];
    for (let run = 0; run < peer.runs; run++) {
      const started = performance.now();
      ops = peer.redline(before, after);
      own.push(performance.now() - started);
    }
    times.push(summary(own).median);
    const read = reading(ops);
    const without = (op: string) => ops.flatMap((one) => (one.op === op ? [] : [one.text])).join('');
    const exact = without('insert') === before && without('delete') === after;
    const cost = best[at] ?? 0;
    return { ...read, exact: exact ? 1 : 0, quality: read.cost === 0 ? 1 : Math.min(1, cost / read.cost) };
  });
  const mean = (of: (one: (typeof judged)[number]) => number) =>
    judged.reduce((sum, one) => sum + of(one), 0) / judged.length;
  return {
    quality: mean(({ quality }) => quality),
    hunks: mean(({ hunks }) => hunks),
    marks: mean(({ marks }) => marks),
    islands: mean(({ islands }) => islands),
    cuts: mean(({ cuts }) => cuts),
    exact: mean(({ exact }) => exact),
    time: summary(times),
  };
}

const header = `${'mean of a pair'.padEnd(40)}      Q  hunks  marks  islands   cuts  exact   ms median (min … p95 … max)`;

function line(name: string, { quality, hunks, marks, islands, cuts, exact, time }: Judgement): string {
  const figures = [
    quality.toFixed(3).padStart(7),
    hunks.toFixed(2).padStart(6),
    marks.toFixed(2).padStart(6),
    islands.toFixed(3).padStart(8),
    cuts.toFixed(2).padStart(6),
    `${(100 * exact).toFixed(0)} %`.padStart(6),
  ];
  const times = `${time.median.toFixed(3)} (${time.min.toFixed(3)} … ${time.p95.toFixed(2)} … ${time.max.toFixed(1)})`;
  return `${name.padEnd(40)}${figures.join(' ')}   ${times}`;
}

/** What is promised of our own redlines; smaller is better in a row, so quality is counted by what is lacking. */
function promised(title: string, { quality, islands, cuts, exact, time }: Judgement, close: boolean): Row[] {
  const row = (name: string, value: number, goal: number): Row => ({
    name: `${name}, ${title.replace(/^.*: /, '')}`,
    unit: '',
    median: value,
    min: value,
    max: value,
    goal,
  });
  return [
    row('quality lacking (1 − Q)', 1 - quality, close ? 0.02 : 0.05),
    row('islands a pair', islands, 0.03),
    row('cut words a pair', cuts, 0),
    row('pairs not exact', 1 - exact, 0),
    {
      name: `redline of a pair, ${title.replace(/^.*: /, '')}`,
      unit: 'ms',
      median: time.median,
      min: time.min,
      max: time.max,
      goal: 0.3,
    },
  ];
}

async function speeds(): Promise<Row[]> {
  const [draft, report] = [russianDraft(), expertReport()];
  const words = (sign: string) => Array.from({ length: 20_000 }, (_, at) => sign + at).join(' ');
  const [long, other] = [words('a'), words('b')];
  const rows = [
    await measure('L.27/Rev.1 with A/76/135, redlines included', () => compare(draft, report), { goal: 250 }),
    await measure('two paragraphs of 20,000 words, none in common', () => redline(long, other), {
      runs: 5,
      goal: 1000,
    }),
  ];
  if (!resolutionsThere) return rows;
  const { a, b } = manyParagraphs(1000);
  rows.push(
    await measure(`${a.length} paragraphs with ${b.length} a year later, redlines included`, () => compare(a, b), {
      runs: 3,
      warm: 1,
      goal: 5000,
    }),
  );
  return rows;
}

function compare(a: readonly Paragraph[], b: readonly Paragraph[]): void {
  const textOf = new Map([...a, ...b].map(({ id, text }) => [id, text]));
  for (const link of matchParagraphs(a, b, { ids: 'unrelated' })) {
    for (const idA of link.a) for (const idB of link.b) redline(textOf.get(idA) ?? '', textOf.get(idB) ?? '');
  }
}
