import { extname } from 'node:path';
import {
  type AgreedParagraph,
  adoptedDocuments,
  type Corpus,
  CorpusIndex,
  type IndexedRow,
  type Trace,
  trace as traceText,
  wordRow,
} from '@adref/shared/corpus';
import { labels, type TextDocument } from '@adref/shared/document';
import { readDocument } from '@adref/shared/formats';
import { sentenceOf as sentenceOfRefusal } from '@adref/shared/refusal';
import { readableBytes } from '../documents/pdf-text.ts';
import { withWholePages } from '../documents/whole-pages.ts';
import { ownName, sourceFiles } from '../library/source-files.ts';
import { message, operatorSentence } from '../messages/message.ts';
import { isMisuse, type Misuse, misuse, readCall, tellMisuse } from './call.ts';
import { readDocumentFile } from './document-file.ts';
import { done, failed, type Output } from './output.ts';
import { tracePage } from './trace-page.ts';
import { unreadFile } from './unread-file.ts';
import { formatOf, writtenFile } from './written-file.ts';

/**
 * `trace DRAFT --against PATH…`: which words of a draft are verbatim in adopted texts, from where, and what departs from them. With `--json`
 * one JSON value and nothing else, with `--html` one page that can be mailed; with `--out` the same in a file, by how its name ends. What could not
 * be read goes to `errors`. The draft's own document is left out of what it is traced in.
 * Returns the exit code: 1 where the draft, or everything it was to be traced in, could not be read.
 */
export async function trace(args: readonly string[], out: Output, errors: Output = process.stderr): Promise<number> {
  const call = parse(args);
  if (!call.ok) return tellMisuse('trace', call, errors);
  const file = await readDocumentFile(call.draft);
  if (!file.ok) {
    errors.write(`${file.reason}\n`);
    return failed;
  }
  const collection = await collect(call.against, file.documents, errors);
  if (collection.corpus.index.size === 0) {
    errors.write(`${operatorSentence(message('nothing-to-trace-in', { paths: call.against.join(', ') }))}\n`);
    return failed;
  }
  const traced = file.documents.map((document) => ({
    document,
    paragraphs: document.paragraphs.map(({ text }) => traceText(collection.corpus, text)),
  }));
  const printed = {
    json: () => `${JSON.stringify({ collection: collection.about, paragraphs: traced.flatMap(json) }, null, 2)}\n`,
    html: () => tracePage(traced, collection.sentence),
    text: () => `${collection.sentence}\n\n${traced.map(listing).join('\n')}`,
  }[call.form]();
  if (call.out) return writtenFile(call.out, printed, errors);
  out.write(printed);
  return done;
}

/** Forms in which it is printed. */
type TraceForm = 'json' | 'html' | 'text';

type Call =
  | {
      readonly ok: true;
      readonly draft: string;
      readonly against: readonly string[];
      readonly form: TraceForm;
      /** The file that it is written to; null where it is printed. */
      readonly out: string | null;
    }
  | Misuse;

function parse(args: readonly string[]): Call {
  const call = readCall({
    args: [...args],
    allowPositionals: true,
    options: {
      against: { type: 'string', multiple: true },
      json: { type: 'boolean' },
      html: { type: 'boolean' },
      out: { type: 'string' },
    },
  });
  if (isMisuse(call)) return call;
  const { values, positionals } = call;
  const [draft, ...more] = positionals;
  if (!draft) return misuse(message('say-file'));
  if (!values.against) return misuse(message('say-against'));
  if (values.json && values.html) return misuse(message('form-twice', { one: 'json', other: 'html' }));
  const said = values.json ? 'json' : values.html ? 'html' : undefined;
  const form = values.out && !said ? formOf(values.out) : (said ?? 'text');
  if (!form) {
    const path = values.out ?? '';
    return misuse(message('file-ending', { path, format: extname(path), forms: '.txt, .html, .json' }));
  }
  // The shell makes several paths of one pattern; the first belongs to --against, the others follow it.
  return {
    ok: true,
    draft,
    against: [...values.against, ...more],
    form,
    out: values.out ?? null,
  };
}

/** The form that the name of a file asks for: a text where it says nothing. */
function formOf(path: string): TraceForm | undefined {
  if (extname(path) === '') return 'text';
  return (['json', 'html', 'text'] as const).find((form) => form === formatOf(path, undefined));
}

