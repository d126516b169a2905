import { forbidden, invalid, type Refusal } from '../../refusal/index.ts';
import type { Command } from '../command.ts';
import { type CommandContext, type Decision, type DecisionRules, record } from '../decision.ts';
import type { Negotiation } from '../negotiation.ts';
import { linkedDocuments } from '../origins/text-provenance.ts';
import { atDesk } from '../policy.ts';
import { committeeDocuments } from '../proceedings/committee-text.ts';
import type { MatchCommand } from './command.ts';
import { samePair } from './match-pair.ts';
import type { TextPlace } from './paragraph-match.ts';

/** Paragraphs linked or unlinked by hand. */
export const matchRules: DecisionRules<MatchCommand> = { match: { decide: decideMatch } };

/** Decides on two paragraphs that a person links or separates. The last word about a pair holds, whoever said the one before. */
function decideMatch({ state, member, inputs }: CommandContext, { match }: MatchCommand): Decision | Refusal {
  if (!atDesk(member) && member.role !== 'delegate') {
    return forbidden('observers-do-not-match');
  }
  const { on, a, b } = match;
  if (a.text === b.text) return invalid('match-in-one-text');
  for (const place of [a, b]) {
    const paragraphs = documentAt(state, inputs.documents, place)?.paragraphs;
    if (!paragraphs) return invalid('no-such-text', { text: place.text });
    if (!paragraphs.some(({ id }) => id === place.paragraph)) {
      return invalid('no-such-paragraph-of-text', { text: place.text });
    }
  }
  if (state.matches.some((other) => other.on === on && samePair(other, match))) {
    return invalid(on ? 'matched-already' : 'unmatched-already');
  }
  return record({ kind: 'match', match });
}

/** Ids of the library documents that a decision on the command rests on; only those that the negotiation has. */
export function documentsNeeded(
  state: Pick<Negotiation, 'drafts' | 'library' | 'links' | 'proceedings'>,
  command: Command,
): string[] {
  const named = documentsNamed(state, command);
  return state.library.map(({ id }) => id).filter((id) => named.includes(id));
}

function documentsNamed(state: Parameters<typeof documentsNeeded>[0], command: Command): readonly (string | number)[] {
  switch (command.kind) {
    case 'match':
      return [command.match.a.text, command.match.b.text];
    case 'issue':
      return linkedDocuments(state);
    case 'proceeding':
    case 'certify-revision':
    case 'withdraw-proceeding':
      return committeeDocuments(state, command);
    default:
      return [];
  }
}

function documentAt(state: Negotiation, documents: CommandContext['inputs']['documents'], { text }: TextPlace) {
  return typeof text === 'number' ? state.drafts[text]?.document : documents.get(text);
}
