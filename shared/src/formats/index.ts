export type {
  Candidate,
  Expert,
  Flag,
  LocatedRepair,
  Reading,
  Sponsors,
  Statement,
  Vote,
  Zone,
  ZoneBlock,
} from './reading.ts';
export { type Selection, selectDocument } from './select-document.ts';
export { isSymbol, shortSymbol, symbolFromName, symbolPattern } from './symbol.ts';
export {
  maxFootnoteMarks,
  maxFootnotes,
  maxLineLength,
  maxTextBytes,
  type ReadOptions,
  type ReadResult,
  readText,
} from './text/read-text.ts';
export type { Repair } from './text/source/flow.ts';
export type { LineSpan } from './text/source/line.ts';
export { decodeUtf8 } from './text/source/utf8.ts';
export { isEnactingFormula } from './text/vocabulary/enacting-formula.ts';
export { opensAs } from './text/vocabulary/opening-phrase.ts';
export { type Ballot, ballots, type ZoneKind, zoneKinds } from './text/vocabulary/section-name.ts';
export { writeText } from './text/write-text.ts';
