export { type FirstOrigins, type FirstSpan, firstOrigins } from './first-origins.ts';
export type { GoneWords, Origin, OriginSpan, ParagraphOrigins, Provenance, TabledSource } from './origin.ts';
export { type OriginStep, ofVersions, provenance, type RoundText } from './provenance.ts';
export { joinedSpans } from './traced-words.ts';
export { type AddedWords, type WordsCheck, wordsCheck } from './words-check.ts';
