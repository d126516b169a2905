export { commonEnd, commonEnds, commonStart } from './common-ends.ts';
export { type Concordance, concordance, type Renumbered } from './concordance.ts';
export { type DocumentKind, documentKinds, type Language, languages, type TextDocument } from './document.ts';
export { firstWords } from './first-words.ts';
export { hasForbiddenCharacter, withoutForbidden } from './forbidden-character.ts';
export { keptInOrder } from './kept-in-order.ts';
export {
  counter,
  fullLabels,
  inFull,
  type LabelledParagraph,
  labels,
  noteSign,
  ordinalOf,
  type Relation,
} from './label.ts';
export { type BisUsage, bisUsages, documentStyle, type LabelStyle, plainLabels } from './label-style.ts';
export type { LiveParagraph } from './live-paragraph.ts';
export { longestIncreasing } from './longest-increasing-subsequence.ts';
export {
  freeNoteId,
  hasNoteMarks,
  type NoteMark,
  noteMark,
  noteMarkLength,
  noteMarksIn,
  printedMark,
  printedSign,
  raisedSign,
  unitOfLength,
  withDaggers,
  withoutNoteMarks,
} from './note-mark.ts';
export {
  areNumbers,
  type NoteSigns,
  noteSigns,
  shownSign,
  withNoteSigns,
  withRaisedAnchors,
  withRaisedSigns,
} from './note-signs.ts';
export {
  notesCounted,
  notesInOrder,
  withNotesAlike,
  withNotesApart,
  withNotesInText,
  withNotesTakenIn,
} from './notes-in-text.ts';
export {
  type Emphasis,
  emphasisKinds,
  type Footnote,
  type FootnoteAnchor,
  type Numbering,
  numberings,
  type Paragraph,
  type ParagraphKind,
  paragraphKinds,
} from './paragraph.ts';
export { type FootnoteAsRead, type ParagraphAsRead, withWordsLeft } from './paragraph-as-read.ts';
export { placesOf } from './paragraph-places.ts';
export { romanNumeral } from './roman-numeral.ts';
export { saysAgreed, saysHowItStands, saysOpen, saysReferred } from './state-words.ts';
