import { forbidden, invalid, type Refusal } from '../../refusal/index.ts';
import { type CommandContext, type Decision, record } from '../decision.ts';
import { mayWriteIn } from '../policy.ts';
import type { NoteSourceCommand } from './command.ts';
import { type NotedSource, notedKey } from './noted-source.ts';
import { takenFrom } from './taken-from.ts';

/** Notes a source, as the library has it: what it has not is refused, and what is noted already is noted once. */
export function noteSource({ state, member, inputs }: CommandContext, command: NoteSourceCommand): Decision | Refusal {
  const { party, paragraph, document } = command;
  if (!mayWriteIn(state, member, party)) return forbidden('not-writer', { party });
  const [taken] = takenFrom(inputs.agreed ?? new Map(), [command]).get(paragraph) ?? [];
  if (!taken) return invalid('no-such-document', { document });
  const noted: NotedSource = { party, paragraph, ...taken };
  const known = state.notedSources.some((one) => notedKey(one) === notedKey(noted));
  return known ? record() : record({ kind: 'note-source', visibility: `party:${party}`, noted });
}
