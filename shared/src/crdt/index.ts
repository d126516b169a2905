export { forgetCopies } from './forget-copies.ts';
export {
  type Attributes,
  attributesOf,
  type CharacterRange,
  type CopyRecord,
  copyKey,
  type EndMark,
  isAttributes,
  isCopyRecord,
  isEndMark,
  isMarker,
  isParagraphId,
  markerOf,
  maxIdLength,
  maxLevel,
  maxNumberLength,
  type ParagraphMark,
  sameAttributes,
  type TextRoots,
  textRoots,
  textSchemaVersion,
} from './form.ts';
export { endMark, readLiveText, seedText, splitMark } from './live-text.ts';
export {
  LetterPlaces,
  type Letters,
  lettersTogether,
  nextCharacter,
  noteMovedLetters,
} from './moved-letters.ts';
export { nestedRoot, readNestedText } from './nested-text.ts';
export { parseRoomName, roomName, type TextAddress } from './room-name.ts';
export {
  indexAt,
  indexOfCharacter,
  markIndices,
  type ParagraphRow,
  placeOfIndex,
  type RowReading,
  readRows,
  stretchesBetween,
  type WordStretch,
} from './row.ts';
export { editText, forgetRemoved, leadOpening, noteMoved, type TextEdit } from './text-edit.ts';
export { TouchedWords } from './touched-words.ts';
