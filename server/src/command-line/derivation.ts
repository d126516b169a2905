import { draftOrigins, linkedDocuments } from '@adref/shared/negotiation';
import { derivationFile, derivationTables } from '../documents/derivation-file.ts';
import { message, operatorSentence } from '../messages/message.ts';
import { isMisuse, type Misuse, misuse, readCall, tellMisuse } from './call.ts';
import { dataFolder } from './data-folder.ts';
import { inspectedDocuments, inspectedNegotiation } from './inspected-negotiation.ts';
import { done, failed, type Output } from './output.ts';
import { writtenContent, writtenFile } from './written-file.ts';

/**
 * `derivation`: where every word of a draft comes from, from a data folder, also while its server runs. With `--json` all of it as one JSON
 * value; with `--csv` or `--html` (which is the default) the derivation table and the concordance; with `--out` the same in a file, or for Word or on pages, by how its name ends. Reasons go to `errors`. Returns the exit code.
 */
export async function derivation(
  args: readonly string[],
  out: Output,
  errors: Output = process.stderr,
): Promise<number> {
  const call = parse(args);
  if (!call.ok) return tellMisuse('derivation', call, errors);
  const { negotiation, draft, format } = call;
  return inspectedNegotiation(call, errors, async ({ acts, state, texts }) => {
    const recorded = (number: number) => {
      const issue = acts.find((act) => act.kind === 'issue' && act.draft.number === number);
      return issue?.kind === 'issue' ? issue.provenance : undefined;
    };
    const documents = inspectedDocuments({ state, texts }, linkedDocuments(state));
    const origins = draftOrigins(state, draft, recorded, documents);
    if (!origins) {
      errors.write(`${operatorSentence(message('derivation-no-draft', { negotiation, draft }))}\n`);
      return failed;
    }
    const made = new Date().toISOString();
    const printed = (as: typeof format): string =>
      as === 'json' ? `${JSON.stringify(origins, null, 2)}\n` : String(derivationFile(origins, as, made).content);
    if (call.out) {
      const [, ending] = /\.(json|csv|html)$/i.exec(call.out) ?? [];
      const as = (['json', 'csv', 'html'] as const).find((one) => one === ending?.toLowerCase());
      if (as) return writtenFile(call.out, printed(as), errors);
      return writtenContent(call.out, { what: 'tables', made, ...derivationTables(origins) }, errors);
    }
    out.write(printed(format));
    return done;
  });
}

type Call =
  | {
      readonly ok: true;
      readonly negotiation: string;
      readonly draft: number;
      readonly format: 'json' | 'csv' | 'html';
      readonly folder: string;
      readonly out: string | null;
    }
  | Misuse;

function parse(args: readonly string[]): Call {
  const call = readCall({
    args: [...args],
    options: {
      negotiation: { type: 'string' },
      draft: { type: 'string' },
      data: { type: 'string' },
      json: { type: 'boolean' },
      csv: { type: 'boolean' },
      html: { type: 'boolean' },
      out: { type: 'string' },
    },
  });
  if (isMisuse(call)) return call;
  const { negotiation, draft, data } = call.values;
  if (!negotiation || !draft || !/^\d{1,4}$/.test(draft)) return misuse(message('derivation-call'));
  const formats = (['json', 'csv', 'html'] as const).filter((format) => call.values[format]);
  if (formats.length > 1) return misuse(message('derivation-one-format'));
  return {
    ok: true,
    negotiation,
    draft: Number(draft),
    format: formats[0] ?? 'html',
    folder: dataFolder(data),
    out: call.values.out ?? null,
  };
}
