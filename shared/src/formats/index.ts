export type { WrittenPosition } from './akn/position.ts';
export { aknFacts, type ChangedText, writeAkn, writeAknChanges } from './akn/write/write-akn.ts';
export { changeAuthors } from './change-authors.ts';
export { type Composed, compose, type Labelled, paragraphStyle } from './docx/compose.ts';
export { agendaLine } from './docx/vocabulary/agenda-line.ts';
export { type MastheadFacts, mastheadOf, underMasthead } from './docx/vocabulary/masthead.ts';
export type {
  Run,
  Setting,
  StyleName,
  WordChange,
  WordComment,
  WordFile,
  WordNote,
  WordParagraph,
  WordTable,
} from './docx/word-file.ts';
export { writeWord } from './docx/write-word.ts';
export { doubt, doubtSentence } from './doubt/doubt.ts';
export { areUnknown, type PageDoubt, pageDoubtKeys, pageDoubts } from './pdf/page-doubt.ts';
export { pagesText } from './pdf/pages-text.ts';
export type { PrintedItem, PrintedLetter, PrintedPage } from './pdf/printed-page.ts';
export { printedWords } from './pdf/printed-word.ts';
export { unknownSign, withoutStretches } from './pdf/stretched-word.ts';
export { openDocument, readDocument } from './read.ts';
export {
  type Adoption,
  type Ballot,
  ballots,
  type Candidate,
  type DocumentReader,
  type Expert,
  type Flag,
  type HistoryStep,
  type LineSpan,
  type Manner,
  manners,
  type PageOfFile,
  placeInFile,
  type Reading,
  type ReadOptions,
  type ReadResult,
  type Repair,
  type Source,
  type Sponsors,
  type Statement,
  type TrackedChange,
  type Vote,
  type WordsMark,
  type Zone,
  type ZoneBlock,
  type ZoneKind,
  zoneKinds,
} from './reading.ts';
export { type Selection, selectDocument } from './select-document.ts';
export { isSymbol, shortSymbol, symbolFromName, symbolPattern } from './symbol.ts';
export { maxFootnoteMarks, maxFootnotes, maxLines, maxTextBytes } from './text/read-text.ts';
export { decodeText } from './text/source/decoded-text.ts';
export { isEnactingFormula } from './text/vocabulary/enacting-formula.ts';
export { opensAs } from './text/vocabulary/opening-phrase.ts';
export { writeText } from './text/write-text.ts';
export { besideOpening, meantIn, openingApart, openingLook, wordsApart } from './words-apart.ts';
