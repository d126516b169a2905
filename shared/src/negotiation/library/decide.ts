import { forbidden, invalid, type Refusal, stale } from '../../refusal/index.ts';
import type { Command } from '../command.ts';
import { type CommandContext, type Decision, type DecisionRules, record } from '../decision.ts';
import type { Negotiation } from '../negotiation.ts';
import { draftParagraph } from '../open-draft.ts';
import { atDesk } from '../policy.ts';
import type { BaselineCommand, LibraryCommand, LinkCommand, ReferCommand } from './command.ts';

/** Which adopted documents the negotiation refers to and is measured by, and which paragraphs of the draft answer to theirs. */
export const libraryRules: DecisionRules<LibraryCommand> = {
  refer: { decide: refer },
  baseline: { decide: baseline },
  link: { decide: link },
};

/** Documents that a negotiation refers to at most: everybody who enters is sent their list. */
const mostReferences = 200;

/** Documents that a draft is measured by at most: all of them are read for each draft. */
const mostInBaseline = 20;

/** Id of the document of the installation's library that a decision on the command rests on; null where it rests on none. */
export function adoptedNeeded(command: Command): string | null {
  return command.kind === 'refer' && command.on ? command.document : null;
}

function refer({ state, member, inputs }: CommandContext, { on, document }: ReferCommand): Decision | Refusal {
  if (!atDesk(member)) return forbidden('desk-refers');
  if (!on) {
    const entry = state.library.find(({ id }) => id === document);
    if (!entry) return stale('not-referred-to', { document });
    if (isInUse(state, document)) return invalid('reference-in-use', { symbol: entry.symbol || entry.title });
    return record({ kind: 'library-remove', document });
  }
  const entry = inputs.adopted?.id === document ? inputs.adopted : null;
  if (!entry) return invalid('no-such-document', { document });
  // One that was there before the library knew it has another id.
  const known = state.library.some(
    ({ id, symbol, language }) =>
      id === document || (symbol !== '' && symbol === entry.symbol && language === entry.language),
  );
  if (known) return invalid('referred-to-already', { symbol: entry.symbol || entry.title });
  if (state.library.length >= mostReferences) return invalid('too-many-references', { most: mostReferences });
  const { adoptedHash: wordsHash } = inputs;
  return record({ kind: 'library', entry, ...(wordsHash !== undefined && { wordsHash }) });
}

/** Whether something that was said of a document would be left without it. */
function isInUse(state: Negotiation, document: string): boolean {
  return (
    state.baseline.includes(document) ||
    state.links.some((one) => one.document === document) ||
    state.matches.some(({ on, a, b }) => on && (a.text === document || b.text === document))
  );
}

function baseline({ state, member }: CommandContext, { on, document }: BaselineCommand): Decision | Refusal {
  if (!atDesk(member)) return forbidden('desk-refers');
  const entry = state.library.find(({ id }) => id === document);
  if (!entry) return stale('not-referred-to', { document });
  if (state.baseline.includes(document) === on) {
    return invalid(on ? 'in-baseline-already' : 'not-in-baseline', { symbol: entry.symbol || entry.title });
  }
  if (on && state.baseline.length >= mostInBaseline) return invalid('baseline-full', { most: mostInBaseline });
  return record({ kind: 'baseline', on, document });
}

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
  if (!draftParagraph(state, paragraph)) return stale('no-such-draft-paragraph');
  if (!state.library.some(({ id }) => id === document)) return invalid('no-such-document', { document });
  return record({ kind: 'link', on: true, link: command.link });
}
