import { type TextDocument, withNotesAlike } from '@adref/shared/document';
import {
  atDesk,
  type CastVote,
  type Draft,
  type PartyCalled,
  proceedingsOf,
  roundView,
  sourceNames,
  sponsorsOf,
  tableText,
} from '@adref/shared/negotiation';
import {
  type FiledForm,
  type MarkedUpText,
  markedUpTextSchema,
  maxNameLength,
  maxUploadBytes,
  partyCodeSchema,
  rollingRequestSchema,
  type ShapelessSigns,
  shapelessHeader,
  shapelessSignsSchema,
} from '@adref/shared/protocol';
import type { Request } from 'express';
import { z } from 'zod';
import { aknType } from '../exports/akn-type.ts';
import { type AknFileRequest, draftFiles, type FileRequest, printedFiles } from '../exports/file-request.ts';
import { fileStem } from '../exports/file-stem.ts';
import { jsonFiles, pageFiles, textFiles } from '../exports/light-file.ts';
import { pdfType } from '../exports/pdf/pdf-type.ts';
import { signsIn } from '../exports/pdf/signs-in.ts';
import { wholeSecond } from '../exports/whole-second.ts';
import { wordType } from '../exports/word-type.ts';
import type { AppDependencies } from './app-dependencies.ts';
import { type Caller, memberOf } from './caller.ts';
import { draftNumber } from './draft-number.ts';
import { firstShapeless, printedAnswer, tellShapeless } from './printed-answer.ts';
import { HttpProblem } from './problem.ts';
import { readerAnswer } from './reader-answer.ts';
import { defineRoute, type Route } from './route.ts';
import { writtenAnswer } from './written-answer.ts';

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

