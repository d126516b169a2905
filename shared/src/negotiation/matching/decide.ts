import type { Command, Refusal } from '../command.ts';
import { type Decision, type DecisionRules, forbidden, invalid, type Matter, record } from '../decision.ts';
import type { Negotiation, TextPlace } from '../negotiation.ts';
import { atDesk } from '../policy.ts';
import type { MatchCommand } from './command.ts';
import { samePair } from './match-pair.ts';

/** Paragraphs linked or unlinked by hand. */
export const matchRules: DecisionRules<MatchCommand> = { match: { decide: decideMatch } };

/** Decides on two paragraphs that a person ties or parts. The last word about a pair stands, whoever said the one before. */
function decideMatch({ state, member, context }: Matter, { match }: MatchCommand): Decision | Refusal {
  if (!atDesk(member) && member.role !== 'delegate') {
    return forbidden('Observers read: only delegates, the chair and the secretariat match paragraphs by hand.');
  }
  const { on, a, b } = match;
  if (a.text === b.text) return invalid('Both paragraphs stand in the same text: match those of two texts.');
  for (const place of [a, b]) {
    const paragraphs = documentAt(state, context.documents, place)?.paragraphs;
    if (!paragraphs) return invalid(`There is no text ${place.text} in this negotiation.`);
    if (!paragraphs.some(({ id }) => id === place.paragraph)) {
      return invalid(`The text ${place.text} has no paragraph ${place.paragraph}.`);
    }
  }
  if (state.matches.some((other) => other.on === on && samePair(other, match))) {
    return invalid(`These paragraphs are ${on ? 'linked' : 'unlinked'} by hand already.`);
  }
  return record({ kind: 'match', match });
}

/** Ids of the library documents that a decision on the command rests on; only those that the negotiation has. */
export function documentsNeeded({ library }: Pick<Negotiation, 'library'>, command: Command): string[] {
  if (command.kind !== 'match') return [];
  const named = [command.match.a.text, command.match.b.text];
  return library.map(({ id }) => id).filter((id) => named.includes(id));
}

function documentAt(state: Negotiation, documents: Matter['context']['documents'], { text }: TextPlace) {
  return typeof text === 'number' ? state.drafts[text]?.document : documents.get(text);
}
