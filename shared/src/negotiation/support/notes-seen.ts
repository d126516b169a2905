import { isRefusal } from '../../refusal/index.ts';
import type { TakeSource } from '../decisions/take.ts';
import type { Negotiation } from '../negotiation.ts';
import { locate } from '../ranges/locate.ts';
import type { Target } from '../ranges/target.ts';
import { notesSeen, type SeenNote } from '../tabling/new-notes.ts';
import { holders, placeOfParty } from './held-words.ts';

/*
 * What a command says of the new notes that come with the words it takes over, as the page shows them when it is given. Named are those of all
 * words that may come, also those around the place in a paragraph that the draft does not have.
 */

/** Of words that a party supports; undefined where they call no new note. */
export function notesToSupport(
  state: Negotiation,
  party: string,
  target: Target,
  text: string | null,
): readonly SeenNote[] | undefined {
  const place = locate(state, target);
  if (isRefusal(place)) return undefined;
  const own = placeOfParty(state, place, party)?.paragraph;
  const held = place.table.find((wording) => wording.party === party && wording.paragraph === own);
  return notesSeen(state, [text, place.base, held?.text ?? null], holders(state, place, text));
}

/** Of words that the desk takes; undefined where they call no new note. */
export function notesToTake(
  state: Negotiation,
  target: Target,
  text: string | null,
  source: TakeSource,
): readonly SeenNote[] | undefined {
  const place = locate(state, target);
  if (text === null || isRefusal(place)) return undefined;
  return notesSeen(state, [text, place.base], source.kind === 'party' ? source.holders : []);
}
