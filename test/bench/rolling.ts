import { createRequire } from 'node:module';
import { redline } from '@adref/shared/differences';
import { type Paragraph, plainLabels } from '@adref/shared/document';
import { ChangeMemory, rollingText, type Wording } from '@adref/shared/rolling';
import { PageMemory } from '../../client/src/editor/page-memory.ts';
import { type PageSource, pageModel } from '../../client/src/editor/page-model.ts';
import { draftOf, edited, generator, realTexts, tableOf } from './made-up-text.ts';
import type { Row } from './row.ts';

const paragraphs = 100;
const parties = 60;
const changedByParty = 10;
/** As many parties as the United Nations has members. */
const everyState = 193;

/** The rolling text whole and after one keystroke, and redlines of real French paragraphs with made-up edits. */
export async function benchRolling(): Promise<Row[]> {
  const texts = await realTexts();
  const random = generator(1945);
  const draft = draftOf(texts, paragraphs);
  const wordings = tableOf(draft, parties, changedByParty, random);

  const whole = measure(20, () => rollingText(draft, wordings, []));
  const memory = new ChangeMemory();
  rollingText(draft, wordings, [], memory);
  const last = wordings.at(-1) as Wording;
  let typed = last.text ?? '';
  const keystroke = measure(200, () => {
    typed = `${typed.slice(0, 60)}x${typed.slice(60)}`;
    rollingText(draft, [...wordings.slice(0, -1), { ...last, text: typed }], [], memory);
  });
  const everybody = tableOf(draft, everyState, paragraphs / 10, generator(1945));
  const full = measure(20, () => rollingText(draft, everybody, []));
  const fullMemory = new ChangeMemory();
  rollingText(draft, everybody, [], fullMemory);
  const lastOfAll = everybody.at(-1) as Wording;
  let longer = lastOfAll.text ?? '';
  const fullKeystroke = measure(200, () => {
    longer = `${longer.slice(0, 60)}x${longer.slice(60)}`;
    rollingText(draft, [...everybody.slice(0, -1), { ...lastOfAll, text: longer }], [], fullMemory);
  });
  const page = pageAfterKey(draft, everybody);
  const longDraft = draftOf(texts, 400);
  const longPage = pageAfterKey(longDraft, tableOf(longDraft, parties, 40, generator(1945)));
  const pairs = texts.map((text) => [text, edited(text, 5, random)] as const);
  const words = measure(20, () => {
    for (const [before, after] of pairs) redline(before, after);
  });
  const characters = measure(20, () => {
    for (const [before, after] of pairs) characterDiff(before, after);
  });
  const perPair = (times: readonly number[]) => times.map((time) => (time * 1000) / pairs.length);
  return [
    { ...row('rolling text, 100 paragraphs, 60 parties × 10 changed', 'ms', whole), goal: 100 },
    { ...row('rolling text after one keystroke', 'ms', keystroke), goal: 5 },
    { ...row('rolling text, 100 paragraphs, 193 parties × 10 changed', 'ms', full), goal: 100 },
    { ...row('the same after one keystroke', 'ms', fullKeystroke), goal: 3 },
    { ...row('what a page shows after one keystroke, the same 193 parties', 'ms', page), goal: 3 },
    { ...row('the same, 400 paragraphs, 60 parties × 40 changed', 'ms', longPage), goal: 3 },
    row('redline of a paragraph, whole words', 'µs', perPair(words)),
    row('for comparison: diff-match-patch on characters, cleanupSemantic', 'µs', perPair(characters)),
  ];
}

/** What the page of the last party that has tabled shows, key after key in its last paragraph. */
function pageAfterKey(draft: readonly Paragraph[], table: readonly Wording[]): number[] {
  const { party, paragraph: typedIn } = table.at(-1) as Wording;
  const own = new Map(
    table.filter((wording) => wording.party === party).map(({ paragraph, text }) => [paragraph, text]),
  );
  let page = draft.map((paragraph) => ({ ...paragraph, text: own.get(paragraph.id) ?? paragraph.text }));
  const source: PageSource = { draft, party, table, positions: [], bases: new Map(), labels: plainLabels };
  const memory = new PageMemory();
  pageModel(source, page, memory);
  return measure(200, () => {
    page = page.map((one) =>
      one.id === typedIn ? { ...one, text: `${one.text.slice(0, 60)}x${one.text.slice(60)}` } : one,
    );
    pageModel(source, page, memory);
  });
}

function measure(runs: number, run: () => void): number[] {
  for (let i = 0; i < Math.ceil(runs / 4); i++) run();
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
}

function row(name: string, unit: string, times: readonly number[]): Row {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { name, unit, median: at(0.5), min: at(0), max: at(1), p95: at(0.95) };
}

interface CharacterEngine {
  Diff_Timeout: number;
  diff_main(before: string, after: string, lines: boolean): [number, string][];
  diff_cleanupSemantic(diffs: [number, string][]): void;
}

// The engine is a dependency of `shared`, not of the tests.
const engineOfShared = createRequire(import.meta.resolve('@adref/shared/differences'))('diff-match-patch') as {
  new (): CharacterEngine;
};

function characterDiff(before: string, after: string): void {
  const engine = new engineOfShared();
  engine.Diff_Timeout = 0;
  engine.diff_cleanupSemantic(engine.diff_main(before, after, false));
}
