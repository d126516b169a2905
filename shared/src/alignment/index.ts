export { type Bar, matchingBar } from './bar.ts';
export { type HandLinks, type HandPair, type Link, type LinkRelation, linkRelations } from './link.ts';
export { type MatchOptions, matchParagraphs } from './match.ts';
export { type PairRow, pairRows } from './row.ts';
export { unmatched } from './unmatched.ts';
