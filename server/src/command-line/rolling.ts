import { parseArgs } from 'node:util';
import { printRolling, rollingRecord, rollingText, type Wording } from '@adref/shared/rolling';
import { readOneDocument } from './document-file.ts';
import { done, failed, misused, type Output } from './output.ts';
import { wordingsInFile } from './wordings-in-file.ts';

export const rollingUsage = 'rolling --draft FILE[#SYMBOL] --text CODE=FILE[#SYMBOL] … [--json]';

/**
 * `rolling`: the draft with the wordings of all parties in brackets. With `--json` one JSON value and nothing else; otherwise in the
 * notation of negotiators. Paragraphs of a party's file answer to the draft's by their words and labels (wordings-in-file.ts).
 * Reasons go to `errors`. Returns the exit code.
 */
export async function rolling(args: readonly string[], out: Output, errors: Output = process.stderr): Promise<number> {
  const call = parse(args);
  if (!call.ok) {
    errors.write(`${call.reason}\nUsage: adref ${rollingUsage}\n`);
    return misused;
  }
  const draft = await readOneDocument(call.draft);
  if (!draft.ok) {
    errors.write(`${draft.reason}\n`);
    return failed;
  }
  const wordings: Wording[] = [];
  for (const { party, file } of call.texts) {
    const text = await readOneDocument(file);
    if (!text.ok) {
      errors.write(`${party}: ${text.reason}\n`);
      return failed;
    }
    wordings.push(...wordingsInFile(party, draft.document.paragraphs, text.document.paragraphs));
  }
  const paragraphs = rollingText(draft.document.paragraphs, wordings, []);
  const printed = call.json
    ? JSON.stringify({ paragraphs: rollingRecord(paragraphs) }, null, 2)
    : printRolling(paragraphs, { language: draft.document.language });
  out.write(`${printed}\n`);
  return done;
}

type Call =
  | {
      readonly ok: true;
      readonly draft: string;
      readonly texts: readonly { readonly party: string; readonly file: string }[];
      readonly json: boolean;
    }
  | { readonly ok: false; readonly reason: string };

function parse(args: readonly string[]): Call {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        draft: { type: 'string' },
        text: { type: 'string', multiple: true },
        json: { type: 'boolean' },
      },
    });
    const [stray] = positionals;
    if (stray) return { ok: false, reason: `rolling: "${stray}" needs --draft or --text before it.` };
    if (!values.draft) return { ok: false, reason: 'rolling: which draft? Give --draft FILE.' };
    const texts: { party: string; file: string }[] = [];
    for (const text of values.text ?? []) {
      const equals = text.indexOf('=');
      const [party, file] = [text.slice(0, Math.max(0, equals)), text.slice(equals + 1)];
      if (!party || !file)
        return { ok: false, reason: `rolling: --text "${text}" must read CODE=FILE, as in EU=eu.txt.` };
      if (texts.some((other) => other.party === party))
        return { ok: false, reason: `rolling: ${party} has two texts.` };
      texts.push({ party, file });
    }
    if (texts.length === 0) return { ok: false, reason: 'rolling: whose texts? Give --text CODE=FILE.' };
    return { ok: true, draft: values.draft, texts, json: values.json ?? false };
  } catch (error) {
    return { ok: false, reason: `rolling: ${error instanceof Error ? error.message : String(error)}` };
  }
}
