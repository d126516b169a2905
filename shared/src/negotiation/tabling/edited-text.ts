import type { TextEdit } from '../../crdt/index.ts';
import { type LiveParagraph, noteMarksIn } from '../../document/index.ts';
import type { Wording } from '../../rolling/index.ts';
import type { LiveText } from '../decision.ts';
import type { Negotiation } from '../negotiation.ts';
import { draftParagraph, openDraft } from '../open-draft.ts';
import { BrokenText, isBroken } from './broken-text.ts';
import { placeAddition, placeInText } from './place-in-text.ts';
import { TextOrder } from './text-order.ts';

/**
 * An own text while an act decides on edits in it, each on the text that those before it leave. Each takes the time of what it touches;
 * the text itself stays as it was read.
 */
export class EditedText {
  readonly #negotiation: Pick<Negotiation, 'id' | 'drafts'>;
  readonly #read: readonly LiveParagraph[];
  readonly #words: Map<string, string>;
  /** Of paragraphs of the draft, and of those that it does not have. */
  readonly #edits: { readonly drafted: TextEdit[]; readonly added: TextEdit[] } = { drafted: [], added: [] };
  readonly #given = new Map<string, Wording>();
  #order: TextOrder | null = null;
  #broken: BrokenText | null = null;
  readonly #elsewhere = new Set<string>();
  #breaks = false;

  constructor(negotiation: Pick<Negotiation, 'id' | 'drafts'>, { paragraphs }: LiveText) {
    this.#negotiation = negotiation;
    this.#read = paragraphs;
    this.#words = new Map(paragraphs.map(({ id, text }) => [id, text]));
  }

  /** What was decided so far, in order. */
  get edits(): TextEdit[] {
    // Where one paragraph of the text is not one of the draft, all that is said of the draft's is said together.
    const drafted = this.#breaks ? this.#text().saying([...this.#given.values()]) : this.#edits.drafted;
    return [...drafted, ...this.#edits.added];
  }

  /** What a paragraph says now, as wordings do; null where it is not in the text. */
  wordsOf(id: string): string | null {
    const drafted = draftParagraph(this.#negotiation, id);
    if (drafted && this.#text().isBroken(drafted)) {
      const given = this.#given.get(id);
      return given ? given.text : this.#text().wordsOf(drafted);
    }
    return this.#words.get(id) ?? null;
  }

  /** The paragraphs of the text and of the draft that call a note in their words as these are now; a rest of one counts with it. */
  calling(note: string): string[] {
    const drafted = openDraft(this.#negotiation).document.paragraphs;
    const ids = new Set([...drafted, ...this.#read].map(({ id }) => id).concat([...this.#words.keys()]));
    return [...ids].filter((id) => noteMarksIn(this.wordsOf(id) ?? '').some((mark) => mark.note === note));
  }

  /**
   * Gives a paragraph these words, null leaving it out. One that is not there comes where the draft has it, or where the wording says, as the last
   * that was added there or directly `behind` another one; else nowhere.
   */
  give(wording: Wording, behind?: string | null): void {
    const { paragraph: id, text } = wording;
    const drafted = draftParagraph(this.#negotiation, id);
    if (drafted) {
      this.#given.set(id, wording);
      if (isBroken(wording) || this.#text().isBroken(drafted)) {
        this.#breaks = true;
        if (text === null) this.#words.delete(id);
        else this.#words.set(id, text);
        return;
      }
    }
    const edits = drafted ? this.#edits.drafted : this.#edits.added;
    const present = this.#words.get(id) ?? null;
    if (present === text) return;
    if (text === null) {
      edits.push({ kind: 'remove', id });
      this.#order?.remove(id);
      this.#words.delete(id);
    } else if (present !== null) {
      edits.push({ kind: 'set', id, text });
      this.#words.set(id, text);
    } else this.#add({ ...wording, text }, behind);
  }

  /** The same where only the words are meant: a paragraph of the draft stays where the text has it. */
  reword(wording: Wording, behind?: string | null): void {
    const drafted = draftParagraph(this.#negotiation, wording.paragraph);
    if (!drafted) {
      this.give(wording, behind);
      return;
    }
    const { moved: read, ...said } = this.#text().reworded(drafted, wording.text, [wording]);
    const given = this.#given.get(drafted.id);
    const moved = given ? given.moved : read;
    this.give(moved ? { ...said, moved } : said);
  }

  /** Puts a paragraph of the draft elsewhere (undefined: where the draft has it), if it is where it was meant to be until now. */
  place(id: string, was: Wording['moved'], now: Wording['moved']): void {
    const drafted = draftParagraph(this.#negotiation, id);
    const words = this.wordsOf(id);
    if (!drafted || words === null) return;
    if (was && !this.#text().isMoved(drafted)) this.#readAsMoved(id);
    const { moved, ...said } = this.#text().reworded(drafted, words);
    if (moved?.after !== was?.after || was?.after === now?.after) return;
    this.#breaks = true;
    this.#given.set(id, now ? { ...said, moved: now } : said);
  }

  #text(): BrokenText {
    this.#broken ??= new BrokenText(openDraft(this.#negotiation).document.paragraphs, this.#read, this.#elsewhere);
    return this.#broken;
  }

  /** The order of a text can be that of several moves: this one is known, and so it is read as this one. */
  #readAsMoved(id: string): void {
    this.#elsewhere.add(id);
    this.#broken = null;
  }

  #add(wording: Wording & { readonly text: string }, behind: string | null | undefined): void {
    const { paragraph: id, text, placement } = wording;
    const drafted = draftParagraph(this.#negotiation, id);
    if (!drafted && !placement) return;
    // Only few acts put anything in, and only they need to know where everything is.
    this.#order ??= this.#orderNow();
    const edit = drafted
      ? placeInText(this.#order, { ...drafted, text })
      : { ...placeAddition(this.#order, wording), ...(behind !== undefined && { after: behind }) };
    (drafted ? this.#edits.drafted : this.#edits.added).push(edit);
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
