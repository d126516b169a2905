import { committeeReport, publicState, reportText, rivalTexts } from '@adref/shared/negotiation';
import { wholeSecond } from '../exports/whole-second.ts';
import { message } from '../messages/message.ts';
import { isMisuse, type Misuse, misuse, readCall, tellMisuse } from './call.ts';
import { type DocumentCall, documentCall, documentLanguage, documentOptions } from './document-call.ts';
import { inspectedDocuments, inspectedNegotiation } from './inspected-negotiation.ts';
import { done, type Output } from './output.ts';
import { writtenContent, writtenFile } from './written-file.ts';

/**
 * `report`: the committee's report of a negotiation as it would be now, from a data folder, also while its server runs: what the page of the
 * record shows to everybody. A Word file, a PDF or a text, by how the name after `--out` ends; printed as text without. A record in
 * which something does not fit is refused. Reasons go to `errors`. Returns the exit code.
 */
export async function report(args: readonly string[], out: Output, errors: Output = process.stderr): Promise<number> {
  const call = parse(args);
  if (!call.ok) return tellMisuse('report', call, errors);
  const { secretary, out: path } = call;
  return inspectedNegotiation(call, errors, async ({ state: whole, texts }) => {
    const state = publicState(whole);
    const language = documentLanguage(call, state);
    const documents = inspectedDocuments({ state, texts }, rivalTexts(state));
    const blocks = committeeReport(state, { language, secretary, documents });
    if (path === null) {
      out.write(reportText(blocks));
      return done;
    }
    if (/\.txt$/i.test(path)) return writtenFile(path, reportText(blocks), errors);
    const made = wholeSecond(new Date().toISOString());
    return writtenContent(path, { what: 'report', made, title: state.title, language, blocks }, errors);
  });
}

type Call = (DocumentCall & { readonly secretary: 'f' | 'm'; readonly out: string | null }) | Misuse;

function parse(args: readonly string[]): Call {
  const call = readCall({ args: [...args], options: { ...documentOptions, secretary: { type: 'string' } } });
  if (isMisuse(call)) return call;
  const asked = documentCall(call.values);
  if (isMisuse(asked)) return asked;
  const { secretary = 'f', out = null } = call.values;
  if (secretary !== 'f' && secretary !== 'm') return misuse(message('report-secretary', { secretary }));
  return { ...asked, secretary, out };
}
