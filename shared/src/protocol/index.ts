export {
  actMarkSchema,
  commandAnswerSchema,
  healthSchema,
  readDocumentsSchema,
  roomHandshakeSchema,
} from './answer-schema.ts';
export { commandSchema, partySchema, roleSchema, targetSchema } from './command-schema.ts';
export { documentSchema, liveParagraphSchema, liveTextSchema } from './document-schema.ts';
export { fileMarkSchema } from './file-mark.ts';
export { foreseenIssueSchema, staleReferencesSchema, untabledRoundsSchema } from './foreseen-issue-schema.ts';
export {
  type ActMark,
  type Attendance,
  buildHeader,
  type CommandAnswer,
  type CorrectedParagraph,
  type CreateRequest,
  createRequestSchema,
  type EnterRequest,
  enterRequestSchema,
  type Invitation,
  type Joined,
  type JoinRequest,
  joinRequestSchema,
  type LinkSecret,
  type Membership,
  memberHeader,
  type News,
  type Problem,
  type ReadBrackets,
  type ReadDocument,
  type RoomHandshake,
  type Session,
  type StreamEvent,
  shapelessHeader,
  type UntabledRound,
} from './http.ts';
export {
  type Descent,
  descentSchema,
  type ImportPreview,
  type ImportReportAnswer,
  importBegunSchema,
  importPreviewSchema,
  importQuerySchema,
  importReportSchema,
  type LibraryDocumentAnswer,
  type LibraryList,
  type LibrarySearch,
  libraryDocumentSchema,
  libraryListSchema,
  libraryQuerySchema,
  librarySearchSchema,
  type MeasuredDraftAnswer,
  maxImportBytes,
  measuredDraftSchema,
  previewQuerySchema,
  type TraceAnswer,
  takeInQuerySchema,
  traceAnswerSchema,
  traceRequestSchema,
} from './library-schema.ts';
export {
  invitationDays,
  maxCommentLength,
  maxFrameBytes,
  maxLinksAtOnce,
  maxNameLength,
  maxNegotiationBytes,
  maxParagraphLength,
  maxParagraphs,
  maxPresenceBytes,
  maxQueuedBytes,
  maxSymbolLength,
  maxTextLength,
  maxTitleLength,
  maxUploadBytes,
} from './limits.ts';
export {
  type FiledForm,
  filedForms,
  type MarkedUpText,
  markedUpTextSchema,
  maxRollingFiles,
  type RollingRequest,
  rollingRequestSchema,
} from './marked-up-schema.ts';
export { idSchema, partyCodeSchema } from './name-schema.ts';
export { importRequestSchema, negotiationFileAnswerSchema, negotiationFileSchema } from './negotiation-file-schema.ts';
export { negotiationSchema, versionsSchema } from './negotiation-schema.ts';
export { newsSchema, proposalsSchema, seenRequestSchema, seenSchema } from './news-schema.ts';
export { originsSchema } from './origins-schema.ts';
export { type PrintedLine, printedLinesSchema } from './printed-lines-schema.ts';
export {
  actsSchema,
  type RecordCheck,
  recordCheckSchema,
  recordFileSchema,
  silenceBreaksSchema,
} from './record-schema.ts';
export { invitationSchema, joinedSchema, sessionSchema } from './session-schema.ts';
export { type ShapelessSigns, shapelessSignsSchema } from './shapeless-schema.ts';
export { closeCode, finalCloseCodes, messageType, type Presence } from './sync.ts';
