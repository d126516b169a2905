import type { CompareQuestion, CompareReport } from './compare-message.ts';
import { compareTexts } from './comparison.ts';

/** Matches and redlines away from the page, so that it never freezes. One question, reports on the way, one answer. */
const report = (message: CompareReport) => self.postMessage(message);

self.addEventListener('message', (event: MessageEvent<CompareQuestion>) => {
  const { a, b, ids } = event.data;
  const progress = (done: number, total: number) => report({ kind: 'progress', done, total });
  report({ kind: 'done', comparison: compareTexts(a, b, { ids, progress }) });
});
