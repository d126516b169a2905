export { isEnactingFormula } from './enacting-formula.ts';
export type { LineSpan } from './line.ts';
export { opensAs } from './opening-phrase.ts';
export {
  maxFootnoteMarks,
  maxFootnotes,
  maxLineLength,
  maxTextBytes,
  type ReadOptions,
  type ReadResult,
  readText,
} from './read-text.ts';
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
export type { Repair } from './repair.ts';
export { type Ballot, ballots, type ZoneKind, zoneKinds } from './section-name.ts';
export { type Selection, selectDocument } from './select-document.ts';
export { isSymbol, shortSymbol, symbolFromName, symbolPattern } from './symbol.ts';
export { decodeUtf8 } from './utf8.ts';
export { writeText } from './write-text.ts';
