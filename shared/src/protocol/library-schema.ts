import { z } from 'zod';
import { documentKinds, languages, paragraphKinds } from '../document/index.ts';
import { manners } from '../formats/index.ts';
import { pageDoubtsSchema } from './answer-schema.ts';
import { documentSchema } from './document-schema.ts';
import { fileMarkSchema } from './file-mark.ts';
import { maxParagraphLength } from './limits.ts';

/** Most paragraphs whose words are traced in one request, and most characters of all of them. */
const maxTracedTexts = 1_000;
const maxTracedLength = 400_000;

/** Bytes of a file or zip that is taken into the library in one request: an organ's resolutions of one year have six million, packed. */
export const maxImportBytes = 100_000_000;

const day = z.string().regex(/^(?:\d{4}-\d{2}-\d{2})?$/);

const entry = z.looseObject({
  id: z.string(),
  symbol: z.string(),
  title: z.string(),
  kind: z.enum(documentKinds),
  language: z.enum(languages),
  body: z.string(),
  session: z.string(),
  date: day,
  manner: z.enum(manners),
  vote: z.tuple([z.int(), z.int(), z.int()]).nullable(),
  source: z.string(),
  added: z.string(),
  paragraphs: z.int(),
  original: z.enum(languages).optional(),
});

const holdings = z.looseObject({
  documents: z.int(),
  paragraphs: z.int(),
  words: z.int(),
  languages: z.array(z.enum(languages)),
  bodies: z.array(z.string()),
  sessions: z.array(z.string()),
  from: z.string(),
  to: z.string(),
});

const agreed = {
  number: z.int(),
  document: z.string(),
  symbol: z.string(),
  language: z.enum(languages),
  paragraph: z.string(),
  label: z.string(),
  manner: z.enum(manners),
  date: z.string(),
  original: z.enum(languages).optional(),
};
const place = { from: z.int(), to: z.int() };
const source = z.looseObject({ ...agreed, ...place });
const redline = z.array(
  z.union([
    z.looseObject({ kind: z.literal('equal'), text: z.string() }),
    z.looseObject({ kind: z.literal('change'), before: z.string(), after: z.string() }),
  ]),
);
const force = z.enum(['stronger', 'weaker']).nullable();
const reason = z.object({ key: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });

/** What the library holds, and whether who asks may fill it. */
export const libraryListSchema = z.object({ holdings, documents: z.array(entry), mayFill: z.boolean() });

/** A document of the library. */
export const libraryDocumentSchema = z.object({
  entry,
  document: documentSchema,
  labels: z.array(z.string()),
  siblings: z.array(
    z.object({ id: z.string(), language: z.enum(languages), paragraphs: z.record(z.string(), z.string()) }),
  ),
});

/** Paragraphs found, the best first. */
export const librarySearchSchema = z.object({
  results: z.array(
    z.looseObject({
      ...agreed,
      kind: z.enum(paragraphKinds),
      title: z.string(),
      text: z.string(),
      highlights: z.array(z.object(place)),
    }),
  ),
});

/** What is asked of the full-text search, as an address has it. */
export const libraryQuerySchema = z.object({
  words: z.string().max(500).default(''),
  unfinished: z.enum(['yes']).optional(),
  language: z.enum(languages).optional(),
  symbol: z.string().max(60).optional(),
  body: z.string().max(20).optional(),
  from: z.coerce.number().int().min(1900).max(2200).optional(),
  to: z.coerce.number().int().min(1900).max(2200).optional(),
  kind: z.enum(paragraphKinds).optional(),
  manner: z.enum(manners).optional(),
  offset: z.coerce.number().int().min(0).max(10_000).default(0),
});

/** Texts whose words are traced, a paragraph each. */
export const traceRequestSchema = z.object({
  texts: z
    .array(z.string().max(maxParagraphLength))
    .max(maxTracedTexts)
    .refine((texts) => texts.reduce((sum, text) => sum + text.length, 0) <= maxTracedLength, 'texts-too-long'),
  /** Without stretches and departures: only how far each text is agreed. */
  briefly: z.boolean().optional(),
});

/** Where the words of each text come from, in the order in which the texts were asked about. */
export const traceAnswerSchema = z.object({
  traces: z.array(
    z.looseObject({
      coverage: z.number(),
      standing: z.enum(['consensus', 'vote', 'verbatim', 'adapted', 'new']),
      spans: z.array(z.looseObject({ ...place, sources: z.array(source), documents: z.int(), formula: z.boolean() })),
      departures: z.array(z.looseObject({ ...place, source, similarity: z.number(), redline, force })),
    }),
  ),
});

/** A draft beside what it is measured by. */
export const measuredDraftSchema = z.object({
  agreed: z.number(),
  departures: z.int(),
  weaker: z.int(),
  stronger: z.int(),
  paragraphs: z.array(
    z.looseObject({
      id: z.string(),
      label: z.string(),
      standing: z.enum(['agreed', 'departs', 'partly', 'new']),
      coverage: z.number(),
      source: z.looseObject(agreed).nullable(),
      redline,
      force,
    }),
  ),
});

/** The same clause through the years. */
export const descentSchema = z.object({
  steps: z.array(z.looseObject({ paragraph: z.looseObject(agreed), text: z.string(), redline, force })),
});

/** How a file is taken in: its name, and what a person knows better than the file. */
export const importQuerySchema = z.object({
  name: z.string().min(1).max(300),
  symbol: z.string().max(60).optional(),
  language: z.enum(languages).optional(),
  manner: z.enum(manners).optional(),
  date: day.optional(),
  /** The language that it was written in. */
  original: z.enum(languages).optional(),
});

/** A file to look at: with `keep` it is kept under this mark until it is taken in. */
export const previewQuerySchema = importQuerySchema.extend({ keep: fileMarkSchema.optional() });

/** A file to take in: its bytes are sent, or it is `kept` from when it was looked at. */
export const takeInQuerySchema = importQuerySchema.extend({ kept: fileMarkSchema.optional() });

/** The number of an import that has begun. */
export const importBegunSchema = z.object({ id: z.string() });

/** How far an import has come, and what became of what. */
export const importReportSchema = z.object({
  files: z.int(),
  added: z.int(),
  already: z.int(),
  refused: z.array(z.object({ file: z.string(), why: reason })),
  refusals: z.int(),
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
});

/** What a file would add, before it does. */
export const importPreviewSchema = z.object({
  documents: z.array(
    z.looseObject({
      symbol: z.string(),
      title: z.string(),
      language: z.enum(languages),
      date: z.string(),
      manner: z.enum(manners),
      vote: z.tuple([z.int(), z.int(), z.int()]).nullable(),
      paragraphs: z.int(),
      original: z.enum(languages).optional(),
    }),
  ),
  pages: pageDoubtsSchema.optional(),
});

/** What the answers above hold, as the client reads them. */
export type LibraryList = z.output<typeof libraryListSchema>;
export type LibraryDocumentAnswer = z.output<typeof libraryDocumentSchema>;
export type LibrarySearch = z.output<typeof librarySearchSchema>;
export type TraceAnswer = z.output<typeof traceAnswerSchema>;
export type MeasuredDraftAnswer = z.output<typeof measuredDraftSchema>;
export type Descent = z.output<typeof descentSchema>;
export type ImportReportAnswer = z.output<typeof importReportSchema>;
export type ImportPreview = z.output<typeof importPreviewSchema>;
