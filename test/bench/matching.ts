import { answerKey, answerKeyThere } from '../shared/alignment/answer-key.ts';
import { type Accuracy, atFactors, leaveOneOut, type Ties } from '../shared/alignment/leave-one-out.ts';
import {
  declarationAccuracy,
  disarmamentAccuracy,
  reportAccuracy,
  rivalAccuracy,
} from '../shared/alignment/report-accuracy.ts';
import { resolutionsThere } from '../shared/alignment/resolution.ts';
import { rivalLanguages } from '../shared/alignment/rival-key.ts';
import type { Row } from './row.ts';

/**
 * How well paragraphs are matched: prints what a lower or higher bar finds on the whole answer key, and what comes of choosing the bar
 * without the link that it is tested on. Returns what the project promises; nothing where the key is missing.
 */
export async function benchMatching(): Promise<Row[]> {
  const key = answerKey();
  if (!answerKeyThere) return [];
  const found = atFactors(key);
  console.log(`answer key, L.27/Rev.1 against L.37: matching, ${key.primary.size} answers\n${header}`);
  for (const { factor, accuracy, traps } of found) {
    console.log(line(`thresholds × ${factor.toFixed(2)}`, accuracy, `${traps} of ${key.traps.size}`));
  }
  const leftOut = (ties: Ties) => {
    const left = leaveOneOut(key, found, ties);
    const chosen = left.chosen.map(({ factor, times }) => `× ${factor.toFixed(2)} ${times} times`).join(', ');
    console.log(line(`left one out, of equal factors the ${ties}`, left.accuracy, ''));
    console.log(`  chosen ${chosen}; failed on ${left.failed.join(', ') || 'none'}`);
    return left.accuracy;
  };
  const own = leftOut('nearest');
  leftOut('lowest');
  leftOut('highest');
  const inReport = reportAccuracy();
  console.log(line('drafts of A/73/505 against A/76/135', inReport.linked, ''));
  console.log(line('the same, with what is only suggested', inReport.withSuggested, ''));
  const others = resolutionsThere
    ? [
        ['resolution 75/194 against S-32/1', declarationAccuracy()] as const,
        ['resolution 75/63 against 75/65', disarmamentAccuracy()] as const,
        ...rivalLanguages.map((language) => [`75/32 against 75/240, ${language}`, rivalAccuracy(language)] as const),
      ]
    : [];
  for (const [name, { linked, withSuggested }] of others) {
    console.log(line(name, linked, ''));
    console.log(line('the same, with what is only suggested', withSuggested, ''));
  }
  console.log('');
  return [
    promised('matching against a report: F1 lacking (1 − F1)', 1 - inReport.linked.f1, 0.07),
    promised('matching against a report: precision lacking', 1 - inReport.linked.precision, 0.05),
    ...others.map(([name, { linked }]) => told(`matching ${name}: F1 lacking (1 − F1)`, 1 - linked.f1)),
    ...(others.length > 0 ? [promised('matching, all resolutions: precision lacking', wrongOf(others), 0.05)] : []),
    promised('matching, left one out: F1 lacking (1 − F1)', 1 - own.f1, 0.05),
    promised('matching, left one out: precision lacking', 1 - own.precision, 0.03),
  ];
}

const header = `${''.padEnd(44)}     F1      P      R  right  wrong  lacking  traps`;

function line(name: string, { f1, precision, recall, right, wrong, lacking }: Accuracy, traps: string): string {
  const shares = [f1, precision, recall].map((share) => share.toFixed(3).padStart(6));
  const counts = [`${right}`.padStart(6), `${wrong}`.padStart(6), `${lacking}`.padStart(8)];
  return `${name.padEnd(44)} ${[...shares, ...counts].join(' ')}  ${traps}`.trimEnd();
}

/** The share of wrong ones among all links. */
function wrongOf(all: readonly (readonly [string, { readonly linked: Accuracy }])[]): number {
  const sum = (of: 'right' | 'wrong') => all.reduce((before, [, { linked }]) => before + linked[of], 0);
  return sum('wrong') / (sum('right') + sum('wrong'));
}

function told(name: string, value: number): Row {
  return { name, unit: '', median: value, min: value, max: value };
}

function promised(name: string, value: number, goal: number): Row {
  return { ...told(name, value), goal };
}
