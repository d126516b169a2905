export { type AdoptedDocument, type AdoptionCorrections, adoptedDocuments } from './adopted-document.ts';
export { type AgreedParagraph, byAuthority } from './agreed-paragraph.ts';
export { CorpusIndex, type IndexedRow, type Match } from './corpus-index.ts';
export { type DescentStep, descent } from './descent.ts';
export {
  agreedReading,
  type BaselineDocument,
  type MeasuredDraft,
  type MeasuredParagraph,
  measuredDraft,
  type SaidPair,
} from './measured-draft.ts';
export { originalLanguage } from './original-language.ts';
export { siblingParagraphs } from './sibling.ts';
export {
  type Corpus,
  type HowAgreed,
  type Trace,
  type TraceDeparture,
  type TraceSource,
  type TraceSpan,
  trace,
} from './trace.ts';
export { fewestVerbatimWords, verbatimStretches } from './verbatim.ts';
export { wordRow } from './word-row.ts';
