import { deskActs, isPrivate, type Member, openDraft, redactForAll, redactState } from '@adref/shared/negotiation';
import { wholeSecond } from '../exports/whole-second.ts';
import { message } from '../messages/message.ts';
import { isMisuse, type Misuse, misuse, readCall, tellMisuse } from './call.ts';
import { type DocumentCall, documentCall, documentLanguage, documentOptions } from './document-call.ts';
import { inspectedNegotiation } from './inspected-negotiation.ts';
import type { Output } from './output.ts';
import { writtenContent } from './written-file.ts';

/**
 * `record`: the record of a negotiation act by act, as a Word file or a PDF, from a data folder, also while its server runs: what everybody may
 * see, or with `--desk` what the desk may. Private conversations are in neither. A record in which something does not fit
 * is refused. Reasons go to `errors`. Returns the exit code.
 */
export async function record(args: readonly string[], _out: Output, errors: Output = process.stderr): Promise<number> {
  const call = parse(args);
  if (!call.ok) return tellMisuse('record', call, errors);
  const { out, desk } = call;
  return inspectedNegotiation(call, errors, async ({ acts, state: whole }) => {
    const reader: Member = { id: 'server', name: '', role: desk ? 'chair' : 'observer', party: null, link: null };
    const state = redactState(whole, reader);
    const seen = acts.filter(({ visibility }) => !isPrivate(visibility));
    return writtenContent(
      out,
      {
        what: 'record',
        made: wholeSecond(new Date().toISOString()),
        language: documentLanguage(call, state),
        symbol: openDraft(state).symbol,
        negotiation: state,
        acts: desk ? deskActs(seen) : seen.flatMap((act) => redactForAll(act) ?? []),
        seen: desk ? 'desk' : 'public',
      },
      errors,
    );
  });
}

type Call = (DocumentCall & { readonly desk: boolean; readonly out: string }) | Misuse;

function parse(args: readonly string[]): Call {
  const call = readCall({ args: [...args], options: { ...documentOptions, desk: { type: 'boolean' } } });
  if (isMisuse(call)) return call;
  const asked = documentCall(call.values);
  if (isMisuse(asked)) return asked;
  const { desk = false, out } = call.values;
  return out ? { ...asked, desk, out } : misuse(message('say-out'));
}