/** Files to take away. Each is written, away from the thread that serves, from what the member may see, and from nothing else. */
export function exportRoutes(dependencies: AppDependencies): Route[] {
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
        description:
          '`tracked`, `side-by-side`: what it changes in draft `against`, or the one before; `lines=yes`: with line numbers',
      },
      handler: async ({ response, who, params: { draft }, query }) => {
        const asked = requestFor(who, draft, query, now().toISOString());
        const name = `${fileStem(symbolOf(asked))}-${query.what}.docx`;
        return writtenAnswer(response, who, readers, wordType, { kind: 'write', name, request: asked });
      },
    }),
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/drafts/{draft}/pdf',
      summary: 'A draft, or what is on the table of its round, as a PDF',
      before: [limits.uploads],
      who: anyMember,
      params: z.object({ id: z.string(), draft: draftNumber }),
      query: z.object({
        what: z.enum(printedFiles).default('clean'),
        against: draftNumber.optional(),
        lines: z.enum(['yes', 'no']).default('no'),
      }),
      answer: {
        type: pdfType,
        description: `\`tracked\` and \`lines\` as in a Word file; \`${shapelessHeader}\`: characters (URI-encoded) that no font has a shape for, the first hundred`,
      },
      handler: async ({ response, who, params: { draft }, query }) => {
        const asked = requestFor(who, draft, query, now().toISOString());
        const name = `${fileStem(symbolOf(asked))}-${query.what}.pdf`;
        return printedAnswer(response, who, readers, { kind: 'print', name, request: asked });
      },
    }),
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/drafts/{draft}/pdf/shapeless',
      summary: 'Which characters no font has a shape for in a PDF of a draft, or of what is on the table of its round',
      before: [limits.states],
      who: anyMember,
      params: z.object({ id: z.string(), draft: draftNumber }),
      query: z.object({ against: draftNumber.optional() }),
      answer: {
        schema: shapelessSignsSchema,
        description:
          'Of the draft, of what it changes in draft `against`, or the one before, and of the table; the first hundred of each',
      },
      handler: async ({ response, who, params, query }): Promise<ShapelessSigns> => {
        const { drafts } = who.negotiation.stateFor(who.member);
        const base = drafts.find(({ number }) => number === (query.against ?? params.draft - 1));
        const made = now().toISOString();
        const clean = requestFor(who, params.draft, { what: 'clean', lines: 'no' }, made);
        const table = requestFor(who, params.draft, { what: 'by-party', lines: 'no' }, made);
        const signs = [await signsIn(clean), await signsIn([clean, base?.document]), await signsIn(table)];
        const job = { kind: 'shapeless', name: symbolOf(clean), signs } as const;
        // Somebody who looks at a menu does not wait for the files that were asked for from it, nor these for that.
        const owner = `${who.session.secretHash} shapeless`;
        const { shapeless } = await readerAnswer(response, (gone) => readers.ask(job, owner, gone));
        const [draft = '', changed = '', onTable = ''] = shapeless.map(firstShapeless);
        return { draft, changed, table: onTable };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/drafts/{draft}/html',
      summary: 'A draft, or what is on the table of its round, as one page of HTML',
      before: [limits.uploads],
      who: anyMember,
      params: z.object({ id: z.string(), draft: draftNumber }),
      query: z.object({ what: z.enum(pageFiles).default('clean'), against: draftNumber.optional() }),
      answer: {
        type: 'text/html',
        description: 'It needs nothing else, and no program in it. `tracked` as in a Word file',
      },
      handler: async ({ response, who, params: { draft }, query }) => {
        const request = requestFor(who, draft, { ...query, lines: 'no' }, now().toISOString());
        const name = `${fileStem(symbolOf(request))}-${query.what}.html`;
        return writtenAnswer(response, who, readers, 'text/html', {
          kind: 'light',
          name,
          file: { as: 'html', request },
        });
      },
    }),
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/drafts/{draft}/text',
      summary: 'A draft, or what is on the table of its round, as plain text',
      before: [limits.uploads],
      who: anyMember,
      params: z.object({ id: z.string(), draft: draftNumber }),
      query: z.object({ what: z.enum(textFiles).default('clean'), against: draftNumber.optional() }),
      answer: {
        type: 'text/plain',
        description: 'It reads back: the words, or the brackets in notation; `side-by-side` says what differs in signs',
      },
      handler: async ({ response, who, params: { draft }, query }) => {
        const request = requestFor(who, draft, { ...query, lines: 'no' }, now().toISOString());
        const name = `${fileStem(symbolOf(request))}-${query.what}.txt`;
        return writtenAnswer(response, who, readers, 'text/plain', {
          kind: 'light',
          name,
          file: { as: 'text', request },
        });
      },
    }),
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/drafts/{draft}/json',
      summary: 'A draft, or what is on the table of its round, as one JSON value for programs',
      before: [limits.uploads],
      who: anyMember,
      params: z.object({ id: z.string(), draft: draftNumber }),
      query: z.object({ what: z.enum(jsonFiles).default('clean'), against: draftNumber.optional() }),
      answer: {
        type: 'application/json',
        description:
          'In the shapes of the command line: `clean` as `adref read`, `tracked` (what it changes in draft `against`, or the one before) as `adref compare`, `rolling` as `adref rolling`',
      },
      handler: async ({ response, who, params: { draft }, query }) => {
        const request = requestFor(who, draft, { ...query, lines: 'no' }, now().toISOString());
        const name = `${fileStem(symbolOf(request))}-${query.what}.json`;
        return writtenAnswer(response, who, readers, 'application/json', {
          kind: 'light',
          name,
          file: { as: 'json', request },
        });
      },
    }),
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/drafts/{draft}/akn',
      summary: 'A draft as Akoma Ntoso (AKN4UN), alone or with open changes',
      before: [limits.uploads],
      who: anyMember,
      params: z.object({ id: z.string(), draft: draftNumber }),
      query: z.object({
        what: z.enum(['clean', 'tracked', 'rolling']).default('clean'),
        against: draftNumber.optional(),
      }),
      answer: {
        type: aknType,
        description:
          'Its words, labels, footnotes and sponsors; valid by the schema of OASIS. `rolling`: what is on the table, `tracked`: what it changes in draft `against`, or the one before, as `ins` and `del` with the holder',
      },
      handler: async ({ response, who, params: { draft }, query }) => {
        const request = aknRequestFor(who, draft, query, now().toISOString());
        const form = query.what === 'clean' ? '' : `-${query.what}`;
        const name = `${fileStem(request.document.symbol)}${form}.xml`;
        return writtenAnswer(response, who, readers, aknType, { kind: 'write', name, request });
      },
    }),
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

