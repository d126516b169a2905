import type { AgreedParagraph } from '@adref/shared/corpus';
import type { Language } from '@adref/shared/document';
import type { Manner } from '@adref/shared/formats';
import type { IndexedDocument } from './library-storage.ts';
import type { AnswerRow } from './prepared-document.ts';

/** What a query of paragraphs and their documents selects for `agreedOf`. */
export const agreedColumns =
  'paragraph.number AS number, document.id AS document, symbol, language, paragraph.id AS paragraph, label, manner, date, original';

/** A paragraph of the collection, of a row with the columns of `agreedColumns`. */
export function agreedOf(row: AnswerRow): AgreedParagraph {
  return {
    ...documentOf(row),
    number: Number(row.number),
    paragraph: String(row.paragraph),
    label: String(row.label),
  };
}

/** What each paragraph of an adopted document says of it. */
export function documentOf(row: AnswerRow): IndexedDocument['agreed'] {
  return {
    document: String(row.document),
    symbol: String(row.symbol),
    language: row.language as Language,
    manner: row.manner as Manner,
    date: String(row.date),
    ...originalOf(row),
  };
}

/** The language that a document was written in, where its row says it. */
export function originalOf({ original }: AnswerRow): { original?: Language } {
  return original === '' ? {} : { original: original as Language };
}
