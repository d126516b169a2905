import { basename } from 'node:path';
import type { Emphasis, Paragraph, TextDocument } from '@adref/shared/document';
import { aknFacts, besideOpening, type Reading, writeAkn, writeAknChanges, writeText } from '@adref/shared/formats';
import { withEmphasis } from '../documents/bracketed-document.ts';
import { changedFromBase } from '../exports/akn-file.ts';
import { withCallsApart } from '../exports/calls-apart.ts';
import { changesJson, documentJson } from '../exports/json-file.ts';
import { cleanFile, trackedFile } from '../exports/text-file.ts';
import { wholeSecond } from '../exports/whole-second.ts';
import { message } from '../messages/message.ts';
import { isMisuse, type Misuse, misuse, onlyFile, readCall, tellMisuse } from './call.ts';
import { type ReadFile, readOneDocument } from './document-file.ts';
import { failed, type Output } from './output.ts';
import { type FileFormat, formatOf, writtenFile, writtenModel } from './written-file.ts';

/**
 * `export FILE --out PATH`: one document in the layout of the United Nations, as a Word file or as a PDF, or as Akoma Ntoso, or as one page of HTML, or as plain text
 * that reads back, or as JSON in the shape of `read` (with a base of `compare`). With `--against BASE` what FILE changes in BASE: changes that Word tracks, by `--author`, or `ins` and `del`; in a PDF and on a page new words are underlined,
 * old ones struck out. Reasons go to `errors`. Returns the exit code.
 */
export async function exportFile(
  args: readonly string[],
  _out: Output,
  errors: Output = process.stderr,
): Promise<number> {
  const call = parse(args);
  if (!call.ok) return tellMisuse('export', call, errors);
  const file = await readOneDocument(call.file);
  const base = call.against === null ? null : await readOneDocument(call.against);
  for (const one of [file, base]) {
    if (!one || one.ok) continue;
    errors.write(`${one.reason}\n`);
    return failed;
  }
  if (!file.ok || (base && !base.ok)) return failed;
  const { language } = file.document;
  if (call.as === 'text') {
    const text = setDocument(file, (paragraph) => besideOpening(paragraph, language));
    return writtenFile(call.out, writeText(text), errors);
  }
  if (call.as === 'json') {
    const json = base
      ? changesJson(base.document, file.document, 'unrelated')
      : documentJson(setDocument(file), sponsorsAndVotes(file.reading, file.document));
    return writtenFile(call.out, json, errors);
  }
  const now = wholeSecond(new Date().toISOString());
  const author = call.author ?? (file.document.symbol || basename(call.file));
  if (call.as === 'akn') {
    const facts = { ...aknFacts(file.reading, file.document), made: now };
    const xml = base
      ? writeAknChanges(changedFromBase(base.document, file.document, { author, made: now, ids: 'unrelated' }), facts)
      : writeAkn(file.document, facts);
    return writtenFile(call.out, xml, errors);
  }
  const options = { made: now, lineNumbers: call.lineNumbers, typed: call.as === 'pdf' || call.as === 'html' };
  const marks = file.marks && { marks: file.marks };
  const model = base
    ? trackedFile(setDocument(base), setDocument(file), { ...options, author, date: now, ids: 'unrelated' })
    : cleanFile(file.document, { ...options, ...marks });
  return writtenModel(call.out, withCallsApart(model), call.as, errors);
}

/** The document with what its file sets apart among its words; all of that, or what `of` leaves. */
function setDocument({ document, marks }: ReadFile, of?: (paragraph: Paragraph) => readonly Emphasis[]): TextDocument {
  const paragraphs = document.paragraphs.map((one) => {
    const paragraph = marks ? withEmphasis(one, marks.get(one.id)) : one;
    return of && paragraph.emphasis ? { ...paragraph, emphasis: of(paragraph) } : paragraph;
  });
  return { ...document, paragraphs };
}

/** What a file says of one of its documents beside its words. */
function sponsorsAndVotes({ sponsors, votes }: Reading, { symbol }: TextDocument) {
  const about = (one: { readonly document: string }) => one.document === symbol;
  return { sponsors: sponsors.filter(about), votes: votes.filter(about) };
}

type Call =
  | {
      readonly ok: true;
      readonly file: string;
      readonly out: string;
      readonly as: FileFormat;
      readonly against: string | null;
      readonly author: string | null;
      readonly lineNumbers: boolean;
    }
  | Misuse;

function parse(args: readonly string[]): Call {
  const call = readCall({
    args: [...args],
    allowPositionals: true,
    options: {
      as: { type: 'string' },
      against: { type: 'string' },
      author: { type: 'string' },
      out: { type: 'string' },
      'line-numbers': { type: 'boolean' },
    },
  });
  if (isMisuse(call)) return call;
  const { values, positionals } = call;
  const file = onlyFile(positionals);
  if (isMisuse(file)) return file;
  if (!values.out) return misuse(message('say-out'));
  const out = values.out;
  const as = formatOf(out, values.as);
  if (!as) return misuse(message('export-format', { format: values.as ?? '' }));
  if (as === 'text' && values.against !== undefined) return misuse(message('export-text-changes'));
  return {
    ok: true,
    file,
    out: values.out,
    as,
    against: values.against ?? null,
    author: values.author ?? null,
    lineNumbers: values['line-numbers'] ?? false,
  };
}