/** What a draft is traced in, and what is said of it, since silence of a small collection proves nothing. */
async function collect(
  paths: readonly string[],
  drafts: readonly TextDocument[],
  errors: Output,
): Promise<{ corpus: Corpus; about: object; sentence: string }> {
  const paragraphs: (AgreedParagraph & { text: string })[] = [];
  const rows: IndexedRow[] = [];
  const own = new Set(drafts.map(identity));
  const known = new Set<string>();
  const languages = new Set<string>();
  const sessions = new Set<string>();
  const unread: { file: string; reason: string }[] = [];
  for (const path of paths) {
    for await (const { name, content } of sourceFiles(path)) {
      const made = content instanceof Uint8Array ? await readableBytes(content, ownName(name)) : content;
      const readable = withWholePages(made, ownName(name));
      const read = readable.ok ? readDocument(readable.bytes, { name: ownName(name) }) : readable;
      if (!read.ok) {
        const problem = sentenceOfRefusal(read) ?? read.key;
        unread.push({ file: name, reason: problem });
        errors.write(`${unreadFile(name, read)}\n`);
        continue;
      }
      for (const { document, manner, date, session } of adoptedDocuments(read.reading)) {
        const id = identity(document);
        if (own.has(id) || known.has(id)) continue;
        known.add(id);
        languages.add(document.language);
        if (session) sessions.add(session);
        const names = labels(document.paragraphs);
        for (const [at, { id: paragraph, text }] of document.paragraphs.entries()) {
          const number = paragraphs.length;
          const { symbol, language } = document;
          paragraphs.push({
            number,
            document: symbol || ownName(name),
            symbol,
            language,
            paragraph,
            label: names[at] ?? '',
            manner,
            date,
            text,
          });
          rows.push({ paragraph: number, codes: wordRow(text).codes });
        }
      }
    }
  }
  const corpus: Corpus = {
    index: CorpusIndex.of(rows),
    paragraph: (number) => withoutText(paragraphs[number]),
    text: (number) => paragraphs[number]?.text ?? '',
  };
  const about = {
    documents: known.size,
    paragraphs: paragraphs.length,
    languages: [...languages].sort(),
    sessions: [...sessions].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })),
    unread,
  };
  const sentence = operatorSentence(
    message('traced-in', {
      documents: known.size,
      languages: about.languages.join(', '),
      sessions: about.sessions.join(', ') || '–',
    }),
  );
  return { corpus, about, sentence };
}

/** Tells documents apart: the same text read twice counts once. */
function identity({ symbol, language, paragraphs }: TextDocument): string {
  return symbol ? `${symbol} ${language}` : paragraphs.map(({ text }) => text).join('\n');
}

function withoutText(paragraph: (AgreedParagraph & { text: string }) | undefined): AgreedParagraph {
  if (!paragraph) throw new RangeError('The index names a paragraph that was not read');
  const { text: _, ...agreed } = paragraph;
  return agreed;
}

/** The paragraphs of a document as programs read them. */
function json({ document, paragraphs }: { document: TextDocument; paragraphs: readonly Trace[] }): object[] {
  const source = ({
    document: of,
    paragraph,
    label,
    from,
    to,
    manner,
    date,
  }: Trace['spans'][number]['sources'][number]) => ({
    document: of,
    paragraph,
    label,
    from,
    to,
    adopted: manner,
    date,
  });
  const names = labels(document.paragraphs);
  return document.paragraphs.map(({ id, text }, at) => {
    const { coverage = 0, standing = 'new', spans = [], departures = [] } = paragraphs[at] ?? {};
    return {
      id,
      label: names[at],
      text,
      coverage,
      standing,
      spans: spans.map((span) => ({ ...span, sources: span.sources.map(source) })),
      near: departures.map(({ source: from, redline, ...rest }) => ({
        ...rest,
        source: source(from),
        redline: redline.flatMap((span) => {
          if (span.kind === 'equal') return [{ op: 'equal', text: span.text }];
          const ops = [
            { op: 'delete', text: span.before, class: span.class },
            { op: 'insert', text: span.after, class: span.class },
          ];
          return ops.filter((op) => op.text !== '');
        }),
      })),
    };
  });
}

/** Words of a span that are printed. */
const shownWords = 12;

/** A document as a person reads it: each paragraph, how far it is agreed, and from where. */
function listing({ document, paragraphs }: { document: TextDocument; paragraphs: readonly Trace[] }): string {
  const names = labels(document.paragraphs);
  return document.paragraphs
    .flatMap(({ text }, at) => {
      const found = paragraphs[at];
      if (!found || text === '') return [];
      const { standing, coverage, spans, departures } = found;
      const said = operatorSentence(message('traced-agreed', { standing, percent: Math.round(coverage * 100) }));
      return [
        `${(names[at] || '–').padEnd(6)}${said}`,
        ...spans.flatMap(({ from, to, sources: [first], documents, formula }) => {
          if (formula || !first) return [];
          const words = text.slice(from, to).split(' ');
          const shown = words.length > shownWords ? `${words.slice(0, shownWords).join(' ')} …` : words.join(' ');
          const { document: of, label, manner, date } = first;
          return `      ${operatorSentence(message('traced-source', { words: shown, document: of, label, manner, date, documents }))}`;
        }),
        ...departures.slice(0, 1).map(({ source, redline, force }) => {
          const marked = redline
            .map((span) => (span.kind === 'equal' ? span.text : `[${span.before}→${span.after}]`))
            .join('');
          const key = force ? (`traced-near-${force}` as const) : 'traced-near';
          return `      ${operatorSentence(message(key, { document: source.document, label: source.label, redline: marked }))}`;
        }),
      ];
    })
    .join('\n')
    .concat('\n');
}
