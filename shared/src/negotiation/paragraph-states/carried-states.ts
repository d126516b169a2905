import type { TextDocument } from '../../document/index.ts';
import { rangeIn } from '../../rolling/index.ts';
import type { Negotiation } from '../negotiation.ts';
import { draftParagraph, openDraft } from '../open-draft.ts';
import { type CarriedPlaces, carriedPlaces } from '../rounds/carried-places.ts';
import { NotesTakenIn } from '../rounds/notes-taken-in.ts';
import { cutAlong, type SplitParagraph } from '../rounds/split-paragraph.ts';
import type { RecordedState } from './paragraph-state.ts';

/**
 * The states of a round that ends, where `document` is the next draft and `added` are the paragraphs that are on its table without being in it:
 *
 *   agreed, its words as they were           →  agreed on them there, carried
 *   agreed, its words are others             →  as it was, on the draft whose words they were: listed as on words that are gone
 *   parked, deleted, reopened                →  with its paragraph, whatever it says now
 *   of a paragraph that is moved             →  with it, under the id that it has there
 *   of a paragraph that is cut in pieces     →  on each piece; agreed are those whose words are as they were, and where others are too, it is
 *                                               listed as above
 *   of a paragraph that is no more           →  as it was, on the draft that had it
 */
export function carriedStates(
  negotiation: Negotiation,
  document: TextDocument,
  added: ReadonlySet<string>,
): RecordedState[] {
  if (negotiation.states.length === 0) return [];
  const open = openDraft(negotiation);
  const notes = NotesTakenIn.between(open.document, document.paragraphs);
  if (notes) {
    const beside = carriedStates(negotiation, { ...document, paragraphs: notes.beside(document.paragraphs) }, added);
    return beside.map((state) => (state.draft === open.number + 1 ? notes.ranged(state) : state));
  }
  const places = carriedPlaces(negotiation, document, negotiation.wordings);
  return negotiation.states.flatMap((state) => {
    if (state.draft !== open.number) return [state];
    return carriedState(negotiation, places, added, withConditionsThere(state, places));
  });
}

function carriedState(
  negotiation: Negotiation,
  places: CarriedPlaces,
  added: ReadonlySet<string>,
  state: RecordedState,
): RecordedState[] {
  const { paragraph, draft, from, to, said } = state;
  const carried = { ...state, draft: draft + 1, carried: state.carried ?? { draft } };
  const before = draftParagraph(negotiation, paragraph)?.text;
  const now = before === undefined ? places.next.get(paragraph) : places.standing(paragraph);
  if (!now) return [added.has(paragraph) ? carried : state];
  const split = places.split(paragraph);
  if (split && before !== undefined) return inPieces(carried, state, before, split);
  const there = { ...carried, paragraph: now.id };
  if (before === undefined || before === now.text) return [there];
  if (from !== null && to !== null) {
    const range = rangeIn(before, now.text, { from, to });
    return [range ? { ...there, ...range } : state];
  }
  return [said.state === 'agreed' ? state : there];
}

/** On each of the pieces in which the new draft has the paragraph: what of it is true there. */
function inPieces(
  carried: RecordedState,
  state: RecordedState,
  before: string,
  split: SplitParagraph,
): RecordedState[] {
  const { from, to, said } = state;
  if (from !== null && to !== null) {
    const range = rangeIn(before, split.joined, { from, to });
    if (!range) return [state];
    return cutAlong(split, range).map(({ id, ...part }) => ({ ...carried, paragraph: id, ...part }));
  }
  const pieces = split.pieces.map(({ id }) => ({ ...carried, paragraph: id }));
  if (said.state !== 'agreed') return pieces;
  const asTheyWere = pieces.filter((_, at) => {
    const piece = split.pieces[at];
    return piece !== undefined && rangeIn(split.joined, before, piece) !== null;
  });
  return asTheyWere.length === pieces.length ? pieces : [...asTheyWere, state];
}

/** The state with the paragraphs that it depends on under the ids that they have in the new draft. */
function withConditionsThere(state: RecordedState, places: CarriedPlaces): RecordedState {
  const { said } = state;
  if (said.state !== 'agreed' || said.conditions.length === 0) return state;
  const conditions = said.conditions.map((id) => (places.before.has(id) ? (places.standing(id)?.id ?? id) : id));
  return { ...state, said: { ...said, conditions } };
}
