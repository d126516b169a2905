import type { TextAddress } from '@adref/shared/crdt';
import type { LiveParagraph, TextDocument } from '@adref/shared/document';
import {
  type Command,
  chairOrigins,
  type DraftOrigins,
  draftOrigins,
  type ForeseenIssue,
  type LiveText,
  linkedDocuments,
  type Member,
  type Negotiation,
  openDraft,
  type StaleReference,
  staleReferences,
  textAsDocument,
} from '@adref/shared/negotiation';
import type { UntabledRound } from '@adref/shared/protocol';
import type { Refusal } from '@adref/shared/refusal';
import type { Storage } from '../storage/storage.ts';
import type { EarlierRounds } from './earlier-rounds.ts';
import { issueForecast } from './issue-forecast.ts';
import { keptDocuments } from './kept-documents.ts';
import { roomSeed } from './room-seed.ts';
import { tableSeed } from './table-seed.ts';

/** What the texts of a negotiation are asked through. */
interface AroundTexts {
  readonly state: () => Negotiation;
  readonly earlier: EarlierRounds;
  /** The text of a party, or (null) the chair's, in the open round. One that cannot be read rejects. */
  readonly read: (party: string | null) => Promise<LiveText>;
  /** The documents that a command needs. */
  readonly documents: (command: Command) => Promise<Map<string, TextDocument>>;
  readonly storage: Storage;
  readonly now: () => Date;
}

/** What is asked of the texts of a negotiation, of the open round and of those before. Nothing of it changes anything. */
export class NegotiationTexts {
  readonly #around: AroundTexts;

  constructor(around: AroundTexts) {
    this.#around = around;
  }

  /** What a party wrote in rounds that are over, did not table, and has not in its text of the open round; see `EarlierRounds`. */
  async untabledBefore(party: string): Promise<UntabledRound[]> {
    const now = await this.#around.read(party).catch(() => null);
    return this.#around.earlier.untabled(this.#around.state(), party, now?.paragraphs ?? []);
  }

  /** The text that a party had when the round of this draft ended; null where it goes on, or where the text cannot be read. */
  async frozen(draft: number, party: string): Promise<readonly LiveParagraph[] | null> {
    return draft < openDraft(this.#around.state()).number ? this.#around.earlier.frozen(draft, party) : null;
  }

  /** A text of the open round as the document that it would be if it were issued: a party's own, or (null) the chair's. One that cannot be read rejects. */
  async asDocument(party: string | null): Promise<TextDocument> {
    const { document } = openDraft(this.#around.state());
    const { paragraphs } = await this.#around.read(party);
    return textAsDocument(document, paragraphs, document.symbol);
  }

  /** References in the chair's text that the next draft would make stale, if it were issued now. A text that cannot be read rejects. */
  async staleReferences(): Promise<readonly StaleReference[]> {
    const { paragraphs } = await this.#around.read(null);
    return staleReferences(openDraft(this.#around.state()).document.paragraphs, paragraphs);
  }

  /** What issuing the next draft would come to now, as this member would do it; or why it cannot be issued. */
  foreseenIssue(member: Member): Promise<ForeseenIssue | Refusal> {
    const { state, read, documents, now } = this.#around;
    return issueForecast(state(), member, { read, documents, now: now().toISOString() });
  }

  /** Where every word of an issued draft comes from, or (null) of the chair's text as it is; null for a draft that came out of no other. */
  async origins(draft: number | null): Promise<DraftOrigins | null> {
    const state = this.#around.state();
    const recorded = (number: number) => this.#around.earlier.provenanceOf(number);
    const whole = draft !== null && state.drafts.slice(1, draft + 1).every(({ number }) => recorded(number));
    const documents = whole
      ? new Map<string, TextDocument>()
      : await keptDocuments(this.#around.storage, state, linkedDocuments(state));
    if (draft !== null) return draftOrigins(state, draft, recorded, documents);
    return chairOrigins(state, (await this.#around.read(null)).paragraphs, recorded, documents);
  }

  /** See `roomSeed`; of the texts of rounds that came from a file, `tableSeed`. */
  seed(room: TextAddress): Promise<readonly LiveParagraph[] | null> {
    const { imported } = this.#around.state();
    const seed = imported && room.draft <= imported.draft ? tableSeed : roomSeed;
    return seed(this.#around.state(), this.#around.earlier, room);
  }
}
