export { type Act, type ActBody, type ActHead, deskActs } from './act.ts';
export type { Command, Refusal, Target } from './command.ts';
export {
  type AgreedLink,
  type Comment,
  type Draft,
  draftParagraph,
  type InvitationLink,
  type LibraryEntry,
  type Negotiation,
  openDraft,
  type RecordedPosition,
  type Source,
  type TabledWording,
  type Take,
  wordingsOnTheTable,
} from './negotiation.ts';
export { ownWordings, sameWording, type Untabled, untabled } from './own-wordings.ts';
export { type Member, type Party, type Role, roles } from './party.ts';
export { atDesk, mayCommentAs, mayWriteIn, writesFor } from './policy.ts';
