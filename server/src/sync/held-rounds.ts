import { parseRoomName } from '@adref/shared/crdt';
import type { Room } from './room.ts';

/** A round in whose rooms writing waits, with how to let each of them go on. */
interface HeldRound {
  readonly negotiation: string;
  readonly draft: number;
  readonly release: (() => void)[];
}

/** The rounds in whose rooms writing waits; also in those that are opened while it does. */
export class HeldRounds {
  readonly #held = new Set<HeldRound>();

  /** Lets writing wait in those of `rooms` that belong to the round, until the function that is returned is called. */
  hold(negotiation: string, draft: number, rooms: Iterable<Room>): () => void {
    const held: HeldRound = { negotiation, draft, release: [] };
    this.#held.add(held);
    for (const room of rooms) holdIfIn(room, held);
    return () => {
      this.#held.delete(held);
      for (const release of held.release.splice(0)) release();
    };
  }

  /** A room was opened: writing waits there too, where its round is held. */
  opened(room: Room): void {
    for (const held of this.#held) holdIfIn(room, held);
  }
}

function holdIfIn(room: Room, held: HeldRound): void {
  const place = parseRoomName(room.name);
  if (place?.negotiation === held.negotiation && place.draft === held.draft) held.release.push(room.hold());
}
