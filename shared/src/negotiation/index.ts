export { type Act, type ActBody, type ActHead, type Opening, type Visibility, visibilityOf } from './act.ts';
export { canonicalJson } from './canonical.ts';
export {
  BrokenChain,
  chainedAct,
  checkPublicRecord,
  type Deed,
  emptyRecord,
  headAfter,
  openingOf,
  type RecordHead,
  recordHead,
  type Sha256,
} from './chain.ts';
export type { Command, Refusal, RestoredWording, Target } from './command.ts';
export { decide, textsNeeded } from './decide.ts';
export { documentsNeeded } from './decide-match.ts';
export { decidedText } from './decided-words.ts';
export type { Context, Decision, Edits, LiveText } from './decision.ts';
export { fold, foldAll, withLive } from './fold.ts';
export { type LiveChange, liveChange, wholeLive, withLiveChange } from './live-change.ts';
export { liveWordings } from './live-wordings.ts';
export { targetOn } from './locate.ts';
export { samePair } from './match-pair.ts';
export { type MemberState, memberStates } from './member-states.ts';
export {
  type AgreedLink,
  type Comment,
  type Draft,
  draftParagraph,
  type InvitationLink,
  type LibraryEntry,
  type Negotiation,
  openDraft,
  type ParagraphMatch,
  type RecordedPosition,
  type Source,
  type TabledWording,
  type Take,
  type TextPlace,
  type VersionName,
  wordingsOnTheTable,
} from './negotiation.ts';
export { ownWordings, sameWording, type Untabled, untabled } from './own-wordings.ts';
export { pageView, versionsOf } from './page-view.ts';
export { type Member, type Party, type Role, roles } from './party.ts';
export { atDesk, mayCommentAs, mayWriteIn, writesFor } from './policy.ts';
export { rangeNow, sameRange, wordsThen } from './range-now.ts';
export { maxRecordedLength } from './recorded-length.ts';
export { type Table, tableNow, tableText } from './table-now.ts';
export { seen, seenByAll, view } from './view.ts';
