import { firstWords, labels, type Paragraph, type TextDocument } from '@adref/shared/document';
import { aknFacts, changeAuthors, writeAknChanges } from '@adref/shared/formats';
import { authorForParty } from '@adref/shared/negotiation';
import { invalid, sentenceOf } from '@adref/shared/refusal';
import {
  type Position,
  printRolling,
  rollingText,
  type Wording,
  withAgreed,
  withoutAgreedMark,
} from '@adref/shared/rolling';
import { fileOfSeveral } from '../documents/file-of-several.ts';
import { answersInMarkedUp, type DraftPlaces, type PlacedText } from '../documents/marked-up-file.ts';
import { AddedInFile, positionsInFile } from '../documents/positions-in-file.ts';
import { wordingsInFile } from '../documents/wordings-in-file.ts';
import { rollingChanges } from '../exports/akn-file.ts';
import { fileModel, printedFiles, type RollingForm, rollingForms } from '../exports/file-request.ts';
import { rollingJson } from '../exports/json-file.ts';
import { rollingNotation } from '../exports/light-file.ts';
import { wholeSecond } from '../exports/whole-second.ts';
import { message, sentenceOfKey } from '../messages/message.ts';
import { bracketedCopy, bracketedDraft, saysAnything, withoutMark } from './bracketed-draft.ts';
import { isMisuse, type Misuse, misuse, readCall, tellMisuse } from './call.ts';
import { type OpenDocument, openOneDocument, type ReadFile } from './document-file.ts';
import { beforeDraft, type SaidOfEarlier, saidOfEarlier } from './earlier-draft.ts';
import { notedCopies } from './noted-copies.ts';
import { done, failed, type Output } from './output.ts';
import { type FileFormat, formatOf, writtenFile, writtenModel } from './written-file.ts';

/**
 * `rolling`: the draft with the wordings of all parties in brackets. With `--json` one JSON value and nothing else; otherwise in the
 * notation of negotiators. Brackets in the draft are on the table beside the parties' words. Paragraphs of a party's file answer to the
 * draft's by their words and labels (wordings-in-file.ts), or by what a file marked up from the draft says itself (marked-up-file.ts). With
 * `--out` it is a Word file: brackets, tracked changes, or a compilation, by `--form`; or a PDF, a page of HTML, text in notation, JSON or Akoma Ntoso, by `--as` or how its name ends. Of a file given with `--marked` each author of
 * tracked changes is a party; of several in the file of a party the one who is the party counts, or whom `--author` names. Of a file that was made from a draft given with `--earlier`
 * only what it changes in that is its party's wish (earlier-draft.ts). Notes are part of it where all files are of Word (noted-copies.ts). Reasons go to `errors`. Returns the exit code.
 */
