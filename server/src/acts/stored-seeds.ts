import { parseRoomName, type TextAddress, type TextEdit } from '@adref/shared/crdt';
import type { LiveParagraph } from '@adref/shared/document';
import { decidedText, EditedText, foldAll, type Negotiation, roundView, tailsOf } from '@adref/shared/negotiation';
import type { Wording } from '@adref/shared/rolling';
import type { Storage } from '../storage/storage.ts';
import { formOf } from '../sync/current-form.ts';
import { RoomText } from '../sync/room-text.ts';
import { EarlierRounds } from './earlier-rounds.ts';
import { roomSeed } from './room-seed.ts';

/** A negotiation as it is stored, without a server. */
interface StoredRounds {
  readonly state: Negotiation;
  readonly earlier: EarlierRounds;
}

/**
 * What a room whose log is gone begins with again, found out from the storage alone: as a server began it, with what the party had on
 * the table when its round ended, or has now, and the chair's with what was decided. Without that a party's own text would ask to take back what
 * it stands for, and the chair's would issue what it has decided otherwise. Each negotiation is read once.
 */
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
    const seed = rounds && (await roomSeed(rounds.state, rounds.earlier, address));
    if (!seed || address.pen !== undefined) return seed ?? null;
    const round = roundView(rounds.state, address.draft);
    const edited = new EditedText(round, { paragraphs: seed, faults: 0 });
    for (const wording of address.party === null ? decidedWordings(round) : ofParty(round, address.party)) {
      edited.give(wording);
    }
    return edited.edits.reduce(withEdit, seed);
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

function ofParty({ wordings }: Negotiation, code: string): readonly Wording[] {
  return wordings.filter(({ party }) => party === code);
}

/** The paragraphs that something was decided on, with their words after it. */
function decidedWordings(round: Negotiation): readonly Wording[] {
  const tabled = Map.groupBy(round.wordings, ({ paragraph }) => paragraph);
  return [...Map.groupBy(round.takes, ({ paragraph }) => paragraph)].map(([paragraph, takes]) => {
    const wordings = tabled.get(paragraph) ?? [];
    const placement = wordings.find((wording) => wording.placement)?.placement;
    const text = decidedText(round, paragraph, takes);
    const source = takes.at(-1)?.source;
    const isTaken = ({ party }: Wording) => source?.kind === 'party' && source.holders.includes(party);
    // Whose words were taken says first which paragraphs their pieces are.
    const like = [...wordings.filter(isTaken), ...wordings.filter((wording) => !isTaken(wording))];
    const tails = tailsOf(text, like);
    return {
      party: '',
      paragraph,
      text,
      ...(placement && { placement }),
      ...(tails.length > 0 && { tails }),
    };
  });
}

function withEdit(text: readonly LiveParagraph[], edit: TextEdit): readonly LiveParagraph[] {
  switch (edit.kind) {
    case 'remove':
      return text.filter(({ id }) => id !== edit.id);
    case 'set':
      return text.map((paragraph) => (paragraph.id === edit.id ? { ...paragraph, text: edit.text } : paragraph));
    case 'add':
      return text.toSpliced(text.findIndex(({ id }) => id === edit.after) + 1, 0, edit.paragraph);
  }
}