interface Query {
  readonly what: (typeof draftFiles)[number];
  readonly against?: number | undefined;
  readonly lines: 'yes' | 'no';
}

/** What goes into the file: only what this member is shown on the page. */
function requestFor({ negotiation, member }: Caller, number: number, query: Query, now: string): FileRequest {
  const state = negotiation.stateFor(member);
  const draft = draftIn(state.drafts, number);
  const { committee, agendaItem } = state;
  const facts = { issued: draft.issued, committee, agendaItem };
  const asked = { made: wholeSecond(now), lineNumbers: query.lines === 'yes', facts };
  const { document } = draft;
  switch (query.what) {
    case 'clean':
      return { ...asked, what: 'clean', document };
    case 'side-by-side': {
      const { document: base } = draftIn(state.drafts, query.against ?? number - 1);
      return { ...asked, what: 'side-by-side', base, document };
    }
    case 'tracked': {
      const base = draftIn(state.drafts, query.against ?? number - 1);
      const date = wholeSecond(draft.issued);
      const [before = base.document, after = document] = withNotesAlike([base.document, document]);
      return { ...asked, what: 'tracked', base: before, document: after, author: draft.symbol, date };
    }
    default: {
      const round = roundView(state, number);
      const sources = round.wordings.flatMap(({ party, paragraph, agreed }) =>
        agreed ? [{ party, paragraph, names: sourceNames(agreed) }] : [],
      );
      return { ...asked, what: query.what, draft: document, paragraphs: tableText(round), sources };
    }
  }
}

/** The same for a draft as Akoma Ntoso. */
function aknRequestFor(
  { negotiation, member }: Caller,
  number: number,
  { what, against }: { readonly what: 'clean' | 'tracked' | 'rolling'; readonly against?: number | undefined },
  now: string,
): AknFileRequest {
  const state = negotiation.stateFor(member);
  const { drafts, agendaItem, proceedings, parties } = state;
  const { document: own, issued, symbol } = draftIn(drafts, number);
  const earlier = what === 'tracked' ? draftIn(drafts, against ?? number - 1).document : null;
  const [document = own, base] = earlier ? withNotesAlike([own, earlier]) : [own];
  const changes =
    what === 'rolling'
      ? ({ kind: 'rolling', paragraphs: tableText(roundView(state, number)) } as const)
      : base
        ? ({ kind: 'tracked', base, author: symbol } as const)
        : null;
  const named = (code: string) =>
    parties.find((one) => one.code === code)?.name[document.language === 'fr' ? 'fr' : 'en'] ?? code;
  const staying = sponsorsOf(proceedings, symbol).filter(({ left }) => left === null);
  const sponsoring = (later: boolean) =>
    staying.filter(({ role }) => (role === 'additional') === later).map(({ party }) => named(party));
  const [introduction] = proceedingsOf(proceedings, symbol, 'introduction');
  const adoption = proceedingsOf(proceedings, symbol, 'adoption').find(
    (one) => one.how === 'consensus' || one.result.adopted,
  );
  const cast = (vote: CastVote['vote']) =>
    adoption?.how === 'vote' ? adoption.roll.filter((one) => one.vote === vote).map(({ party }) => named(party)) : [];
  return {
    what: 'akn',
    made: wholeSecond(now),
    document,
    issued,
    agendaItem,
    sponsors: sponsoring(false),
    joined: sponsoring(true),
    ...(introduction && { introducedBy: named(introduction.party) }),
    ...(adoption && {
      adopted: {
        committee: state.committee,
        date: adoption.date,
        vote:
          adoption.how === 'vote'
            ? { inFavour: cast('for'), against: cast('against'), abstaining: cast('abstain') }
            : null,
      },
    }),
    ...(changes && { changes }),
  };
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

/** The draft with this number; where there is none, that is the answer. */
function draftIn(drafts: readonly Draft[], number: number): Draft {
  const draft = drafts.find((one) => one.number === number);
  if (!draft) throw HttpProblem.notFound();
  return draft;
}

function symbolOf(asked: FileRequest): string {
  return ('draft' in asked ? asked.draft : asked.document).symbol;
}
