import { applyChanges, changes, rebase } from '../../differences/index.ts';
import { type Wording, wordsAt } from '../../rolling/index.ts';
import type { Negotiation } from '../negotiation.ts';
import { wordingsOnTheTable } from '../on-the-table.ts';
import { draftParagraph, openDraft } from '../open-draft.ts';
import { baseText, wordingsOf } from '../ranges/range-now.ts';
import type { EditedText } from '../tabling/edited-text.ts';
import { withoutMarksOf } from '../tabling/new-notes.ts';
import type { TabledWording } from '../tabling/tabled-wording.ts';
import { textsOf, withWords } from './held-words.ts';

/**
 * What a party took over from others in the open round, so that it can be taken out of its own text again, the latest first:
 *
 *   draft "a b c"   own "A b c"   supported "C" for "c": own "A b C"   • withdraws   →   own "A b c"
 *
 * In their place comes what the party's version before said there, or the draft's words. Words that the party has changed since are its
 * own by now, and stay.
 */
export class TakenOverWords {
  readonly #negotiation: Negotiation;
  readonly #party: string;
  /** The party's versions in the order of tabling, of paragraphs in which it took something over. */
  readonly #versions: ReadonlyMap<string, readonly TabledWording[]>;
  #table: readonly Wording[] | null = null;

  constructor(negotiation: Negotiation, party: string) {
    this.#negotiation = negotiation;
    this.#party = party;
    const { number } = openDraft(negotiation);
    const ofParty = negotiation.record.filter((wording) => wording.party === party && wording.draft === number);
    const taken = new Set(ofParty.flatMap(({ supported, paragraph }) => (supported ? [paragraph] : [])));
    this.#versions = Map.groupBy(
      ofParty.filter(({ paragraph }) => taken.has(paragraph)),
      ({ paragraph }) => paragraph,
    );
  }

  /** Takes it out of one paragraph. */
  leave(own: EditedText, paragraph: string): void {
    const versions = this.#versions.get(paragraph);
    if (!versions) return;
    this.#table ??= wordingsOnTheTable(this.#negotiation);
    const base = baseText(this.#negotiation, this.#table, paragraph);
    if (base === null) return;
    const others = textsOf(wordingsOf(this.#table, paragraph));
    const words = versions.reduceRight<string | null>(
      (text, version) => wordsBefore(base, text, version, versions, others),
      own.wordsOf(paragraph),
    );
    for (const { supported, moved } of versions.toReversed()) {
      if (!supported?.place) continue;
      const earlier = versions.find(({ version }) => version === supported.before);
      own.place(paragraph, moved, earlier?.moved);
    }
    const place = versions.at(-1)?.placement;
    own.reword({ party: this.#party, paragraph, text: words, ...(place && { placement: place }) });
  }

  /** Takes a new note out where the own text calls it no more; with `marks` also where it does, and its marks with it. */
  leaveNote(own: EditedText, note: string, marks: boolean): void {
    if (!this.#versions.has(note)) return;
    const calling = own.calling(note);
    if (calling.length > 0 && !marks) return;
    for (const paragraph of calling) {
      const text = withoutMarksOf(own.wordsOf(paragraph) ?? '', new Set([note]));
      const said = this.#negotiation.wordings.find((one) => one.party === this.#party && one.paragraph === paragraph);
      const { placement } = said ?? {};
      if (placement || draftParagraph(this.#negotiation, paragraph)) {
        own.reword({ party: this.#party, paragraph, text, ...(placement && { placement }) });
      }
    }
    this.leave(own, note);
  }
}

/** The own words without what was supported with a version; as they are where they do not say it any more. */
function wordsBefore(
  base: string,
  text: string | null,
  { supported, text: held }: TabledWording,
  versions: readonly TabledWording[],
  others: readonly string[],
): string | null {
  if (!supported || supported.place) return text;
  const { from, to, text: taken, before } = supported;
  const earlier = versions.find(({ version }) => version === before);
  if (from === null || to === null || taken === null) {
    if (text !== taken) return text;
    // A proposal of others that the party had no words on goes; a draft paragraph that it left out with them comes back.
    return earlier ? earlier.text : taken === null ? base : null;
  }
  if (text === null) return null;
  const place = { range: { from, to }, base };
  const said = earlier ? earlier.text : base;
  const saysTaken = (words: string) => withWords(words, place, taken, others) === text;
  // What it had of its own beside them can run into what it took over, as Chinese words do.
  if (said !== null && saysTaken(said)) return said;
  const there = wordsAt(base, earlier?.text ?? base, place.range, others);
  if (saysTaken(text)) return withWords(text, place, there, others);
  if (said === null || held === null) return text;
  // So can what it has written beside them and not tabled: that is made again in what it would have had on the table without them.
  const without = [said, ...[there, base.slice(from, to)].map((words) => withWords(held, place, words, others))];
  return (
    without.map((words) => carriedBack(held, text, words)).find((words) => words !== null && saysTaken(words)) ?? text
  );
}

/** What a text changes in words, made in other words; null where both change the same ones. */
function carriedBack(words: string, text: string, other: string): string | null {
  const { changes: carried, conflicts } = rebase(changes(words, text), words, other);
  return conflicts.length > 0 ? null : applyChanges(other, carried);
}
