import type { Paragraph } from '@adref/shared/document';
import type { Comparison } from './comparison.ts';

/** What the page asks the worker, once in its life. */
export interface CompareQuestion {
  readonly a: readonly Paragraph[];
  readonly b: readonly Paragraph[];
  /** `lasting` between two drafts of one negotiation. */
  readonly ids: 'lasting' | 'unrelated';
}

/** What the worker says while it works and at the end. */
export type CompareReport =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly comparison: Comparison };
