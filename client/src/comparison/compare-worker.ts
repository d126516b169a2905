import type { CompareQuestion, CompareReport } from './compare-message.ts';
import { matchTexts, readRow } from './comparison.ts';

/** Matches and redlines away from the page, so that it never freezes. One question, reports on the way. */
const report = (message: CompareReport) => self.postMessage(message);

/** Rows of the first portion, which fill the first screen, and of those that follow. */
const firstPortion = 16;
const portion = 80;

self.addEventListener('message', (event: MessageEvent<CompareQuestion>) => {
  const { a, b, options, agreed } = event.data;
  const progress = (done: number, total: number) => report({ kind: 'progress', done, total });
  const { rows, ...matched } = matchTexts(a, b, { ...options, progress }, agreed);
  report({ kind: 'matched', matched, total: rows.length });
  for (let from = 0, to = firstPortion; from < rows.length; from = to, to += portion) {
    report({ kind: 'rows', rows: rows.slice(from, to).map(readRow) });
  }
  report({ kind: 'done' });
});
