import type { RedlineOp, Span } from '@adref/shared/differences';
import type { Language, ParagraphKind } from '@adref/shared/document';
import type { Descent, LibrarySearch, TraceAnswer } from '@adref/shared/protocol';
import * as m from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import { day } from '../phrases/when.ts';

/** Where the words of a text come from. */
export type Traced = TraceAnswer['traces'][number];

const unmarked: ReadonlySet<ParagraphKind> = new Set(['title', 'heading', 'enacting', 'footnote']);

/** Whether anybody would call the words of such paragraphs agreed language: those of titles, headings and footnotes nobody does. */
export function mayBeAgreed(kind: ParagraphKind): boolean {
  return !unmarked.has(kind);
}

/** What tells how far the words of a paragraph are agreed. */
type Agreed = Pick<LibrarySearch['results'][number], 'manner' | 'date'>;

/** How words came to be agreed, and when, as one says it. */
export function agreedHow({ manner, date }: Agreed): string {
  const when = date === '' ? m.house_date_unknown() : day(date);
  return {
    consensus: m.library_consensus,
    vote: m.library_vote,
    noted: m.house_noted,
    draft: m.library_draft,
    unknown: m.house_manner_unknown,
  }[manner]({ when });
}

/** What a paragraph of an adopted text is called: its document's symbol and its label. */
export function sourceName({
  symbol,
  document,
  label,
}: Pick<LibrarySearch['results'][number], 'symbol' | 'document' | 'label'>): string {
  return `${symbol || document} ${label}`.trim();
}

/** What a language is called in that of the interface. */
export function languageName(language: Language): string {
  return new Intl.DisplayNames(getLocale(), { type: 'language' }).of(language) ?? language;
}

/** Several of them, in one list. */
export function languageNames(languages: readonly Language[]): string {
  return languages.map(languageName).join(', ');
}

/** That a text is a translation, and of what, so that nobody takes a translator's word for the drafters'; null where it is none, or does not say. */
export function translationSaid({
  language,
  original,
}: {
  readonly language: Language;
  readonly original?: Language | undefined;
}): string | null {
  if (!original || original === language) return null;
  return m.agreed_translation({ language: languageName(original) });
}

/** From agreed words to others, as a redline draws it. */
export function opsOf(redline: Descent['steps'][number]['redline']): RedlineOp[] {
  return (redline as readonly Span[]).flatMap((span): RedlineOp[] => {
    if (span.kind === 'equal') return [{ op: 'equal', text: span.text }];
    // Adopted texts have their notes beside the words: a mark is no other word.
    if (span.class === 'footnote') return span.after === '' ? [] : [{ op: 'equal', text: span.after }];
    const both: RedlineOp[] = [
      { op: 'delete', text: span.before },
      { op: 'insert', text: span.after },
    ];
    return both.filter(({ text }) => text !== '');
  });
}
