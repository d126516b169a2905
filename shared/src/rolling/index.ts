export { ChangeMemory } from './change-memory.ts';
export { draftText, draftWordings, type HeldParagraph, partyText, partyWordings } from './read-back.ts';
export { type PartyText, rollParagraph } from './roll-paragraph.ts';
export { rollingText } from './roll-text.ts';
export type { Alternative, Bracket, PlainSegment, RollingParagraph, Segment } from './rolling-text.ts';
export { takeAlternative } from './take-alternative.ts';
export type { Placement, Position, Wording } from './wording.ts';
