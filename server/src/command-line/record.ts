import {
  deskActs,
  isPrivate,
  type Member,
  openDraft,
  type ReportLanguage,
  redactForAll,
  redactState,
  reportLanguages,
} from '@adref/shared/negotiation';
import { fileModel } from '../exports/file-request.ts';
import { wholeSecond } from '../exports/whole-second.ts';
import { message } from '../messages/message.ts';
import { isMisuse, type Misuse, misuse, readCall, tellMisuse } from './call.ts';
import { dataFolder } from './data-folder.ts';
import { inspectedNegotiation } from './inspected-negotiation.ts';
import type { Output } from './output.ts';
import { writtenAs, writtenModel } from './written-file.ts';

/**
 * `record`: the record of a negotiation act by act, as a Word file or a PDF, from a data folder, also while its server runs: what everybody may
 * see, or with `--desk` what the desk may. Private conversations are in neither. Reasons go to `errors`. Returns the exit code.
 */
export async function record(args: readonly string[], _out: Output, errors: Output = process.stderr): Promise<number> {
  const call = parse(args);
  if (!call.ok) return tellMisuse('record', call, errors);
  const { out, desk } = call;
  return inspectedNegotiation(call, errors, async ({ acts, state: whole }) => {
    const reader: Member = { id: 'server', name: '', role: desk ? 'chair' : 'observer', party: null, link: null };
    const state = redactState(whole, reader);
    const seen = acts.filter(({ visibility }) => !isPrivate(visibility));
    const as = writtenAs(out);
    const model = fileModel(
      {
        what: 'record',
        made: wholeSecond(new Date().toISOString()),
        language: call.language ?? (state.language === 'fr' ? 'fr' : 'en'),
        symbol: openDraft(state).symbol,
        negotiation: state,
        acts: desk ? deskActs(seen) : seen.flatMap((act) => redactForAll(act) ?? []),
        seen: desk ? 'desk' : 'public',
      },
      as === 'pdf',
    );
    return writtenModel(out, model, as, errors);
  });
}

type Call =
  | {
      readonly ok: true;
      readonly negotiation: string;
      readonly folder: string;
      /** Where null, that of the negotiation if records are written in it, else English. */
      readonly language: ReportLanguage | null;
      readonly desk: boolean;
      readonly out: string;
    }
  | Misuse;

function parse(args: readonly string[]): Call {
  const call = readCall({
    args: [...args],
    options: {
      negotiation: { type: 'string' },
      language: { type: 'string' },
      desk: { type: 'boolean' },
      out: { type: 'string' },
      data: { type: 'string' },
    },
  });
  if (isMisuse(call)) return call;
  const { negotiation, language, desk = false, out, data } = call.values;
  if (!negotiation) return misuse(message('say-negotiation'));
  if (!out) return misuse(message('say-out'));
  const known = reportLanguages.find((one) => one === language);
  if (language !== undefined && !known) return misuse(message('report-language', { language }));
  return { ok: true, negotiation, folder: dataFolder(data), language: known ?? null, desk, out };
}
