import {
  descentSchema,
  importBegunSchema,
  importPreviewSchema,
  type importQuerySchema,
  importReportSchema,
  libraryDocumentSchema,
  libraryListSchema,
  libraryQuerySchema,
  librarySearchSchema,
  maxImportBytes,
  maxUploadBytes,
  previewQuerySchema,
  takeInQuerySchema,
  traceAnswerSchema,
  traceRequestSchema,
} from '@adref/shared/protocol';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { BrowserSession } from '../accounts/accounts.ts';
import { newId } from '../accounts/secret.ts';
import { isPdf } from '../documents/is-pdf.ts';
import type { LibraryQuestionKind, LibraryQuestions, SentFile } from '../library/library-question.ts';
import type { AppDependencies } from './app-dependencies.ts';
import { sessionOf } from './caller.ts';
import { keptUpload } from './kept-upload.ts';
import { HttpProblem } from './problem.ts';
import { readerAnswer } from './reader-answer.ts';
import { defineRoute, type Route } from './route.ts';
import { mayCreate, membershipsOf } from './session-routes.ts';

/** Paragraphs in one answer to a search. */
const pageLength = 20;

const bytes = { schema: z.instanceof(Uint8Array), bytes: true } as const;
const withId = z.object({ id: z.string().max(40) });

/**
 * The library of the installation. Whoever sits in a negotiation reads it; whoever may create negotiations fills it. Adopted texts are public
 * elsewhere, but which of them a delegation looks for is nobody's business: nothing that is asked is written down.
 */
