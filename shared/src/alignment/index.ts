export { answersTo } from './answers-to.ts';
export { type Link, type LinkRelation, linkRelations, type ManualLinks, type ManualPair } from './link.ts';
export { type MatchOptions, matchParagraphs } from './match.ts';
export { type PairRow, pairRows } from './row.ts';
export { type Suggestion, suggestLinks } from './suggestion.ts';
export { matchingThresholds, type Thresholds } from './thresholds.ts';
export { unmatched } from './unmatched.ts';
export { foldLetters } from './word.ts';
