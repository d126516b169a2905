import { roomName } from '@adref/shared/crdt';
import type { LiveParagraph } from '@adref/shared/document';
import {
  type Act,
  broughtText,
  type CarriedText,
  carriedText,
  foldAll,
  type Negotiation,
  NotesTakenIn,
  openDraft,
  ownWordings,
  untabled,
} from '@adref/shared/negotiation';
import type { UntabledRound } from '@adref/shared/protocol';
import type { Provenance } from '@adref/shared/provenance';
import type { RoomHost } from '../sync/room-host.ts';

/**
 * What the rounds of a negotiation that are over have left: the texts of the parties are frozen in their rooms, and the acts tell what the
 * table was when each round ended.
 */
export class EarlierRounds {
  readonly #id: string;
  readonly #acts: readonly Act[];
  readonly #rooms: Pick<RoomHost, 'read'>;
  /** The negotiation when each round ended, by the draft that came of it. */
  readonly #ended = new Map<number, Negotiation>();
  readonly #left = new Map<string, UntabledRound['words']>();

  /** `acts` may grow. */
  constructor(id: string, acts: readonly Act[], rooms: Pick<RoomHost, 'read'>) {
    this.#id = id;
    this.#acts = acts;
    this.#rooms = rooms;
  }

  /**
   * A party's text as the round of this draft begins; null where that is the draft alone, because nothing is carried over to it. Where the
   * text of the round before cannot be read it is what the party had on the table. In the first round it is what the text had in brackets.
   */
  async textOf(draft: number, party: string): Promise<CarriedText | null> {
    if (draft === 0) return this.#brought(party);
    const issue = this.#issueOf(draft);
    const ended = this.#endedBefore(draft);
    if (!issue?.carried || !ended) return null;
    const frozen = await this.frozen(draft - 1, party);
    return carriedText(ended, issue.draft, issue.carried, { party, frozen });
  }

  #brought(party: string): CarriedText | null {
    const [created] = this.#acts;
    if (created?.kind !== 'create' || !created.brought) return null;
    return { paragraphs: broughtText(created.draft, created.brought.wordings, party), left: [] };
  }

  /**
   * What a party wrote in rounds that are over, did not table, and does not find in the round after, by draft; rounds in which there is none
   * of it are not named. `now` is its text in the open round: words that it has there by now are not missed.
   */
  async untabled(state: Negotiation, party: string, now: readonly LiveParagraph[]): Promise<UntabledRound[]> {
    const present = new Map(now.map(({ id, text }) => [id, text]));
    const rounds: UntabledRound[] = [];
    for (const { number, document } of state.drafts.slice(0, -1)) {
      const found = await this.#leftIn(state, number, party);
      const notes = NotesTakenIn.between(document, openDraft(state).document.paragraphs);
      const left = notes ? found.map((one) => notes.wording(one)) : found;
      const words = left.filter(({ paragraph, text }) => (present.get(paragraph) ?? null) !== text);
      if (words.length > 0) rounds.push({ draft: number, paragraphs: words.map(({ paragraph }) => paragraph), words });
    }
    return rounds;
  }

  /** Words of a round that is over that were left untabled and do not fit the round after; they never change, and every page asks for them. */
  async #leftIn(state: Negotiation, draft: number, party: string): Promise<UntabledRound['words']> {
    const key = `${draft} ${party}`;
    const known = this.#left.get(key);
    if (known) return known;
    const frozen = await this.frozen(draft, party);
    if (!frozen) return [];
    const text = await this.textOf(draft + 1, party);
    const own = ownWordings(party, state.drafts[draft]?.document.paragraphs ?? [], frozen);
    const left = text ? text.left : neverTabled(state, draft, own, party);
    const words = new Map(own.map((wording) => [wording.paragraph, wording.text]));
    const found = left.map((paragraph) => ({ paragraph, text: words.get(paragraph) ?? null }));
    this.#left.set(key, found);
    return found;
  }

  /** A party's text of a round as it is, and stays once that is over; null where it cannot be read, or holds what its schema does not allow. */
  async frozen(draft: number, party: string): Promise<readonly LiveParagraph[] | null> {
    const room = roomName({ negotiation: this.#id, draft, party });
    const text = await this.#rooms.read(room).catch(() => null);
    return text && text.faults === 0 ? text.paragraphs : null;
  }

  /** Where every word of a draft comes from, as its issue recorded it; undefined where it did not. */
  provenanceOf(draft: number): Provenance | undefined {
    return this.#issueOf(draft)?.provenance;
  }

  #issueOf(draft: number) {
    return this.#acts.find((act) => act.kind === 'issue' && act.draft.number === draft) as
      | Extract<Act, { kind: 'issue' }>
      | undefined;
  }

  /** The negotiation when the round before this draft ended; each goes on from the one before it, so that all of them fold the record once. */
  #endedBefore(draft: number): Negotiation | null {
    const known = this.#ended.get(draft);
    if (known) return known;
    const at = this.#acts.findIndex((act) => act.kind === 'issue' && act.draft.number === draft);
    if (at < 1) return null;
    const earlier = draft > 1 ? this.#endedBefore(draft - 1) : null;
    const state = foldAll(earlier, this.#acts.slice(earlier ? earlier.seq : 0, at));
    this.#ended.set(draft, state);
    return state;
  }
}

/** What was not tabled in a round of a record that carried nothing over. */
function neverTabled(
  { record }: Negotiation,
  draft: number,
  own: ReturnType<typeof ownWordings>,
  party: string,
): string[] {
  const ofRound = record.filter((wording) => wording.party === party && wording.draft === draft);
  const tabled = [...new Map(ofRound.map((wording) => [wording.paragraph, wording])).values()];
  return untabled(own, tabled)
    .filter(({ state }) => state !== 'reverted')
    .map(({ paragraph }) => paragraph);
}
