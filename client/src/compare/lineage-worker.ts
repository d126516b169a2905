import type { ManualLinks } from '@adref/shared/alignment';
import type { Paragraph } from '@adref/shared/document';
import { lineage } from './lineage.ts';

/** What the page asks: the drafts, the paragraph, and what people said of each two drafts that follow each other. */
export interface LineageQuestion {
  readonly drafts: readonly (readonly Paragraph[])[];
  readonly id: string;
  readonly byHand: readonly ManualLinks[];
}

/** Follows a paragraph away from the page: matching two long drafts takes up to seconds. One question, one answer. */
self.addEventListener('message', (event: MessageEvent<LineageQuestion>) => {
  const { drafts, id, byHand } = event.data;
  self.postMessage(lineage(drafts, id, (n) => byHand[n] ?? {}));
});
