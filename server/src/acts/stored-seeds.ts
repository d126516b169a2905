import { parseRoomName, type TextAddress } from '@adref/shared/crdt';
import type { LiveParagraph } from '@adref/shared/document';
import { foldAll, type Negotiation } from '@adref/shared/negotiation';
import type { Storage } from '../storage/storage.ts';
import { formOf } from '../sync/current-form.ts';
import { RoomText } from '../sync/room-text.ts';
import { EarlierRounds } from './earlier-rounds.ts';
import { tableSeed } from './table-seed.ts';

/** A negotiation as it is stored, without a server. */
interface StoredRounds {
  readonly state: Negotiation;
  readonly earlier: EarlierRounds;
}

/** What a room whose log is gone begins with again, found out from the storage alone (table-seed.ts). Each negotiation is read once. */
export class StoredSeeds {
  readonly #storage: Storage;
  readonly #rounds = new Map<string, Promise<StoredRounds | null>>();

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  /** Null where there is no such draft or pen, and where the negotiation of the room cannot be read. */
  async of(room: string): Promise<readonly LiveParagraph[] | null> {
    const address = parseRoomName(room);
    const rounds = address && (await this.#roundsOf(address));
    return rounds && tableSeed(rounds.state, rounds.earlier, address);
  }

  #roundsOf({ negotiation }: TextAddress): Promise<StoredRounds | null> {
    const known = this.#rounds.get(negotiation) ?? this.#read(negotiation).catch(() => null);
    this.#rounds.set(negotiation, known);
    return known;
  }

  async #read(negotiation: string): Promise<StoredRounds> {
    const acts = await this.#storage.acts(negotiation);
    const rooms = { read: (room: string) => this.#text(room) };
    return { state: foldAll(null, acts), earlier: new EarlierRounds(negotiation, acts, rooms) };
  }

  /** A text as its log has it; that of a room in which nobody ever wrote, as it would begin. Rejects where it cannot be read. */
  async #text(room: string): Promise<{ paragraphs: LiveParagraph[]; faults: number }> {
    const rows = await this.#storage.room(room);
    if (rows.length === 0 && (await this.#storage.lastRow(room)) === 0) {
      return { paragraphs: [...((await this.of(room)) ?? [])], faults: 0 };
    }
    const version = await this.#storage.roomForm(room);
    const form = version === null ? null : formOf(version);
    if (!form) throw new RangeError(`The form of ${room} is not known: ${version}`);
    return RoomText.read(rows, form);
  }
}
