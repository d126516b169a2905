import type { Footnote, Paragraph } from './paragraph.ts';

/** What a text is as a whole; `text` where it says nothing of it. */
export const documentKinds = ['report', 'resolution', 'draft resolution', 'text'] as const;

export type DocumentKind = (typeof documentKinds)[number];

/** BCP 47 codes of the six official languages. */
export const languages = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;

export type Language = (typeof languages)[number];

/** A text with its paragraphs in reading order; immutable. */
export interface TextDocument {
  /** `A/C.1/73/L.27/Rev.1`; empty where the source does not say it. */
  readonly symbol: string;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly language: Language;
  readonly paragraphs: readonly Paragraph[];
  readonly footnotes: readonly Footnote[];
}
