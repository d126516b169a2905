import { invalid, type Refusal } from '../../refusal/index.ts';
import type { Negotiation } from '../negotiation.ts';
import { memberStates } from '../participants/member-states.ts';
import type { CastVote } from './proceeding.ts';

/** States that sit in the room without a vote. */
const withoutVote = new Set(memberStates.filter(({ observer }) => observer).map(({ code }) => code));

/** Codes of the delegations that have a vote, as in the list of parties: no group, and no observer. */
export function voters({ parties }: Pick<Negotiation, 'parties'>): string[] {
  return parties.filter(({ kind, code }) => kind === 'delegation' && !withoutVote.has(code)).map(({ code }) => code);
}

/** Why this is no roll of a vote; null where it is one: delegations with a vote, each once. */
export function unfitRoll(negotiation: Pick<Negotiation, 'parties'>, roll: readonly CastVote[]): Refusal | null {
  const entitled = new Set(voters(negotiation));
  const seen = new Set<string>();
  if (roll.length === 0) return invalid('roll-empty');
  for (const { party } of roll) {
    if (!entitled.has(party)) return invalid('no-vote', { party });
    if (seen.has(party)) return invalid('voted-twice', { party });
    seen.add(party);
  }
  return null;
}
