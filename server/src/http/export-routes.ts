import type { TextDocument } from '@adref/shared/document';
import { atDesk, roundView, sponsorsOf, tableText } from '@adref/shared/negotiation';
import {
  type FiledForm,
  type MarkedUpText,
  markedUpTextSchema,
  maxNameLength,
  maxUploadBytes,
  rollingRequestSchema,
} from '@adref/shared/protocol';
import type { Refusal } from '@adref/shared/refusal';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Busy } from '../documents/document-readers.ts';
import { aknType } from '../exports/akn-type.ts';
import { type AknFileRequest, draftFiles, type FileRequest } from '../exports/file-request.ts';
import { wordType } from '../exports/word-type.ts';
import type { AppDependencies } from './app-dependencies.ts';
import { type Caller, callerOf } from './caller.ts';
import { HttpProblem } from './problem.ts';
import { defineRoute, type Route } from './route.ts';

/** Bytes of a request with the files of all: 15 MB of files, in base64; sixty copies of a long report are 6 MB. */
const rollingLimit = 20_000_000;

/** What is written where it is no Word file. */
const types: Readonly<Partial<Record<FiledForm, string>>> = { html: 'text/html', text: 'text/plain' };
const endings: Readonly<Partial<Record<FiledForm, string>>> = { html: 'html', text: 'txt' };

/** A draft's number in an address. */
const draftNumber = z
  .string()
  .regex(/^(0|[1-9]\d{0,3})$/)
  .transform(Number);

/** Files to take away. Each is written, away from the thread that serves, from what the member may see, and from nothing else. */
export function exportRoutes(dependencies: AppDependencies): Route[] {
  const { limits, now, readers } = dependencies;
  const anyMember = (request: Request) => callerOf(request, String(request.params.id), dependencies);
  // Before a large body is read: whoever has no right to it sends nothing into memory.
  const anyDesk = async (request: Request) => {
    const caller = await anyMember(request);
    if (!atDesk(caller.member)) throw HttpProblem.of('forbidden', 'desk-rolls-files');
    return caller;
  };
  return [
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/drafts/{draft}/word',
      summary: 'A draft, or what is on the table of its round, as a Word file',
      before: [limits.uploads],
      who: anyMember,
      params: z.object({ id: z.string(), draft: draftNumber }),
      query: z.object({
        what: z.enum(draftFiles).default('clean'),
        against: draftNumber.optional(),
        lines: z.enum(['yes', 'no']).default('no'),
      }),
      answer: {
        type: wordType,
        description: '`tracked`: what it changes in draft `against`, or the one before; `lines=yes`: with line numbers',
      },
      handler: async ({ response, who, params: { draft }, query }) => {
        const asked = requestFor(who, draft, query, now().toISOString());
        const name = `${nameOf(symbolOf(asked))}-${query.what}.docx`;
        const job = { kind: 'write', name, request: asked } as const;
        const written = await readers.ask(job, who.session.secretHash, departure(response));
        if (!written.ok) throw unread(written);
        response.type(wordType).attachment(name).end(written.bytes);
        return undefined;
      },
    }),
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/drafts/{draft}/akn',
      summary: 'A draft as Akoma Ntoso (AKN4UN)',
      before: [limits.uploads],
      who: anyMember,
      params: z.object({ id: z.string(), draft: draftNumber }),
      answer: { type: aknType, description: 'Its words, labels, footnotes and sponsors; valid by the schema of OASIS' },
      handler: async ({ response, who, params: { draft } }) => {
        const request = aknRequestFor(who, draft, now().toISOString());
        const name = `${nameOf(request.document.symbol)}.xml`;
        const job = { kind: 'write', name, request } as const;
        const written = await readers.ask(job, who.session.secretHash, departure(response));
        if (!written.ok) throw unread(written);
        response.attachment(name).type(aknType).end(written.bytes);
        return undefined;
      },
    }),
    defineRoute({
      method: 'post',
      path: '/negotiations/{id}/drafts/{draft}/marked-up',
      summary: 'Read a marked-up copy of a draft, paragraph by paragraph',
      before: [limits.uploads],
      who: anyMember,
      params: z.object({ id: z.string(), draft: draftNumber }),
      query: z.object({ name: z.string().max(1_000).default(''), author: z.string().max(maxNameLength).optional() }),
      body: { schema: z.instanceof(Uint8Array), bytes: true, limit: maxUploadBytes },
      answer: {
        schema: markedUpTextSchema,
        description: 'Nothing of it is kept; with `author`, as that one would have it',
      },
      handler: async ({ response, who, params, query, body }): Promise<MarkedUpText> => {
        const name = query.name.slice(0, 200) || 'text.docx';
        const file = { bytes: body, name, author: query.author ?? null };
        const job = { kind: 'marked-up', name, file, draft: draftOf(who, params.draft) } as const;
        const read = await readers.ask(job, who.session.secretHash, departure(response));
        if (!read.ok) throw unread(read);
        const { paragraphs, authors } = read;
        return { paragraphs, authors };
      },
    }),
    defineRoute({
      method: 'post',
      path: '/negotiations/{id}/drafts/{draft}/rolling',
      summary: 'One rolling text of the marked-up copies of several parties',
      before: [limits.uploads],
      who: anyDesk,
      params: z.object({ id: z.string(), draft: draftNumber }),
      body: { schema: rollingRequestSchema, limit: rollingLimit },
      answer: {
        type: wordType,
        description: 'By `form`; as a page or as text where it says so. Nothing of it is kept',
      },
      handler: async ({ response, who, params, body: { form, files } }) => {
        const draft = draftOf(who, params.draft);
        const request = {
          draft,
          form,
          made: `${now().toISOString().slice(0, 19)}Z`,
          files: files.map(({ party, name, base64 }) => ({ party, name, bytes: Buffer.from(base64, 'base64') })),
        };
        const name = `${nameOf(draft.symbol)}-${form}.${endings[form] ?? 'docx'}`;
        const job = { kind: 'roll', name, request } as const;
        const written = await readers.ask(job, who.session.secretHash, departure(response));
        if (!written.ok) throw unread(written);
        response
          .type(types[form] ?? wordType)
          .attachment(name)
          .end(written.bytes);
        return undefined;
      },
    }),
  ];
}

