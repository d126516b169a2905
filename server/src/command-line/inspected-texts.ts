import { parseRoomName } from '@adref/shared/crdt';
import type { LiveParagraph } from '@adref/shared/document';
import { message, operatorSentence } from '../messages/message.ts';
import type { InspectedRoom } from '../storage/inspection.ts';
import { roomOfLog } from '../storage/room-lookup.ts';
import { DamagedRecord } from '../storage/storage-error.ts';
import { formOf } from '../sync/current-form.ts';
import { checkRoom } from '../sync/room-check.ts';
import { RoomText } from '../sync/room-text.ts';
import type { InspectedNegotiation } from './inspected-negotiation.ts';

/** The live texts of one negotiation as they are stored, by the names of their rooms: of several logs of a room the last. */
export class InspectedTexts {
  readonly #rooms = new Map<string, InspectedRoom>();

  constructor(negotiation: string, { rooms }: Pick<InspectedNegotiation, 'rooms'>) {
    for (const room of rooms()) {
      const name = roomOfLog(room.name);
      if (!room.isAside && parseRoomName(name)?.negotiation === negotiation) this.#rooms.set(name, room);
    }
  }

  /** How often a text was written; 0 where nobody has. Throws `DamagedRecord` where not all of it can be read. */
  async rowsOf(room: string): Promise<number> {
    const stored = this.#rooms.get(room);
    if (!stored) return 0;
    const [finding] = [...stored.findings, ...(await checkRoom(stored))];
    if (finding) throw new DamagedRecord(message('text-damaged', { room, problem: operatorSentence(finding.problem) }));
    return stored.rows.length;
  }

  /** The paragraphs of a text that can be read (`rowsOf`); none where nobody has written in it. */
  async read(room: string): Promise<{ readonly paragraphs: readonly LiveParagraph[] }> {
    const stored = this.#rooms.get(room);
    const form = stored && stored.form !== null ? formOf(stored.form) : null;
    if (!stored || !form) return { paragraphs: [] };
    return RoomText.read(stored.rows, form);
  }
}
