import type { TextDocument } from '../../document/index.ts';

/** A part of the committee's report, in reading order. */
export type ReportBlock =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  /** `note` is the marker of a footnote at its end. */
  | { readonly kind: 'paragraph'; readonly number: number; readonly text: string; readonly note?: number }
  /** Delegations that voted alike. */
  | { readonly kind: 'list'; readonly title: string; readonly text: string }
  | { readonly kind: 'note'; readonly marker: number; readonly text: string }
  /** A recommended text as it was adopted; null where it has to be fetched, because it was not negotiated here. */
  | {
      readonly kind: 'recommended';
      readonly title: string;
      readonly symbol: string;
      readonly document: TextDocument | null;
    };

/** Languages in which the report is written. */
export const reportLanguages = ['en', 'fr'] as const;

export type ReportLanguage = (typeof reportLanguages)[number];
