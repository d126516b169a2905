import { withCallsApart } from '../exports/calls-apart.ts';
import { compareDocuments } from '../exports/comparison/compare-documents.ts';
import { comparisonPage } from '../exports/comparison/comparison-page.ts';
import { comparisonText } from '../exports/comparison/comparison-text.ts';
import { comparisonFile } from '../exports/table-file.ts';
import { wholeSecond } from '../exports/whole-second.ts';
import { message } from '../messages/message.ts';
import { isMisuse, type Misuse, misuse, readCall, tellMisuse } from './call.ts';
import { readOneDocument } from './document-file.ts';
import { done, failed, type Output } from './output.ts';
import { formatOf, tellEnding, writtenFile, writtenModel } from './written-file.ts';

/**
 * `compare A B`: which paragraphs of two documents answer to each other, and how their words differ. `--against C` reads both drafts against
 * an agreed text: what came and went in A, and what in B. With `--json` one JSON value and nothing else; with `--html` one page that can be
 * mailed; with `--out` the same in a file, or two columns for Word or on pages, by how its name ends; otherwise a text in the order of B (comparison-text.ts). Reasons go to `errors`. Returns the exit code.
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
  const printed = (form: (typeof forms)[number]): string => {
    if (form === 'json') return `${JSON.stringify(comparison, null, 2)}\n`;
    const written = form === 'html' ? comparisonPage : comparisonText;
    return written(a.document, b.document, third, sideBySide);
  };
  if (call.out) {
    const as = formatOf(call.out, undefined) ?? 'docx';
    if (as === 'akn') return tellEnding(call.out, '.docx, .pdf, .html, .txt, .json', errors);
    if (as !== 'docx' && as !== 'pdf') return writtenFile(call.out, printed(as), errors);
    const made = wholeSecond(new Date().toISOString());
    const file = comparisonFile(a.document, b.document, sideBySide.rows, { made, typed: as === 'pdf' });
    return writtenModel(call.out, withCallsApart(file), as, errors);
  }
  out.write(printed(call.form));
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
