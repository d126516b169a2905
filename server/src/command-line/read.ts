import { labels, languages, type TextDocument } from '@adref/shared/document';
import {
  doubtSentence,
  type PageOfFile,
  placeInFile,
  type Reading,
  type ReadOptions,
  type Source,
} from '@adref/shared/formats';
import { documentRecord } from '../exports/json-file.ts';
import { message, operatorSentence } from '../messages/message.ts';
import { isMisuse, type Misuse, misuse, onlyFile, readCall, tellMisuse } from './call.ts';
import { type BracketedFile, readBracketedFile } from './document-file.ts';
import { done, failed, type Output } from './output.ts';

/**
 * `read FILE`: the documents of a file with their paragraphs, labels, footnotes, sponsors and votes, and what was repaired
 * or needs a look. Of a file with tracked changes all are made, unless `--changes` says `rejected` or an author. With `--json` one JSON value and nothing else; reasons go to `errors`. Returns the exit code.
 */
export async function read(args: readonly string[], out: Output, errors: Output = process.stderr): Promise<number> {
  const call = parse(args);
  if (!call.ok) return tellMisuse('read', call, errors);
  const file = await readBracketedFile(call.file, call.options);
  if (!file.ok) {
    errors.write(`${file.reason}\n`);
    return failed;
  }
  const of = file.documents.length < file.reading.documents.length ? file.documents : null;
  const reading = of ? only(file.reading, of) : file.reading;
  out.write(call.json ? `${JSON.stringify(json(reading, file), null, 2)}\n` : listing(reading, file));
  return done;
}

type Call =
  | { ok: true; file: string; json: boolean; options: Pick<ReadOptions, 'symbol' | 'language' | 'changes'> }
  | Misuse;

function parse(args: readonly string[]): Call {
  const call = readCall({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      symbol: { type: 'string' },
      language: { type: 'string' },
      changes: { type: 'string' },
    },
  });
  if (isMisuse(call)) return call;
  const { values, positionals } = call;
  const file = onlyFile(positionals);
  if (isMisuse(file)) return file;
  const language = languages.find((one) => one === values.language);
  if (values.language && !language) return misuse(message('language-unknown', { language: values.language }));
  const options = {
    ...(values.symbol ? { symbol: values.symbol } : {}),
    ...(language ? { language } : {}),
    ...(values.changes && { changes: changesSaid(values.changes) }),
  };
  return { ok: true, file, json: values.json ?? false, options };
}

/** Which tracked changes are made: `accepted`, `rejected`, or the name of their author. */
function changesSaid(said: string): NonNullable<ReadOptions['changes']> {
  return said === 'accepted' || said === 'rejected' ? said : { author: said };
}

/** What a reading says about some of its documents. */
function only(reading: Reading, documents: readonly TextDocument[]): Reading {
  const symbols = new Set(documents.map((document) => document.symbol));
  const ids = new Set(documents.flatMap((one) => [...one.paragraphs, ...one.footnotes].map(({ id }) => id)));
  const about = (one: { document: string }): boolean => symbols.has(one.document);
  return {
    ...reading,
    documents,
    sponsors: reading.sponsors.filter(about),
    votes: reading.votes.filter(about),
    zones: reading.zones.filter(about),
    repairs: reading.repairs.filter(about),
    experts: reading.zones.some((zone) => zone.kind === 'annex' && about(zone)) ? reading.experts : [],
    flags: reading.flags.filter((flag) => {
      if ('paragraph' in flag) return ids.has(flag.paragraph);
      if ('footnote' in flag) return ids.has(flag.footnote);
      return 'document' in flag ? about(flag) : flag.kind === 'character' || flag.kind === 'page';
    }),
  };
}

type FileBrackets = Pick<Extract<BracketedFile, { ok: true }>, 'brackets' | 'labels'>;

/** A reading as programs read it: where a text is the source, places are its lines. */
function json(
  { documents, sources, zones, flags, repairs, changes, movedFrom, ...rest }: Reading,
  { brackets, labels: said }: FileBrackets,
): object {
  const source = (id: string): object => {
    const found = sources.get(id);
    if (!found) return {};
    return 'lines' in found ? { lines: [found.lines.from, found.lines.to] } : found;
  };
  const line = (one: Source | PageOfFile) => ('lines' in one ? { line: one.lines.from } : one);
  const lineOrPlace = (one: Source) => ('lines' in one ? one.lines.from : one);
  return {
    documents: documents.map((document) =>
      documentRecord(document, {
        label: (id) => said?.get(id),
        more: (id) => ({ ...brackets.get(id), ...source(id) }),
      }),
    ),
    ...rest,
    ...(changes && { changes: changes.map(({ source: where, ...change }) => ({ ...change, ...line(where) })) }),
    ...(movedFrom && { moves: [...movedFrom].map(([to, from]) => ({ from, to })) }),
    zones: zones.map(({ kind, document, source: where, blocks }) => ({
      kind,
      document,
      ...where,
      blocks: blocks.map(({ source: place, ...block }) => ({ ...place, ...block })),
    })),
    repairs: repairs.map(({ before, after, ...repair }) => ({
      ...repair,
      before: lineOrPlace(before),
      after: lineOrPlace(after),
    })),
    // The sentence besides, for people who read the JSON.
    flags: flags.map(({ source: where, ...flag }) => ({ ...flag, message: doubtSentence(flag), ...line(where) })),
  };
}

/** Column in which the words begin, after the label. */
const labelWidth = 8;

function listing(reading: Reading, { labels: written }: FileBrackets): string {
  const parts = reading.documents.flatMap((document) => {
    const names = labels(document.paragraphs);
    return [
      `${document.symbol || operatorSentence(message('no-symbol'))}  ${document.kind}, ${document.language}`,
      ...document.paragraphs.map((paragraph, at) => {
        const indent = '  '.repeat(paragraph.kind === 'subparagraph' ? paragraph.level : 0);
        return `  ${indent}${(written?.get(paragraph.id) ?? names[at] ?? '').padEnd(labelWidth)}${paragraph.text}`;
      }),
      ...document.footnotes.map((footnote) => `  [${footnote.marker}] ${footnote.text}`),
      '',
    ];
  });
  const said = [
    ...reading.sponsors.map(({ document, sponsors, joined }) =>
      message('listed-sponsors', { document, sponsors: sponsors.length, joined: joined.length }),
    ),
    ...reading.votes.map(({ document, inFavour, against, abstaining }) =>
      message('listed-vote', {
        document,
        for: inFavour.length,
        against: against.length,
        abstaining: abstaining.length,
      }),
    ),
    ...authorsIn(reading).map(([author, changes]) => message('listed-changes', { author, changes })),
    ...(reading.comments ?? []).map(({ author, text }) => message('listed-comment', { author, text })),
    ...reading.repairs.map(({ kind, before, after, seam }) =>
      message('listed-repair', { kind, before: placeInFile(before), after: placeInFile(after), seam }),
    ),
    ...reading.flags.map((flag) =>
      message('listed-flag', { place: placeInFile(flag.source), message: doubtSentence(flag) }),
    ),
  ];
  return [...parts, ...said.map((one) => operatorSentence(one)), ''].join('\n');
}

/** Who changed a file, and how often. */
function authorsIn({ changes = [] }: Reading): [author: string, changes: number][] {
  const count = new Map<string, number>();
  for (const { author } of changes) count.set(author, (count.get(author) ?? 0) + 1);
  return [...count];
}
