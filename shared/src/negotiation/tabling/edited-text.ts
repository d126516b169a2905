import type { TextEdit } from '../../crdt/index.ts';
import type { LiveParagraph } from '../../document/index.ts';
import type { Wording } from '../../rolling/index.ts';
import type { LiveText } from '../decision.ts';
import type { Negotiation } from '../negotiation.ts';
import { draftParagraph, openDraft } from '../open-draft.ts';
import { placeAddition, placeInText } from './place-in-text.ts';
import { TextOrder } from './text-order.ts';

/**
 * An own text while an act decides on edits in it, each on the text that those before it leave. Each takes the time of what it touches;
 * the text itself stays as it was read.
 */
export class EditedText {
  /** What was decided so far, in order. */
  readonly edits: TextEdit[] = [];
  readonly #negotiation: Pick<Negotiation, 'id' | 'drafts'>;
  readonly #read: readonly LiveParagraph[];
  readonly #words: Map<string, string>;
  #order: TextOrder | null = null;

  constructor(negotiation: Pick<Negotiation, 'id' | 'drafts'>, { paragraphs }: LiveText) {
    this.#negotiation = negotiation;
    this.#read = paragraphs;
    this.#words = new Map(paragraphs.map(({ id, text }) => [id, text]));
  }

  /** What a paragraph says now; null where it is not in the text. */
  wordsOf(id: string): string | null {
    return this.#words.get(id) ?? null;
  }

  /** Gives a paragraph these words, null leaving it out. One that is not there comes where the draft has it, or where the wording says; else nowhere. */
  give(wording: Wording): void {
    const { paragraph: id, text } = wording;
    const present = this.wordsOf(id);
    if (present === text) return;
    if (text === null) {
      this.edits.push({ kind: 'remove', id });
      this.#order?.remove(id);
      this.#words.delete(id);
    } else if (present !== null) {
      this.edits.push({ kind: 'set', id, text });
      this.#words.set(id, text);
    } else this.#add({ ...wording, text });
  }

  #add(wording: Wording & { readonly text: string }): void {
    const { paragraph: id, text, placement } = wording;
    const drafted = draftParagraph(this.#negotiation, id);
    if (!drafted && !placement) return;
    // Only few acts put anything in, and only they need to know where everything is.
    this.#order ??= this.#orderNow();
    const edit = drafted ? placeInText(this.#order, { ...drafted, text }) : placeAddition(this.#order, wording);
    this.edits.push(edit);
    this.#order.add(edit.after, id);
    this.#words.set(id, text);
  }

  #orderNow(): TextOrder {
    const { paragraphs } = openDraft(this.#negotiation).document;
    return new TextOrder(
      paragraphs,
      this.#read.filter(({ id }) => this.#words.has(id)),
    );
  }
}
