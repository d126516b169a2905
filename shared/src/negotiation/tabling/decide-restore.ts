import { invalid, isRefusal, type Refusal, stale } from '../../refusal/index.ts';
import type { Wording } from '../../rolling/index.ts';
import type { CommandContext, Decision } from '../decision.ts';
import type { Negotiation } from '../negotiation.ts';
import { draftParagraph, openDraft } from '../open-draft.ts';
import { TakenOverWords } from '../support/supported-words.ts';
import type { RestoredWording, TablingCommand } from './command.ts';
import { EditedText } from './edited-text.ts';
import { publication } from './live-wordings.ts';
import { isNewNote, newNotesIn, notesLeft } from './new-notes.ts';
import { ownText } from './own-text.ts';
import type { TabledWording } from './tabled-wording.ts';

type Restore = Extract<TablingCommand, { kind: 'restore' }>;

/**
 * Decides on undoing what a party did with its words:
 *
 *   tabled v1 → v2            restore v1, seen v2     →  the words of v1 again, as v3
 *   tabled v1                 restore none, seen v1   →  withdrawn
 *   tabled v1 → withdrawn     restore v1, seen none   →  the words of v1 again, as v2
 *
 * Nothing is taken out of the record: what was public stays so. Of a party that tables as it types, the own text takes the words as well,
 * because they would be on the table at once.
 */
export function decideRestore(context: CommandContext, { party, wordings }: Restore): Decision | Refusal {
  const own = ownText(context, party);
  if (isRefusal(own)) return own;
  if (new Set(wordings.map(({ paragraph }) => paragraph)).size < wordings.length) {
    return invalid('paragraph-named-twice');
  }
  const earlier = new EarlierWordings(context.state, party);
  const takenOver = new TakenOverWords(context.state, party);
  const edited = new EditedText(context.state, own);
  const asTyped = context.state.tablingAsTyped.includes(party);
  const restored: Wording[] = [];
  const notes: Wording[] = [];
  for (const asked of [...wordings, ...earlier.notesWith(wordings)]) {
    const wording = earlier.wording(asked);
    if (isRefusal(wording)) return wording;
    restored.push(wording);
    const seen = earlier.seen(asked.paragraph);
    if (!asTyped && isNewNote(wording)) {
      notes.push(wording);
      continue;
    }
    if (!asTyped && seen?.supported?.place) edited.place(asked.paragraph, seen.moved, wording.moved);
    if (asTyped) edited.give(wording);
    else if (asked.own && edited.wordsOf(asked.paragraph) === asked.own.was) {
      edited.give({ ...wording, text: asked.own.now });
    }
    // Somebody has written there meanwhile: only what came from others is taken out.
    else if (asked.own) takenOver.leave(edited, asked.paragraph);
  }
  // Whether the own text has a note is told by its marks in it, as they are now.
  for (const wording of notes) {
    const { paragraph: note, text } = wording;
    if (text === null) takenOver.leaveNote(edited, note, false);
    else if (edited.wordsOf(note) === null && edited.calling(note).length > 0) edited.give(wording);
  }
  return {
    ok: true,
    versionsToRecord: [],
    acts: publication(context, party, restored, context.member.id),
    edits: [{ party, edits: edited.edits }],
  };
}

/** What a party has tabled in the open round, by paragraph. */
class EarlierWordings {
  readonly #negotiation: Negotiation;
  readonly #party: string;
  readonly #present: ReadonlyMap<string, TabledWording>;
  readonly #versions: ReadonlyMap<string, TabledWording>;

  constructor(negotiation: Negotiation, party: string) {
    this.#negotiation = negotiation;
    this.#party = party;
    const { number } = openDraft(negotiation);
    const ofParty = (list: readonly TabledWording[]) =>
      list.filter((wording) => wording.party === party && wording.draft === number);
    this.#present = new Map(ofParty(negotiation.wordings).map((wording) => [wording.paragraph, wording]));
    this.#versions = new Map(
      ofParty(negotiation.record).map((wording) => [versionKey(wording.paragraph, wording.version), wording]),
    );
  }

  /** What is on the table of a paragraph. */
  seen(paragraph: string): TabledWording | undefined {
    return this.#present.get(paragraph);
  }

  /**
   * The new notes that go on the table or off it with what is asked for, and are not asked for themselves: what calls one has it, in the last words
   * that the party gave it, and what no wording calls any more is gone.
   */
  notesWith(asked: readonly RestoredWording[]): RestoredWording[] {
    const named = new Set(asked.map(({ paragraph }) => paragraph));
    const present = [...this.#present.values()];
    const before = present.filter(({ paragraph }) => named.has(paragraph)).map(({ text }) => text);
    const rest = present.filter(({ paragraph }) => !named.has(paragraph)).map(({ text }) => text);
    const after = asked.map((one) => this.#versions.get(versionKey(one.paragraph, one.version ?? 0))?.text ?? null);
    const left = notesLeft(this.#negotiation, present, before, [...after, ...rest]);
    const back = [...newNotesIn(this.#negotiation, after)].filter((note) => !this.#present.has(note));
    return [
      ...left.map((paragraph) => ({ paragraph, version: null, seen: this.#present.get(paragraph)?.version ?? null })),
      ...back.flatMap((paragraph): RestoredWording[] => {
        const last = this.#negotiation.record.findLast(
          (one) =>
            one.party === this.#party &&
            one.paragraph === paragraph &&
            one.draft === openDraft(this.#negotiation).number,
        );
        return last && last.text !== null ? [{ paragraph, version: last.version, seen: null }] : [];
      }),
    ].filter(({ paragraph }) => !named.has(paragraph));
  }

  /** The wording that is asked for; the draft's words, or null words, where the paragraph goes off the table. */
  wording({ paragraph, version, seen }: RestoredWording): Wording | Refusal {
    const party = this.#party;
    const present = this.#present.get(paragraph);
    if ((present?.version ?? null) !== seen) return stale('tabled-meanwhile', { party });
    if (version === seen) return invalid('version-on-the-table');
    const placement = present?.placement;
    if (version === null) {
      const text = draftParagraph(this.#negotiation, paragraph)?.text ?? null;
      return { party, paragraph, text, ...(placement && { placement }) };
    }
    const found = this.#versions.get(versionKey(paragraph, version));
    if (!found) return invalid('no-such-version', { party, version, symbol: openDraft(this.#negotiation).symbol });
    const { text, placement: place, tails, moved } = found;
    return {
      party,
      paragraph,
      text,
      ...(place && { placement: place }),
      ...(tails && { tails }),
      ...(moved && { moved }),
    };
  }
}

function versionKey(paragraph: string, version: number): string {
  return `${version} ${paragraph}`;
}
