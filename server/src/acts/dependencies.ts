import type { Act, AdoptedText } from '@adref/shared/negotiation';
import type { LinkSecret, StreamEvent } from '@adref/shared/protocol';
import type { Deadline, Storage } from '../storage/storage.ts';
import type { RoomHost } from '../sync/room-host.ts';

/** What a negotiation needs around it. */
export interface Dependencies {
  readonly storage: Storage;
  readonly rooms: RoomHost;
  readonly now: () => Date;
  /** Told of each deadline that is being stored; without it they are met with up to a minute's delay (schedule.ts). */
  readonly expect?: (deadline: Deadline) => void;
  /** A document of the installation's library; null where it has none of this id. Without it there is no library. */
  readonly adopted?: (id: string) => Promise<AdoptedText | null>;
  /** Told of what goes wrong where nobody waits for an answer. */
  readonly report: (error: unknown) => void;
}

/** What listeners hear: acts as recorded, for everybody's eyes or not, live wordings, and who is signed out. */
export type HostEvent =
  | Exclude<StreamEvent, { event: 'end' | 'private' }>
  | { readonly event: 'signed-out'; readonly data: { readonly members: readonly string[] } };

/** A command carried out; `secrets` are those of the invitations made or renewed. */
export interface Outcome {
  readonly ok: true;
  readonly acts: readonly Act[];
  readonly secrets: readonly LinkSecret[];
}