export async function rolling(args: readonly string[], out: Output, errors: Output = process.stderr): Promise<number> {
  const call = parse(args);
  if (!call.ok) return tellMisuse('rolling', call, errors);
  const opened = await openOneDocument(call.draft);
  const draft = opened.ok ? opened.readBracketed() : opened;
  if (!draft.ok) {
    errors.write(`${draft.reason}\n`);
    return failed;
  }
  const parties = call.texts.map(({ party }) => party);
  const divided = bracketedDraft(draft.asRead, parties);
  if (divided.overfull !== null) {
    const paragraph = firstWords(draft.asRead.find(({ id }) => id === divided.overfull)?.text ?? '');
    errors.write(`${sentenceOf(invalid('brackets-say-too-much', { paragraph }))}\n`);
    return failed;
  }
  const drafted = divided.paragraphs;
  const bracketed = saysAnything(divided);
  // A mark behind a paragraph is no words of it: in the draft it says what is agreed, in a party’s copy the same.
  const agreed = new Map(
    draft.document.paragraphs.flatMap(({ id, text }) => {
      const { mark } = withoutAgreedMark(text);
      return mark ? [[id, mark] as const] : [];
    }),
  );
  const wordings: Wording[] = [];
  const positions: Position[] = [];
  const refuse = (reason: string): false => {
    errors.write(`${reason}\n`);
    return false;
  };
  let added = new AddedInFile([]);
  const wordsOfDraft: TextDocument = { ...draft.document, paragraphs: drafted };
  const earlier: TextDocument[] = [];
  for (const [nth, path] of call.earlier.entries()) {
    const file = await openOneDocument(path);
    const read = file.ok ? file.readBracketed() : file;
    if (!read.ok) {
      refuse(read.reason);
      return failed;
    }
    const { paragraphs } = bracketedDraft(read.asRead, parties);
    earlier.push(beforeDraft(wordsOfDraft, { ...read.document, paragraphs }, nth));
  }
  const tellConflicts = (party: string, { of, conflicts }: SaidOfEarlier) => {
    if (conflicts.size === 0) return;
    const names = labels(drafted);
    const places = drafted.flatMap(({ id, text }, at) => (conflicts.has(id) ? [names[at] || firstWords(text)] : []));
    refuse(sentenceOfKey('copy-of-earlier', { party, draft: of.symbol || '–', places: places.join(', ') }));
  };
  // Of a file read as `copy`, and without its changes as `unchanged`, where it has some.
  const addWordings = (party: string, copy: PlacedText, unchanged: PlacedText | null, said: DraftPlaces | null) => {
    const carried = said || earlier.length === 0 ? null : saidOfEarlier(copy, unchanged, wordsOfDraft, earlier);
    if (carried) tellConflicts(party, carried);
    const own = carried?.own ?? copy.document.paragraphs;
    const held = carried
      ? wordingsInFile(party, drafted, own, carried.answers, carried.moved)
      : wordingsInFile(party, drafted, own, said?.places, said?.moved);
    wordings.push(...added.noted(party, held, own, copy.sources));
  };
  // Adds what a party's file says, read with the changes of `author` or of all; false where it cannot be had, and why is said.
  const add = (party: string, file: OpenDocument, author?: string): boolean => {
    const changes = author === undefined ? undefined : { author };
    if (bracketed) {
      const copy = file.readBracketed(changes);
      if (!copy.ok) return refuse(`${party}: ${copy.reason}`);
      const own = bracketedCopy(copy.asRead, party);
      const rejected = copy.changes.length > 0 ? file.readBracketed('rejected') : null;
      const before =
        rejected?.ok === true ? withParagraphs(rejected, bracketedDraft(rejected.asRead, parties).paragraphs) : null;
      const after = withParagraphs(copy, own);
      addWordings(party, after, before, before && answersInMarkedUp(before, drafted, after, ({ text }) => text));
      return true;
    }
    const text = file.read(changes);
    if (!text.ok) return refuse(`${party}: ${text.reason}`);
    const rejected = text.changes.length > 0 ? file.read('rejected') : null;
    const [before, after] = [rejected?.ok ? rejected : null, text].map(
      (one) => one && withParagraphs(one, one.document.paragraphs.map(withoutMark)),
    );
    if (!after) return true;
    const said = before ? answersInMarkedUp(before, drafted, after, ({ text: words }) => words) : null;
    addWordings(party, after, before ?? null, said);
    return true;
  };
  // Of all files whose authors leave it open somebody has to say, and not of one file in each run.
  let open = false;
  for (const { party, file } of call.texts) {
    const copy = await openOneDocument(file);
    const text = copy.ok ? copy.read() : copy;
    const authors = text.ok ? changeAuthors(text.changes) : [];
    const said = call.authors.get(party);
    // A misspelt name would leave out what the one author has changed, without a word.
    const isOther = said !== undefined && said !== '' && authors.length > 0 && !authors.includes(said);
    const author = isOther ? null : authorForParty({ code: party }, authors, said);
    if (author === null) {
      refuse(`${sentenceOf(fileOfSeveral(file, party, authors))} ${sentenceOfKey('rolling-author', { party })}`);
      open = true;
    } else if (!(copy.ok ? add(party, copy, author || undefined) : refuse(`${party}: ${copy.reason}`))) return failed;
  }
  if (open) return failed;
  for (const file of call.marked) {
    const copy = await openOneDocument(file);
    const text = copy.ok ? copy.read() : copy;
    if (!copy.ok || !text.ok) {
      if (!text.ok) refuse(text.reason);
      return failed;
    }
    // Each author of tracked changes is a party; what several changed together is held by each of them.
    const authors = changeAuthors(text.changes);
    if (authors.length === 0 && !text.reading.positions) {
      errors.write(`${sentenceOf(invalid('file-without-authors', { name: file }))}\n`);
      return failed;
    }
    added = new AddedInFile(text.changes);
    for (const party of authors) {
      if (!add(party, copy, party)) return failed;
    }
    const rejected = copy.read('rejected');
    const inFile = rejected.ok ? positionsInFile(drafted, rejected.document.paragraphs, rejected.reading, added) : null;
    if (inFile) positions.push(...inFile.positions);
    if (inFile) wordings.push(...inFile.wordings);
  }
  // What a party's own file says of a paragraph counts, and not what the draft's brackets had said of it before.
  const said = new Set(wordings.map(({ party, paragraph }) => `${party} ${paragraph}`));
  const before = divided.wordings.filter(({ party, paragraph }) => !said.has(`${party} ${paragraph}`));
  // What is one JSON value has words without marks, as `read` tells them.
  const asJson = call.json || call.as === 'json';
  const noted =
    asJson || bracketed || earlier.length > 0
      ? null
      : await notedCopies(draft.document, drafted, [
          ...call.texts.map(({ party, file }) => ({ file, party, author: call.authors.get(party) })),
          ...call.marked.map((file) => ({ file })),
        ]);
  // What is left out is told, so that nobody takes the text for all that the files say.
  if (!noted && draft.document.footnotes.length > 0) refuse(sentenceOfKey('notes-left-out', { draft: call.draft }));
  const base = noted?.base ?? wordsOfDraft;
  const rolled = noted
    ? rollingText(noted.base.paragraphs, noted.wordings, noted.positions)
    : rollingText(drafted, [...before, ...wordings], [...divided.positions, ...positions]);
  const paragraphs = withAgreed(rolled, agreed);
  if (call.out) {
    const made = wholeSecond(new Date().toISOString());
    if (call.as === 'text') {
      return writtenFile(call.out, rollingNotation(paragraphs, base, call.form !== 'rolling-unattributed'), errors);
    }
    if (call.as === 'json') return writtenFile(call.out, rollingJson(paragraphs), errors);
    if (call.as === 'akn') {
      const facts = { ...aknFacts(draft.reading, draft.document), made };
      return writtenFile(call.out, writeAknChanges(rollingChanges(paragraphs, base, made), facts), errors);
    }
    const request = {
      what: call.form,
      draft: base,
      paragraphs,
      made,
      lineNumbers: false,
    };
    return writtenModel(call.out, fileModel(request, call.as !== 'docx'), call.as, errors);
  }
  const inNotation = noted
    ? rollingNotation(paragraphs, base).trimEnd()
    : printRolling(paragraphs, { language: draft.document.language });
  const printed = call.json ? rollingJson(paragraphs).trimEnd() : inNotation;
  // A tab says that backslashes are those of the notation, where no label has one.
  const marked = call.json || printed.includes('\t') || !printed.includes('\\') ? printed : `\t${printed}`;
  out.write(`${marked}\n`);
  return done;
}

