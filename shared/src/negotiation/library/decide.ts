import { forbidden, invalid, type Refusal, stale } from '../../refusal/index.ts';
import { type CommandContext, type Decision, type DecisionRules, record } from '../decision.ts';
import { draftParagraph } from '../open-draft.ts';
import { atDesk } from '../policy.ts';
import type { LinkCommand } from './command.ts';

/** Which paragraphs of the draft answer to agreed language. */
export const libraryRules: DecisionRules<LinkCommand> = { link: { decide: link } };

function link({ state, member }: CommandContext, command: LinkCommand): Decision | Refusal {
  if (!atDesk(member) && member.role !== 'delegate') {
    return forbidden('observers-do-not-link');
  }
  const { paragraph, document, target } = command.link;
  const stands = state.links.some(
    (other) => other.paragraph === paragraph && other.document === document && other.target === target,
  );
  if (!command.on) return stands ? record(command) : stale('no-such-link');
  if (stands) return invalid('linked-already');
  if (!draftParagraph(state, paragraph)) return stale('no-such-draft-paragraph', { paragraph });
  if (!state.library.some(({ id }) => id === document)) return invalid('no-such-document', { document });
  return record({ kind: 'link', on: true, link: command.link });
}