interface Query {
  readonly what: (typeof draftFiles)[number];
  readonly against?: number | undefined;
  readonly lines: 'yes' | 'no';
}

/** What goes into the file: only what this member is shown on the page. */
function requestFor({ negotiation, member }: Caller, number: number, query: Query, now: string): FileRequest {
  const state = negotiation.stateFor(member);
  const draft = state.drafts.find((one) => one.number === number);
  if (!draft) throw HttpProblem.notFound();
  const { committee, agendaItem } = state;
  const facts = { issued: draft.issued, committee, agendaItem };
  const asked = { made: `${now.slice(0, 19)}Z`, lineNumbers: query.lines === 'yes', facts };
  const { document } = draft;
  switch (query.what) {
    case 'clean':
      return { ...asked, what: 'clean', document };
    case 'tracked': {
      const base = state.drafts.find((one) => one.number === (query.against ?? number - 1));
      if (!base) throw HttpProblem.notFound();
      const date = `${draft.issued.slice(0, 19)}Z`;
      return { ...asked, what: 'tracked', base: base.document, document, author: draft.symbol, date };
    }
    default:
      return { ...asked, what: query.what, draft: document, paragraphs: tableText(roundView(state, number)) };
  }
}

/** The same for a draft as Akoma Ntoso. */
function aknRequestFor({ negotiation, member }: Caller, number: number, now: string): AknFileRequest {
  const { drafts, agendaItem, proceedings, parties } = negotiation.stateFor(member);
  const draft = drafts.find((one) => one.number === number);
  if (!draft) throw HttpProblem.notFound();
  const { document, issued, symbol } = draft;
  const sponsors = sponsorsOf(proceedings, symbol)
    .filter(({ left }) => left === null)
    .map(
      ({ party }) =>
        parties.find(({ code }) => code === party)?.name[document.language === 'fr' ? 'fr' : 'en'] ?? party,
    );
  return { what: 'akn', made: `${now.slice(0, 19)}Z`, document, issued, agendaItem, sponsors };
}

/** The draft's words, as everybody has them. */
function draftOf({ negotiation, member }: Caller, number: number): TextDocument {
  const draft = negotiation.stateFor(member).drafts.find((one) => one.number === number);
  if (!draft) throw HttpProblem.notFound();
  return draft.document;
}

const nameOf = (symbol: string) => (symbol || 'text').replaceAll(/[^\w.-]+/g, '-');

function unread(refusal: Refusal | Busy): HttpProblem {
  return HttpProblem.refused('busy' in refusal ? { ...refusal, code: 'too-many' } : refusal);
}

function symbolOf(asked: FileRequest): string {
  return ('draft' in asked ? asked.draft : asked.document).symbol || 'text';
}

/** Says when whoever asked has gone away without the file. */
function departure(response: Response): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return gone.signal;
}