export function libraryRoutes(dependencies: AppDependencies): Route[] {
  const { library, limits, readers, uploads } = dependencies;
  const reader = (request: Request) => readerOf(request, dependencies);
  const librarian = async (request: Request) => {
    const who = await reader(request);
    if (!who.mayFill) throw HttpProblem.of('forbidden', 'librarians-only');
    return who;
  };
  const ask = <Kind extends LibraryQuestionKind>(kind: Kind, asked: LibraryQuestions[Kind]['asked']) =>
    library.ask(kind, asked);
  const there = <T>(answer: T | null): T => {
    if (answer === null) throw HttpProblem.notFound();
    return answer;
  };
  const sent = async (
    response: Response,
    owner: string,
    body: Uint8Array,
    query: z.output<typeof importQuerySchema>,
  ): Promise<SentFile> => {
    const { name, symbol, language, manner, date, original } = query;
    // A PDF is read where no file can take the library along.
    const read = (gone: AbortSignal) => readers.ask({ kind: 'readable', bytes: body, name }, owner, gone);
    const { bytes: readable, pages } = isPdf(body) ? await readerAnswer(response, read) : { bytes: body, pages: [] };
    return {
      name,
      bytes: readable,
      reading: { ...(symbol && { symbol }), ...(language && { language }), pages },
      corrections: { ...(manner && { manner }), ...(date && { date }), ...(original && { original }) },
    };
  };

  return [
    defineRoute({
      method: 'get',
      path: '/library',
      summary: 'What the library holds',
      before: [limits.states],
      who: reader,
      params: z.object({}),
      answer: {
        schema: libraryListSchema,
        description: 'What its documents amount to; and these, the latest first, but not with `briefly=yes`',
      },
      query: z.object({ briefly: z.enum(['yes']).optional() }),
      handler: async ({ who, query: { briefly } }) => {
        const { holdings, documents } = await ask('list', null);
        return { holdings, documents: briefly ? [] : documents, mayFill: who.mayFill };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/library/search',
      summary: 'Paragraphs of adopted texts with these words',
      before: [limits.library],
      who: reader,
      params: z.object({}),
      query: libraryQuerySchema,
      answer: { schema: librarySearchSchema, description: 'The best first, twenty from `offset` on' },
      handler: async ({ query: { unfinished, ...question } }) => {
        const results = await ask('search', { ...question, unfinished: unfinished === 'yes', limit: pageLength });
        return { results };
      },
    }),
    defineRoute({
      method: 'post',
      path: '/library/trace',
      summary: 'Where the words of some texts come from',
      before: [limits.library],
      who: reader,
      params: z.object({}),
      body: { schema: traceRequestSchema, limit: 2_000_000 },
      answer: { schema: traceAnswerSchema, description: 'For each text, in their order' },
      handler: async ({ body: { texts, briefly } }) => {
        const traces = await ask('trace', { texts, briefly: briefly === true });
        return { traces };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/library/documents/{id}',
      summary: 'A document of the library',
      before: [limits.states],
      who: reader,
      params: withId,
      answer: { schema: libraryDocumentSchema, description: 'The document with the labels of its paragraphs' },
      handler: async ({ params }) => there(await ask('document', params.id)),
    }),
    defineRoute({
      method: 'get',
      path: '/library/documents/{id}/descent/{paragraph}',
      summary: 'A clause through the years',
      before: [limits.library],
      who: reader,
      params: withId.extend({ paragraph: z.string().max(200) }),
      answer: {
        schema: descentSchema,
        description: 'The same clause in the documents that have it, the earliest first',
      },
      handler: async ({ params: { id, paragraph } }) => ({
        steps: there(await ask('descent', { document: id, paragraph })),
      }),
    }),
    defineRoute({
      method: 'post',
      path: '/library/documents/{id}/remove',
      summary: 'Remove a document from the library',
      before: [limits.acts],
      who: librarian,
      params: withId,
      answer: null,
      handler: async ({ response, params }) => {
        if (!(await ask('remove', params.id))) throw HttpProblem.notFound();
        response.status(204).end();
      },
    }),
    defineRoute({
      method: 'post',
      path: '/library/preview',
      summary: 'What a file would add to the library',
      before: [limits.uploads],
      who: librarian,
      params: z.object({}),
      query: previewQuerySchema,
      body: { ...bytes, limit: maxUploadBytes },
      answer: {
        schema: importPreviewSchema,
        description:
          'Its documents, with what is known of their adoption; with `keep` the file is kept under this mark for a while',
      },
      handler: async ({ response, who, query, body }) => {
        const { secretHash } = who.session;
        const file = await sent(response, secretHash, body, query);
        const preview = await ask('preview', file);
        if (!preview.ok) throw HttpProblem.refused(preview);
        if (query.keep !== undefined) uploads.keep(secretHash, query.keep, body);
        const pages = [...(file.reading?.pages ?? [])];
        return { documents: preview.documents, ...(pages.length > 0 && { pages }) };
      },
    }),
    defineRoute({
      method: 'post',
      path: '/library/imports',
      summary: 'Take a file or a zip into the library',
      before: [limits.uploads],
      who: librarian,
      params: z.object({}),
      query: takeInQuerySchema,
      body: { ...bytes, limit: maxImportBytes },
      answer: { schema: importBegunSchema, description: 'The import has begun; ask for its report' },
      handler: async ({ response, who, query, body }) => {
        const id = newId();
        const { secretHash } = who.session;
        const whole = query.kept === undefined ? body : keptUpload(uploads, secretHash, query.kept);
        const file = await sent(response, secretHash, whole, query);
        if (!(await ask('import', { ...file, id }))) throw HttpProblem.of('too-many', 'library-busy');
        if (query.kept !== undefined) uploads.drop(secretHash, query.kept);
        return { id };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/library/imports/{id}',
      summary: 'How far an import has come',
      before: [limits.library],
      who: librarian,
      params: withId,
      answer: { schema: importReportSchema, description: 'What was added, was there already, and could not be read' },
      handler: async ({ params }) => there(await ask('report', params.id)),
    }),
    defineRoute({
      method: 'post',
      path: '/library/imports/{id}/cancel',
      summary: 'Stop an import; what it has added stays',
      before: [limits.acts],
      who: librarian,
      params: withId,
      answer: null,
      handler: async ({ response, params }) => {
        if (!(await ask('cancel', params.id))) throw HttpProblem.notFound();
        response.status(204).end();
      },
    }),
  ];
}

/** Whoever sits in a negotiation or may create one; and whether they may fill the library. */
async function readerOf(
  request: Request,
  dependencies: AppDependencies,
): Promise<{ readonly session: BrowserSession; readonly mayFill: boolean }> {
  const session = await sessionOf(request, dependencies.accounts, dependencies.secure);
  if (!session) throw HttpProblem.of('unauthenticated', 'not-signed-in');
  const memberships = await membershipsOf(session, dependencies);
  const mayFill = mayCreate(session, memberships);
  if (!mayFill && memberships.length === 0) throw HttpProblem.notFound();
  return { session, mayFill };
}
