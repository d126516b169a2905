import {
  committeeReport,
  keptAs,
  publicState,
  type ReportLanguage,
  reportLanguages,
  reportText,
  rivalTexts,
} from '@adref/shared/negotiation';
import { fileModel } from '../exports/file-request.ts';
import { wholeSecond } from '../exports/whole-second.ts';
import { message } from '../messages/message.ts';
import { isMisuse, type Misuse, misuse, readCall, tellMisuse } from './call.ts';
import { dataFolder } from './data-folder.ts';
import { inspectedNegotiation } from './inspected-negotiation.ts';
import { done, type Output } from './output.ts';
import { writtenAs, writtenFile, writtenModel } from './written-file.ts';

/**
 * `report`: the committee's report of a negotiation as it would be now, from a data folder, also while its server runs: what the page of the
 * record shows to everybody. A Word file, a PDF or a text, by how the name after `--out` ends; printed as text without. Reasons go to `errors`.
 * Returns the exit code.
 */
export async function report(args: readonly string[], out: Output, errors: Output = process.stderr): Promise<number> {
  const call = parse(args);
  if (!call.ok) return tellMisuse('report', call, errors);
  const { secretary, out: path } = call;
  return inspectedNegotiation(call, errors, async ({ state: whole, texts }) => {
    const state = publicState(whole);
    const language = call.language ?? (state.language === 'fr' ? 'fr' : 'en');
    const rivals = rivalTexts(state);
    const kept = texts(rivals.map((id) => keptAs(state, id)));
    const documents = new Map(
      rivals.flatMap((id) => {
        const document = kept.get(keptAs(state, id));
        return document ? [[id, document] as const] : [];
      }),
    );
    const blocks = committeeReport(state, { language, secretary, documents });
    if (path === null) {
      out.write(reportText(blocks));
      return done;
    }
    if (/\.txt$/i.test(path)) return writtenFile(path, reportText(blocks), errors);
    const as = writtenAs(path);
    const made = wholeSecond(new Date().toISOString());
    const model = fileModel({ what: 'report', made, title: state.title, language, blocks }, as === 'pdf');
    return writtenModel(path, model, as, errors);
  });
}

type Call =
  | {
      readonly ok: true;
      readonly negotiation: string;
      readonly folder: string;
      /** Where null, that of the negotiation if reports are written in it, else English. */
      readonly language: ReportLanguage | null;
      readonly secretary: 'f' | 'm';
      readonly out: string | null;
    }
  | Misuse;

function parse(args: readonly string[]): Call {
  const call = readCall({
    args: [...args],
    options: {
      negotiation: { type: 'string' },
      language: { type: 'string' },
      secretary: { type: 'string' },
      out: { type: 'string' },
      data: { type: 'string' },
    },
  });
  if (isMisuse(call)) return call;
  const { negotiation, language, secretary = 'f', out = null, data } = call.values;
  if (!negotiation) return misuse(message('say-negotiation'));
  const known = reportLanguages.find((one) => one === language);
  if (language !== undefined && !known) return misuse(message('report-language', { language }));
  if (secretary !== 'f' && secretary !== 'm') return misuse(message('report-secretary', { secretary }));
  return { ok: true, negotiation, folder: dataFolder(data), language: known ?? null, secretary, out };
}