/** What a file says beside its words, of other paragraphs: those of a text without its brackets. */
const withParagraphs = ({ document, sources, movedFrom }: ReadFile, paragraphs: readonly Paragraph[]): PlacedText => ({
  document: { ...document, paragraphs },
  sources,
  movedFrom,
});

type Call =
  | {
      readonly ok: true;
      readonly draft: string;
      readonly texts: readonly { readonly party: string; readonly file: string }[];
      /** Whose changes are those of a party, by its code; empty where all are. */
      readonly authors: ReadonlyMap<string, string>;
      readonly marked: readonly string[];
      /** Drafts before this one, from which files may have been made. */
      readonly earlier: readonly string[];
      readonly json: boolean;
      /** Where a Word file is written; null where the text is printed. */
      readonly out: string | null;
      readonly as: FileFormat;
      readonly form: RollingForm;
    }
  | Misuse;

function parse(args: readonly string[]): Call {
  const call = readCall({
    args: [...args],
    allowPositionals: true,
    options: {
      draft: { type: 'string' },
      text: { type: 'string', multiple: true },
      marked: { type: 'string', multiple: true },
      author: { type: 'string', multiple: true },
      earlier: { type: 'string', multiple: true },
      json: { type: 'boolean' },
      out: { type: 'string' },
      as: { type: 'string' },
      form: { type: 'string' },
    },
  });
  if (isMisuse(call)) return call;
  const { values, positionals } = call;
  const [stray] = positionals;
  if (stray) return misuse(message('say-option-first', { stray }));
  if (!values.draft) return misuse(message('say-draft'));
  const texts: { party: string; file: string }[] = [];
  for (const text of values.text ?? []) {
    const equals = text.indexOf('=');
    const [party, file] = [text.slice(0, Math.max(0, equals)), text.slice(equals + 1)];
    if (!party || !file) return misuse(message('say-party-and-file', { text }));
    if (texts.some((other) => other.party === party)) return misuse(message('two-texts', { party }));
    texts.push({ party, file });
  }
  const authors = new Map<string, string>();
  for (const said of values.author ?? []) {
    const [, party = '', author = ''] = /^([^=]*)=(.+)$/.exec(said) ?? [];
    if (!texts.some((text) => text.party === party)) return misuse(message('say-party-and-author', { said }));
    authors.set(party, author === '*' ? '' : author);
  }
  const marked = values.marked ?? [];
  if (texts.length === 0 && marked.length === 0) return misuse(message('say-texts'));
  const form = rollingForms.find((one) => one === (values.form ?? 'rolling'));
  if (!form) return misuse(message('rolling-form', { form: values.form ?? '', forms: rollingForms.join(', ') }));
  if ((values.form || values.as) && !values.out) return misuse(message('say-out'));
  const as = formatOf(values.out ?? '', values.as);
  if (!as) return misuse(message('rolling-format', { format: values.as ?? '' }));
  const printed: readonly string[] = printedFiles;
  if ((as === 'pdf' || as === 'html') && !printed.includes(form)) return misuse(message('rolling-pdf', { form }));
  if (as === 'text' && form !== 'rolling' && form !== 'rolling-unattributed')
    return misuse(message('rolling-text', { form }));
  if (values.form && as === 'akn') return misuse(message('rolling-akn-form'));
  if (values.form && as === 'json') return misuse(message('rolling-json-form'));
  return {
    ok: true,
    draft: values.draft,
    texts,
    authors,
    marked,
    earlier: values.earlier ?? [],
    json: values.json ?? false,
    out: values.out ?? null,
    as,
    form,
  };
}
