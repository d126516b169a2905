export { commandSchema, idSchema, partyCodeSchema, partySchema, roleSchema, targetSchema } from './command-schema.ts';
export {
  type CommandAnswer,
  type CreateRequest,
  createRequestSchema,
  type EnterRequest,
  enterRequestSchema,
  type Invitation,
  type Joined,
  type JoinRequest,
  joinRequestSchema,
  type Membership,
  memberHeader,
  type Problem,
  type ReadDocument,
  type RoomHandshake,
  type Session,
  type StreamEvent,
} from './http.ts';
export {
  invitationDays,
  maxCommentLength,
  maxFrameBytes,
  maxNameLength,
  maxParagraphLength,
  maxParagraphs,
  maxPresenceBytes,
  maxQueuedBytes,
  maxSymbolLength,
  maxTextLength,
  maxTitleLength,
  maxUploadBytes,
} from './limits.ts';
export { closeCode, finalCloseCodes, messageType, type Presence } from './sync.ts';
