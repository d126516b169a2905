/** The flat form of a live text, until the rooms and the editor have changed over to it and `index.ts` says this. */
export { commonEnd, commonEnds, commonStart } from './common-ends.ts';
export {
  type Attributes,
  attributesOf,
  type CharacterRange,
  type CopyRecord,
  copyKey,
  type EndMark,
  hasForbiddenCharacter,
  isAttributes,
  isCopyRecord,
  isEndMark,
  isMarker,
  isParagraphId,
  type Marker,
  markerOf,
  maxIdLength,
  maxLevel,
  maxNumberLength,
  sameAttributes,
  type TextRoots,
  textRoots,
  withoutForbidden,
} from './form.ts';
export { endMark, readText, seedText, splitMark } from './live-text.ts';
export {
  indexAt,
  indexOfCharacter,
  markIndices,
  placeOfIndex,
  type Row,
  type RowReading,
  readRows,
  type Stretch,
} from './row.ts';
export { editText, forgetRemoved, leadOpening, type TextEdit } from './text-edit.ts';
export { touchedParagraphs } from './touched-paragraphs.ts';
