import { roundView, tableText } from '@adref/shared/negotiation';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { draftFiles, type FileRequest } from '../exports/file-request.ts';
import { wordType } from '../exports/word-type.ts';
import type { AppDependencies } from './app-dependencies.ts';
import { type Caller, callerOf } from './caller.ts';
import { HttpProblem } from './problem.ts';
import { defineRoute, type Route } from './route.ts';

/** A draft's number in an address. */
const draftNumber = z
  .string()
  .regex(/^(0|[1-9]\d{0,3})$/)
  .transform(Number);

/** Files to take away. Each is written, away from the thread that serves, from what the member may see, and from nothing else. */
export function exportRoutes(dependencies: AppDependencies): Route[] {
  const { limits, now, readers } = dependencies;
  const anyMember = (request: Request) => callerOf(request, String(request.params.id), dependencies);
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
        const name = `${symbolOf(asked).replaceAll(/[^\w.-]+/g, '-')}-${query.what}.docx`;
        const job = { kind: 'write', name, request: asked } as const;
        const written = await readers.ask(job, who.session.secretHash, departure(response));
        if (!written.ok) {
          throw HttpProblem.refused('busy' in written ? { ...written, code: 'too-many' } : written);
        }
        response.type(wordType).attachment(name).end(written.bytes);
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
  const asked = { made: `${now.slice(0, 19)}Z`, lineNumbers: query.lines === 'yes' };
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

function symbolOf(asked: FileRequest): string {
  return ('draft' in asked ? asked.draft : asked.document).symbol || 'text';
}

/** Says when whoever asked has gone away without the file. */
function departure(response: Response): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return gone.signal;
}
