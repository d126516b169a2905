import type { Refusal } from '../command.ts';
import { type Decision, type DecisionRules, forbidden, invalid, type Matter, record, stale } from '../decision.ts';
import { draftParagraph } from '../negotiation.ts';
import { atDesk } from '../policy.ts';
import type { LinkCommand } from './command.ts';

/** Which paragraphs of the draft answer to agreed language. */
export const libraryRules: DecisionRules<LinkCommand> = { link: { decide: link } };

function link({ state, member }: Matter, command: LinkCommand): Decision | Refusal {
  if (!atDesk(member) && member.role !== 'delegate') {
    return forbidden(
      'Observers read: only delegates, the chair and the secretariat link paragraphs to agreed language.',
    );
  }
  const { paragraph, document, target } = command.link;
  const stands = state.links.some(
    (other) => other.paragraph === paragraph && other.document === document && other.target === target,
  );
  if (!command.on) return stands ? record(command) : stale('This link is not there any more.');
  if (stands) return invalid('This link is there already.');
  if (!draftParagraph(state, paragraph)) return stale(`The draft has no paragraph ${paragraph}.`);
  if (!state.library.some(({ id }) => id === document)) return invalid(`The library has no document ${document}.`);
  return record({ kind: 'link', on: true, link: command.link });
}
