export { type HandLinks, type HandPair, type Link, type LinkRelation, linkRelations } from './link.ts';
export { type MatchOptions, matchParagraphs } from './match.ts';
export { type PairRow, pairRows } from './row.ts';
export { type Bar, matchingBar } from './thresholds.ts';
export { unmatched } from './unmatched.ts';
