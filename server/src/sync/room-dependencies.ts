import type { Storage } from '../storage/storage.ts';
import type { UnreadableRegister } from '../unreadable.ts';
import type { ReplayThread } from './replay-thread.ts';
import type { RoomRules } from './room-host.ts';
import type { RoomLog } from './room-log.ts';
import type { SyncLimits } from './sync-limits.ts';
import type { TextForm } from './text-form.ts';

/** What a room, and reading its text from the log, needs from outside. */
export interface RoomDependencies {
  readonly storage: Storage;
  readonly rules: RoomRules;
  readonly clock: () => Date;
  readonly log: RoomLog;
  readonly limits: SyncLimits;
  readonly unreadable: UnreadableRegister;
  /** Where logs are replayed to prove them. */
  readonly replays: ReplayThread;
  /** How texts are kept. */
  readonly form: () => TextForm;
  readonly onDurable: (room: string) => void;
}
