import type { TextDocument } from '@adref/shared/document';
import { atDesk, type PartyCalled } from '@adref/shared/negotiation';
import {
  type FiledForm,
  type MarkedUpText,
  markedUpTextSchema,
  maxNameLength,
  maxUploadBytes,
  partyCodeSchema,
  rollingRequestSchema,
  shapelessHeader,
} from '@adref/shared/protocol';
import type { Request } from 'express';
import { z } from 'zod';
import { aknType } from '../exports/akn-type.ts';
import { fileStem } from '../exports/file-stem.ts';
import { pdfType } from '../exports/pdf/pdf-type.ts';
import { wholeSecond } from '../exports/whole-second.ts';
import { wordType } from '../exports/word-type.ts';
import type { AppDependencies } from './app-dependencies.ts';
import { type Caller, memberOf } from './caller.ts';
import { draftIn } from './draft-in.ts';
import { draftNumber } from './draft-number.ts';
import { tellShapeless } from './printed-answer.ts';
import { HttpProblem } from './problem.ts';
import { readerAnswer } from './reader-answer.ts';
import { defineRoute, type Route } from './route.ts';

/** Bytes of a request with the files of all: 15 MB of files, in base64; sixty copies of a long report are 6 MB. */
const rollingLimit = 20_000_000;

/** What is written of the files of all, in which form. */
function typeOf(form: FiledForm): { readonly type: string; readonly ending: string } {
  if (form === 'html') return { type: 'text/html', ending: 'html' };
  if (form === 'text') return { type: 'text/plain', ending: 'txt' };
  if (form === 'akn') return { type: aknType, ending: 'xml' };
  if (form === 'json') return { type: 'application/json', ending: 'json' };
  return form.endsWith('.pdf') ? { type: pdfType, ending: 'pdf' } : { type: wordType, ending: 'docx' };
}

/** Marked-up copies of a draft, that of one party or those of all: read away from the thread that serves, and not kept. */
export function markedUpRoutes(dependencies: AppDependencies): Route[] {
  const { limits, now, readers } = dependencies;
  const anyMember = memberOf(dependencies);
  // Before a large body is read: whoever has no right to it sends nothing into memory.
  const anyDesk = async (request: Request) => {
    const caller = await anyMember(request);
    if (!atDesk(caller.member)) throw HttpProblem.of('forbidden', 'desk-rolls-files');
    return caller;
  };
  return [
    defineRoute({
      method: 'post',
      path: '/negotiations/{id}/drafts/{draft}/marked-up',
      summary: 'Read a marked-up copy of a draft, paragraph by paragraph',
      before: [limits.uploads],
      who: anyMember,
      params: z.object({ id: z.string(), draft: draftNumber }),
      query: z.object({
        name: z.string().max(1_000).default(''),
        party: partyCodeSchema.optional(),
        author: z.string().max(maxNameLength).optional(),
      }),
      body: { schema: z.instanceof(Uint8Array), bytes: true, limit: maxUploadBytes },
      answer: {
        schema: markedUpTextSchema,
        description:
          'Nothing of it is kept. Of a file by several as `author` would have it, empty for the changes of all; where absent as the one who is `party`, or the member’s own. Without such a one `author` is null and no paragraphs are told',
      },
      handler: async ({ response, who, params, query, body }): Promise<MarkedUpText> => {
        const name = query.name.slice(0, 200) || 'text.docx';
        const party = calledParty(who, query.party ?? who.member.party);
        const file = { bytes: body, name, author: query.author ?? null, party };
        const earlier = draftsBefore(who, params.draft);
        const job = { kind: 'marked-up', name, file, draft: draftOf(who, params.draft), earlier } as const;
        const read = await readerAnswer(response, (gone) => readers.ask(job, who.session.secretHash, gone));
        const { ok: _read, ...told } = read;
        return told;
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
        description: `By \`form\`; as a page, as text or as a PDF where it says so, the latter with \`${shapelessHeader}\`. Nothing of it is kept`,
      },
      handler: async ({ response, who, params, body: { form, files } }) => {
        const state = who.negotiation.stateFor(who.member);
        const { document, issued } = draftIn(state.drafts, params.draft);
        const request = {
          draft: document,
          earlier: draftsBefore(who, params.draft),
          form,
          made: wholeSecond(now().toISOString()),
          facts: { issued, committee: state.committee, agendaItem: state.agendaItem },
          files: files.map(({ party, author = null, name, base64 }) => ({
            party: calledParty(who, party),
            author,
            name,
            bytes: Buffer.from(base64, 'base64'),
          })),
        };
        const { type, ending } = typeOf(form);
        const name = `${fileStem(document.symbol)}-${form.replace(/\.pdf$/, '')}.${ending}`;
        const job = { kind: 'roll', name, request } as const;
        const { bytes, shapeless } = await readerAnswer(response, (gone) =>
          readers.ask(job, who.session.secretHash, gone),
        );
        tellShapeless(response, shapeless ?? []);
        // The type comes last: the name has one of its own.
        response.attachment(name).type(type).end(bytes);
        return undefined;
      },
    }),
  ];
}

/** A party by its code, with its names where it takes part. */
function calledParty({ negotiation, member }: Caller, code: string | null): PartyCalled | null {
  if (code === null) return null;
  const known = negotiation.stateFor(member).parties.find((one) => one.code === code);
  return known ? { code, name: known.name } : { code };
}

/** Most earlier drafts from which a copy is known to have been made: a delegation that is further behind sees what its file would take back. */
const mostEarlier = 5;

/** The drafts before one, the latest first. */
function draftsBefore({ negotiation, member }: Caller, number: number): TextDocument[] {
  const { drafts } = negotiation.stateFor(member);
  const before = drafts.filter((one) => one.number < number).toSorted((a, b) => b.number - a.number);
  return before.slice(0, mostEarlier).map(({ document }) => document);
}

/** The draft's words, as everybody has them. */
function draftOf({ negotiation, member }: Caller, number: number): TextDocument {
  return draftIn(negotiation.stateFor(member).drafts, number).document;
}
