export { type Act, type ActBody, type ActHead, visibilityOf } from './act.ts';
export type { Command } from './command.ts';
export type { Comment, Message } from './comments/comment.ts';
export {
  audienceOf,
  audiencesFor,
  isEmpty,
  isPublic,
  isResolved,
  mayResolve,
  messagesOf,
} from './comments/conversation.ts';
export { type ConversationPlace, conversationPlace } from './comments/conversation-place.ts';
export { messageParts } from './comments/mention.ts';
export { committeeReport } from './committee-report/committee-report.ts';
export { type RecommendedLine, recommendedLines } from './committee-report/recommended-lines.ts';
export { type ReportBlock, type ReportLanguage, reportLanguages } from './committee-report/report-block.ts';
export { reportText } from './committee-report/report-text.ts';
export { rivalTexts } from './committee-report/rival-texts.ts';
export { decide, textsNeeded } from './decide.ts';
export type { AdoptedText, Decision, DecisionInputs, Edits, LiveText } from './decision.ts';
export { bracketThere } from './decisions/combine.ts';
export { decidedText } from './decisions/decided-words.ts';
export { decisionThere } from './decisions/decision-there.ts';
export { type LivedDecision, livedDecisions } from './decisions/lived-decisions.ts';
export type { Take, TakeSource } from './decisions/take.ts';
export { type Draft, type DraftForm, draftForms } from './draft.ts';
export { fold, foldAll, withLive } from './fold.ts';
export { openHolders } from './holders/open-holders.ts';
export { type ImportedRecord, keptAs } from './imports/imported-record.ts';
export {
  checkedNegotiation,
  documentsOf,
  type NegotiationFile,
  negotiationFormat,
  negotiationFormatVersion,
  publicHeadOf,
  type WrittenText,
} from './imports/negotiation-file.ts';
export { adoptedNeeded } from './library/decide.ts';
export type { AgreedLink, LibraryEntry } from './library/library-entry.ts';
export { documentsNeeded } from './matching/decide.ts';
export { samePair } from './matching/match-pair.ts';
export type { ParagraphMatch, TextPlace } from './matching/paragraph-match.ts';
export type { Negotiation } from './negotiation.ts';
export { type NewsItem, type NewsKind, newsKinds } from './news/news-item.ts';
export { newsOf } from './news/news-of-act.ts';
export { isOfConcern, isOurs, type NewsReader, newsReader, ownPlaces } from './news/news-reader.ts';
export { isSeen, newsPlaceOf, privatePlace, type Seen, type SeenMark, withMarks } from './news/seen.ts';
export { labelStyle } from './numbering/label-style.ts';
export { notesOfRound } from './numbering/notes-of-round.ts';
export { namesWithProposed, paragraphNames } from './numbering/paragraph-names.ts';
export { type StaleReference, staleReferences, withReferencesMended } from './numbering/stale-references.ts';
export { wordingsOnTheTable } from './on-the-table.ts';
export { draftParagraph, openDraft } from './open-draft.ts';
export {
  type Approach,
  approaches,
  type DerivationRow,
  type DerivationSource,
  derivation,
} from './origins/derivation.ts';
export { chairOrigins, type DraftOrigins, draftOrigins } from './origins/draft-origins.ts';
export { linkedDocuments, textProvenance } from './origins/text-provenance.ts';
export { pageView, versionsOf } from './page-view.ts';
export { type Counted, type Counters, counted, counters } from './paragraph-states/counters.ts';
export {
  type AgreementLevel,
  agreementLevels,
  type RecordedState,
  type ReopenRequest,
  type SaidState,
} from './paragraph-states/paragraph-state.ts';
export { type ProgressPoint, progress } from './paragraph-states/progress.ts';
export {
  draftLabels,
  labelOrWords,
  lockOn,
  lockOnText,
  settledIn,
  settledRefusal,
} from './paragraph-states/settled.ts';
export { agreedMarks, type Standing, Standings } from './paragraph-states/standing.ts';
export { holderCode } from './participants/holder-code.ts';
export type { InvitationLink } from './participants/invitation-link.ts';
export { type MemberState, memberStates } from './participants/member-states.ts';
export { type Member, type Party, type Role, roles } from './participants/party.ts';
export { authorForParty, isParty, type PartyCalled } from './participants/party-author.ts';
export { type Pen, penOfText } from './pen/pen.ts';
export { issuedPenWords, paragraphOfPen, pensOut, wordsOfPen } from './pen/pen-words.ts';
export { giveNotesAgain } from './pending/notes-again.ts';
export type { PendingWording } from './pending/pending-wording.ts';
export { pendingText, pendingVersion, pendingWording } from './pending/pending-words.ts';
export { wordsAgain } from './pending/words-again.ts';
export { atDesk, mayCommentAs, mayWriteIn, writesFor } from './policy.ts';
export type { RecordedPosition } from './positions/recorded-position.ts';
export type { ProceedingSaid } from './proceedings/command.ts';
export { committeeText } from './proceedings/committee-text.ts';
export {
  type BallotCast,
  ballotsCast,
  type CastVote,
  type Proceeding,
  type ProceedingOf,
  proceedingsOf,
  sponsorRoles,
} from './proceedings/proceeding.ts';
export { voters } from './proceedings/roll.ts';
export { type Sponsor, sponsorsOf } from './proceedings/sponsors.ts';
export { votedText } from './proceedings/voted-text.ts';
export { type Proposal, type Reaction, type ReactionStance, reactionStances } from './proposals/proposal.ts';
export { targetOn } from './ranges/locate.ts';
export { rangeNow, sameRange, wordsThen } from './ranges/range-now.ts';
export { type Table, tableNow, tableText } from './ranges/table-now.ts';
export type { Target } from './ranges/target.ts';
export { canonicalJson } from './record/canonical.ts';
export {
  type ActDraft,
  BrokenChain,
  type ChainFault,
  chainedAct,
  checkPublicRecord,
  emptyRecord,
  headAfter,
  headWith,
  openingOf,
  type RecordHead,
  recordHead,
  recordOnFileHead,
  type Sha256,
} from './record/chain.ts';
export {
  checkSeenRecord,
  endsAsSaid,
  type PrivateChain,
  privateChains,
  type RecordFile,
  recordFile,
  recordFormat,
} from './record/record-file.ts';
export { maxRecordedLength } from './record/recorded-length.ts';
export { type ActWords, actSaid } from './record/said/act-said.ts';
export { ballotName, entrySaid, sponsorName } from './record/said/entry-said.ts';
export { namesAtActs, noteSignsAtActs } from './record/said/names-at-acts.ts';
export { partyNamed } from './record/said/party-named.ts';
export type { RecordSayings } from './record/said/record-sayings.ts';
export { type RecordSpeech, recordSayings } from './record/said/record-speech.ts';
export {
  deskActs,
  type PrivateMatters,
  privateAct,
  publicState,
  redactForAll,
  redactState,
  withPrivateMatters,
} from './redact.ts';
export type { Opening } from './rounds/act.ts';
export type { AnnouncedIssue } from './rounds/announced-issue.ts';
export { type Brought, broughtBy } from './rounds/brought.ts';
export type { Carried } from './rounds/carried.ts';
export { carriedAnchors } from './rounds/carried-anchors.ts';
export { carriedEmphasis } from './rounds/carried-emphasis.ts';
export { bare, broughtText, type CarriedText, carriedText } from './rounds/carried-text.ts';
export { textAsDocument } from './rounds/decide.ts';
export { type DividedText, dividedText } from './rounds/divided-text.ts';
export { type AskedWords, type ForeseenIssue, foreseenIssue } from './rounds/foreseen-issue.ts';
export { type NotTakenWords, notTaken } from './rounds/not-taken.ts';
export { NotesTakenIn } from './rounds/notes-taken-in.ts';
export { mattersByPart } from './rounds/open-matters.ts';
export { withText } from './rounds/reworded.ts';
export { decisionsOf, roundView } from './rounds/round-view.ts';
export { maySee, notedFor, partiesSeeing, privateComments, sightOf } from './sight.ts';
export {
  type SilenceBreak,
  type SilenceWindow,
  silenceHours,
  silenceOutcome,
  silenceRuns,
} from './silence/silence-window.ts';
export { notesToSupport, notesToTake } from './support/notes-seen.ts';
export { proposalStates, type TabledProposal } from './tabled-proposals/tabled-proposal.ts';
export { tabledProposals } from './tabled-proposals/tabled-proposals.ts';
export type { AgreedWords } from './tabling/agreed-words.ts';
export { isBroken, tailsOf } from './tabling/broken-text.ts';
export type { RestoredWording, TakenFrom } from './tabling/command.ts';
export { EditedText } from './tabling/edited-text.ts';
export { type LiveChange, liveChange, wholeLive, withLiveChange } from './tabling/live-change.ts';
export { liveWordings } from './tabling/live-wordings.ts';
export { liveChangeOfWords } from './tabling/live-words.ts';
export { type SeenNote, withoutLooseNotes } from './tabling/new-notes.ts';
export type { NotedSource } from './tabling/noted-source.ts';
export { elsewhereIn, movedIn, ownWordings, sameWording, type Untabled, untabled } from './tabling/own-wordings.ts';
export { sourceNames } from './tabling/source-names.ts';
export type { TabledWording, VersionName } from './tabling/tabled-wording.ts';
export { agreedNeeded } from './tabling/taken-from.ts';
export { wordsThatStand } from './tabling/words-that-stand.ts';
export { type ScreenView, screenViews, type TakenUp } from './taken-up/taken-up.ts';
export { takenUpNow } from './taken-up/taken-up-now.ts';
export { isPrivate, type PrivateVisibility, partySeeing, type Visibility } from './visibility.ts';
