import { withNotesAlike } from '@adref/shared/document';
import { type CastVote, proceedingsOf, roundView, sourceNames, sponsorsOf, tableText } from '@adref/shared/negotiation';
import {
  type PrintedLine,
  printedLinesSchema,
  type ShapelessSigns,
  shapelessHeader,
  shapelessSignsSchema,
} from '@adref/shared/protocol';
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
import { draftIn } from './draft-in.ts';
import { draftNumber } from './draft-number.ts';
import { firstShapeless, printedAnswer } from './printed-answer.ts';
import { readerAnswer } from './reader-answer.ts';
import { defineRoute, type Route } from './route.ts';
import { writtenAnswer } from './written-answer.ts';

/** Files to take away. Each is written, away from the thread that serves, from what the member may see, and from nothing else. */
export function exportRoutes(dependencies: AppDependencies): Route[] {
  const { limits, now, readers } = dependencies;
  const anyMember = memberOf(dependencies);
  /** A form that is written without a program of its own: the same files under another ending. */
  const lightRoute = <What extends FileRequest['what']>(form: {
    readonly as: 'html' | 'text' | 'json';
    readonly ending: string;
    readonly files: readonly [What, ...What[]];
    readonly summary: string;
    readonly type: string;
    readonly description: string;
  }): Route =>
    defineRoute({
      method: 'get',
      path: `/negotiations/{id}/drafts/{draft}/${form.as}`,
      summary: `A draft, or what is on the table of its round, as ${form.summary}`,
      before: [limits.uploads],
      who: anyMember,
      params: z.object({ id: z.string(), draft: draftNumber }),
      query: z.object({
        what: z.enum(form.files).default(() => form.files[0]),
        against: draftNumber.optional(),
      }),
      answer: { type: form.type, description: form.description },
      handler: async ({ response, who, params: { draft }, query }) => {
        const request = requestFor(who, draft, { ...query, lines: 'no' }, now().toISOString());
        const name = `${fileStem(symbolOf(request))}-${query.what}.${form.ending}`;
        const file = { as: form.as, request };
        return writtenAnswer(response, who, readers, form.type, { kind: 'light', name, file });
      },
    });
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
        const before = drafts.find(({ number }) => number === params.draft - 1);
        const base = query.against === undefined ? before : draftIn(drafts, query.against);
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
      path: '/negotiations/{id}/drafts/{draft}/pdf/lines',
      summary: 'Where the lines begin in the PDF of a draft with line numbers',
      before: [limits.uploads],
      who: anyMember,
      params: z.object({ id: z.string(), draft: draftNumber }),
      answer: {
        schema: printedLinesSchema,
        description:
          'In their order; `offset` in the words of the paragraph; lines of which it is not known are left out',
      },
      handler: async ({ response, who, params: { draft } }): Promise<readonly PrintedLine[]> => {
        const { asked, draft: printed } = draftAsked(who, draft, 'yes', now().toISOString());
        const request = { ...asked, what: 'clean', document: printed.document } as const;
        const job = { kind: 'lines', name: symbolOf(request), request } as const;
        const owner = `${who.session.secretHash} lines`;
        const { lines } = await readerAnswer(response, (gone) => readers.ask(job, owner, gone));
        return lines;
      },
    }),
    lightRoute({
      as: 'html',
      ending: 'html',
      files: pageFiles,
      summary: 'one page of HTML',
      type: 'text/html',
      description: 'It needs nothing else, and no program in it. `tracked` as in a Word file',
    }),
    lightRoute({
      as: 'text',
      ending: 'txt',
      files: textFiles,
      summary: 'plain text',
      type: 'text/plain',
      description: 'It reads back: the words, or the brackets in notation; `side-by-side` says what differs in signs',
    }),
    lightRoute({
      as: 'json',
      ending: 'json',
      files: jsonFiles,
      summary: 'one JSON value for programs',
      type: 'application/json',
      description:
        'In the shapes of the command line: `clean` as `adref read`, `tracked` (what it changes in draft `against`, or the one before) as `adref compare`, `rolling` as `adref rolling`',
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
  ];
}

interface Query {
  readonly what: (typeof draftFiles)[number];
  readonly against?: number | undefined;
  readonly lines: 'yes' | 'no';
}

/** What goes into the file: only what this member is shown on the page. */
function requestFor(caller: Caller, number: number, query: Query, now: string): FileRequest {
  const { state, draft, asked } = draftAsked(caller, number, query.lines, now);
  const { document, issued, symbol } = draft;
  switch (query.what) {
    case 'clean':
      return { ...asked, what: 'clean', document };
    case 'side-by-side': {
      const { document: base } = draftIn(state.drafts, query.against ?? number - 1);
      return { ...asked, what: 'side-by-side', base, document };
    }
    case 'tracked': {
      const base = draftIn(state.drafts, query.against ?? number - 1);
      const date = wholeSecond(issued);
      const [before = base.document, after = document] = withNotesAlike([base.document, document]);
      return { ...asked, what: 'tracked', base: before, document: after, author: symbol, date };
    }
    default: {
      const round = roundView(state, number);
      const sources = round.wordings.flatMap(({ party, paragraph, agreed }) =>
        agreed ? [{ party, paragraph, names: sourceNames(agreed) }] : [],
      );
      const tabled = round.wordings.map(({ party, paragraph, tabled: time }) => ({ party, paragraph, time }));
      return { ...asked, what: query.what, draft: document, paragraphs: tableText(round), sources, tabled };
    }
  }
}

/** A draft, and what is the same in every file of it. */
function draftAsked({ negotiation, member }: Caller, number: number, lines: Query['lines'], now: string) {
  const state = negotiation.stateFor(member);
  const draft = draftIn(state.drafts, number);
  const { committee, agendaItem } = state;
  const facts = { issued: draft.issued, committee, agendaItem };
  return { state, draft, asked: { made: wholeSecond(now), lineNumbers: lines === 'yes', facts } };
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

function symbolOf(asked: FileRequest): string {
  return ('draft' in asked ? asked.draft : asked.document).symbol;
}
