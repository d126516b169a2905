import type { Paragraph } from '@adref/shared/document';
import type { AgreedText, ComparedRow, ComparisonOptions, Matched } from './comparison.ts';

/** What the page asks the worker, once in its life. */
export interface CompareQuestion {
  readonly a: readonly Paragraph[];
  readonly b: readonly Paragraph[];
  /** `ids: lasting` between two drafts of one negotiation. */
  readonly options: Pick<ComparisonOptions, 'ids' | 'byHand' | 'labels'>;
  readonly agreed: AgreedText | null;
}

/** What the worker says while it works: how far it is, then which paragraphs answer to which, then the rows from the top in portions. */
export type CompareReport =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'matched'; readonly matched: Omit<Matched, 'rows'>; readonly total: number }
  | { readonly kind: 'rows'; readonly rows: readonly ComparedRow[] }
  | { readonly kind: 'done' };
