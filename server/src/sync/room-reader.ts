import type { Reason } from '@adref/shared/refusal';
import type { OperatorMessage } from '../messages/message.ts';
import type { PresenceReader } from './presence-board.ts';

/** One connection in a room, as the room sees it. */
export interface RoomReader extends PresenceReader {
  readonly member: string;
  /** Version of the room that it has been sent; null before it has asked. It is sent every update after that. */
  readonly since: number | null;
  close(code: number, reason: OperatorMessage | Reason): void;
}
