import { parseRoomName } from '@adref/shared/crdt';
import type { LiveParagraph } from '@adref/shared/document';
import type { InspectedRoom } from '../storage/inspection.ts';
import { formOf } from '../sync/current-form.ts';
import { RoomText } from '../sync/room-text.ts';
import type { InspectedNegotiation } from './inspected-negotiation.ts';

/** The live texts of one negotiation as they are stored, by the names of their rooms. */
export class InspectedTexts {
  readonly #rooms: ReadonlyMap<string, InspectedRoom>;

  constructor(negotiation: string, { rooms }: Pick<InspectedNegotiation, 'rooms'>) {
    const own = [...rooms()].filter(
      ({ name, isAside }) => !isAside && parseRoomName(name)?.negotiation === negotiation,
    );
    this.#rooms = new Map(own.map((room) => [room.name, room]));
  }

  /** How often a text was written; 0 where nobody has. */
  rowsOf(room: string): number {
    return this.#rooms.get(room)?.rows.length ?? 0;
  }

  /** The paragraphs of a text; none where nobody has written in it. Throws where its log cannot be replayed. */
  async read(room: string): Promise<{ readonly paragraphs: readonly LiveParagraph[] }> {
    const stored = this.#rooms.get(room);
    const form = stored && stored.form !== null ? formOf(stored.form) : null;
    if (!stored || !form) return { paragraphs: [] };
    return RoomText.read(stored.rows, form);
  }
}
