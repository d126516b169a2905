import { compareDocuments } from '../exports/comparison/compare-documents.ts';
import { comparisonPage } from '../exports/comparison/comparison-page.ts';
import { comparisonText } from '../exports/comparison/comparison-text.ts';
import { comparisonFile } from '../exports/table-file.ts';
import { wholeSecond } from '../exports/whole-second.ts';
import { message } from '../messages/message.ts';
import { isMisuse, type Misuse, misuse, readCall, tellMisuse } from './call.ts';
import { readOneDocument } from './document-file.ts';
import { done, failed, type Output } from './output.ts';
import { writtenAs, writtenModel } from './written-file.ts';

/**
 * `compare A B`: which paragraphs of two documents answer to each other, and how their words differ. `--against C` reads both drafts against
 * an agreed text: what came and went in A, and what in B. With `--json` one JSON value and nothing else; with `--html` one page that can be
 * mailed; with `--out` a Word file or a PDF of two columns; otherwise a text in the order of B (comparison-text.ts). Reasons go to `errors`. Returns the exit code.
 */
export async function compare(args: readonly string[], out: Output, errors: Output = process.stderr): Promise<number> {
  const call = parse(args);
  if (!call.ok) return tellMisuse('compare', call, errors);
  const [a, b] = [await readOneDocument(call.a), await readOneDocument(call.b)];
  const agreed = call.against === null ? null : await readOneDocument(call.against);
  for (const side of [a, b, agreed]) {
    if (!side || side.ok) continue;
    errors.write(`${side.reason}\n`);
    return failed;
  }
  if (!a.ok || !b.ok || (agreed && !agreed.ok)) return failed;
  const third = agreed?.document ?? null;
  const { comparison, sideBySide } = compareDocuments(a.document, b.document, third);
  if (call.out) {
    const made = wholeSecond(new Date().toISOString());
    const as = writtenAs(call.out);
    const file = comparisonFile(a.document, b.document, sideBySide.rows, { made, typed: as === 'pdf' });
    return writtenModel(call.out, file, as, errors);
  }
  if (call.form === 'json') out.write(`${JSON.stringify(comparison, null, 2)}\n`);
  else if (call.form === 'html') out.write(comparisonPage(a.document, b.document, third, sideBySide));
  else out.write(comparisonText(a.document, b.document, third, sideBySide));
  return done;
}

const forms = ['json', 'text', 'html'] as const;

type Call =
  | { ok: true; a: string; b: string; against: string | null; form: (typeof forms)[number]; out: string | null }
  | Misuse;

function parse(args: readonly string[]): Call {
  const call = readCall({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      text: { type: 'boolean' },
      html: { type: 'boolean' },
      against: { type: 'string' },
      out: { type: 'string' },
    },
  });
  if (isMisuse(call)) return call;
  const { values, positionals } = call;
  const [a, b, extra] = positionals;
  if (!a || !b) return misuse(message('say-two-files'));
  if (extra) return misuse(message('third-file', { extra }));
  const [form = 'text', other] = forms.filter((one) => values[one]);
  if (other) return misuse(message('form-twice', { one: form, other }));
  return { ok: true, a, b, against: values.against ?? null, form, out: values.out ?? null };
}
