import type { LiveParagraph, Paragraph } from '../../document/index.ts';
import type { Wording } from '../../rolling/index.ts';
import type { Draft } from '../draft.ts';
import type { Negotiation } from '../negotiation.ts';
import { openDraft } from '../open-draft.ts';
import { elsewhereIn, ownWordings, sameWording } from '../tabling/own-wordings.ts';
import { textOfWordings } from '../tabling/text-of-wordings.ts';
import type { Carried } from './carried.ts';
import { carriedPlaces } from './carried-places.ts';
import { fateOf } from './carry.ts';
import { NotesTakenIn } from './notes-taken-in.ts';

/** A party's own text as a new round begins. */
export interface CarriedText {
  readonly paragraphs: readonly LiveParagraph[];
  /** Paragraphs with words of the round before that the party had not tabled, and that do not fit the new draft: the text has its words there. */
  readonly left: readonly string[];
}

/**
 * The own text of a party in the round of `next`: the draft with everything of its text in the round before that is still open, tabled or
 * not, so that it goes on where it was. What it tabled reads as it is on the table of the new round.
 *
 *   own "States shall act at once"   tabled "States shall act"   draft "All States should act"   →   "All States shall act at once"
 *                                                                draft "States should act soon"  →   "States shall act soon", and P is left
 *
 * `before` is the negotiation when the round ended, `frozen` the text of the party as it was then; null where it cannot be read: what the
 * party has tabled is known all the same.
 */
export function carriedText(
  before: Negotiation,
  next: Draft,
  carried: Carried,
  { party, frozen }: { readonly party: string; readonly frozen: readonly LiveParagraph[] | null },
): CarriedText {
  const own: readonly Wording[] = frozen
    ? ownWordings(party, openDraft(before).document.paragraphs, frozen, elsewhereIn(before.wordings, party))
    : before.wordings.filter((wording) => wording.party === party);
  const { document } = next;
  const notes = NotesTakenIn.between(openDraft(before).document, document.paragraphs);
  // What everybody wrote had no marks among its words.
  const paragraphs = notes?.beside(document.paragraphs) ?? document.paragraphs;
  const places = carriedPlaces(before, { ...document, paragraphs }, own);
  const tabled = new Map(before.wordings.flatMap((one) => (one.party === party ? [[one.paragraph, one]] : [])));
  const onTable = new Map(carried.wordings.flatMap((one) => (one.party === party ? [[one.paragraph, one]] : [])));
  const said = new Map<string, Wording>();
  const additions: Wording[] = [];
  const left: string[] = [];
  for (const wording of own) {
    const fate = fateOf(before, wording, places);
    const known = tabled.get(wording.paragraph);
    if (fate.pending !== null && !(known && sameWording(wording, known))) left.push(wording.paragraph);
    // What is on the table stays in the text, also where the party had gone on from it with words that do not fit.
    const pieces = places.split(wording.paragraph)?.pieces.map(({ id }) => id) ?? [fate.pending ?? ''];
    const open = notes ? fate.wordings.map((one) => notes.wording(one)) : fate.wordings;
    const kept = fate.pending === null ? open : pieces.flatMap((id) => onTable.get(id) ?? []);
    for (const one of kept) {
      if (places.next.has(one.paragraph)) said.set(one.paragraph, one);
      else additions.push(one);
    }
  }
  // Whoever would leave out a paragraph that others proposed has nothing in its text that says so.
  for (const { paragraph, text } of onTable.values()) {
    if (text === null && !places.before.has(paragraph) && places.next.has(paragraph))
      said.set(paragraph, { party, paragraph, text: null });
  }
  return { paragraphs: textSaying(document.paragraphs, said, additions), left };
}

/** The own text of a party as the first round begins: the draft with what of the party's the text has brought to the table. */
export function broughtText(draft: Draft, wordings: readonly Wording[], party: string): readonly LiveParagraph[] {
  const own = new Map(wordings.flatMap((one) => (one.party === party ? [[one.paragraph, one]] : [])));
  const { paragraphs } = draft.document;
  const ids = new Set(paragraphs.map(({ id }) => id));
  return textSaying(
    paragraphs,
    own,
    [...own.values()].filter(({ paragraph }) => !ids.has(paragraph)),
  );
}

/** The text that says this of the draft's paragraphs, by id, and has these additions. */
function textSaying(
  draft: readonly Paragraph[],
  said: ReadonlyMap<string, Wording>,
  additions: readonly Wording[],
): readonly LiveParagraph[] {
  const ids = new Set(draft.map(({ id }) => id));
  return textOfWordings(draft, [...[...said.values()].filter(({ paragraph }) => ids.has(paragraph)), ...additions]);
}

/** A paragraph of a draft as every live text begins with it: footnote marks beside its words are not written in, nor what is set apart. */
export function bare({ anchors: _marks, emphasis: _apart, ...paragraph }: Paragraph): LiveParagraph {
  return paragraph;
}
