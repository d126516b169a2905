export type { Range } from '../differences/index.ts';
export { type Bases, proposedTogether, relationOf } from './addition.ts';
export { withoutAgreedMark } from './agreed-mark.ts';
export { asProposed } from './as-proposed.ts';
export { spacesOutside } from './bracket-space.ts';
export {
  inOneParagraph,
  isJoined,
  pieceRanges,
  piecesOf,
  splitBetween,
  withoutSigns,
  withSignsSaid,
  wordsJoinedOn,
} from './breaks/break-sign.ts';
export { continuation } from './breaks/continuation.ts';
export { placeMeant, type ReadMove } from './breaks/move-mark.ts';
export { partyOrder } from './breaks/party-order.ts';
export { placeNames, placeNamesBeside, placeNamesIn } from './breaks/place-name.ts';
export { mostRests, restsBehind } from './breaks/tail.ts';
export { movedPlaces, wordingOf, wordingsOfText } from './breaks/wordings-of-text.ts';
export { ChangeMemory } from './change-memory.ts';
export { partsOfAll } from './change-parts.ts';
export { combinedWords, contradict, type ElementaryChange, elementaryChanges } from './elementary-changes.ts';
export { named, optionHolder, optionNumber } from './nobody.ts';
export { type NotationWords, notationWords } from './notation.ts';
export { asRolling, isNotation, type NotedParagraph, readNotation } from './notation-file.ts';
export { withCallsRead, withCallsWritten } from './note-calls-in-notation.ts';
export { inOneBracket } from './one-bracket.ts';
export {
  type PartyReading,
  readingAgainstDraft,
  readingOf,
  readingsByParty,
  readingsByWording,
} from './party-reading.ts';
export { printAgreed } from './print-agreed.ts';
export { type PrintOptions, printParagraph, printRolling } from './print-rolling.ts';
export { rangeIn } from './range.ts';
export {
  baseHolders,
  draftText,
  draftWordings,
  type HeldParagraph,
  partyParagraphs,
  partyRows,
  partyText,
  partyWordings,
  proposedWords,
} from './read-back.ts';
export { type ReadParagraph, readParty, readRolling } from './read-rolling.ts';
export { type BracketedParagraph, type ParagraphWithSigns, readBrackets } from './reading/bracketed-text.ts';
export { withFootnotedHolders } from './reading/footnoted-holders.ts';
export { nameKey } from './reading/holder-name.ts';
export { escapedSource, literalText } from './reading/marked-text.ts';
export { RollMemory } from './roll-memory.ts';
export { rollParagraph } from './roll-paragraph.ts';
export { rollingParagraph, rollingText, rollTable } from './roll-text.ts';
export { rolledIds } from './rolled-ids.ts';
export { rolledInFull } from './rolled-in-full.ts';
export { type RecordedParagraph, type RecordedSegment, recordedSegment, rollingRecord } from './rolling-record.ts';
export type {
  AgreedMark,
  Alternative,
  Bracket,
  PartyText,
  PlainSegment,
  RollingParagraph,
  Segment,
} from './rolling-text.ts';
export { withSpacesOutside } from './spaces-outside-brackets.ts';
export { takeAlternative } from './take-alternative.ts';
export { TypingTable } from './typing-table.ts';
export { isWholeCopy } from './whole-copy.ts';
export { withAgreed } from './with-agreed.ts';
export type { Placement, Position, Tail, Wording } from './wording.ts';
export { wordsAt } from './words-at.ts';
