import { agreedReading, type MeasuredDraft } from '@adref/shared/corpus';
import { roomName } from '@adref/shared/crdt';
import type { TextDocument } from '@adref/shared/document';
import { type Draft, type Negotiation, openDraft } from '@adref/shared/negotiation';
import { measuredDraftSchema, partyCodeSchema, shapelessHeader } from '@adref/shared/protocol';
import { z } from 'zod';
import { baselinePage } from '../exports/baseline-page.ts';
import { type BaselineNames, baselineRemarks } from '../exports/baseline-standing.ts';
import { baselineTold } from '../exports/baseline-told.ts';
import { fileStem } from '../exports/file-stem.ts';
import { pdfType } from '../exports/pdf/pdf-type.ts';
import { wholeSecond } from '../exports/whole-second.ts';
import { wordType } from '../exports/word-type.ts';
import { message, operatorSentence } from '../messages/message.ts';
import type { AppDependencies } from './app-dependencies.ts';
import { type Caller, memberOf } from './caller.ts';
import { draftNumber } from './draft-number.ts';
import { MeasuredDrafts } from './measured-drafts.ts';
import { printedAnswer } from './printed-answer.ts';
import { HttpProblem } from './problem.ts';
import { defineRoute, type Route } from './route.ts';
import { writtenAnswer } from './written-answer.ts';

const inDraft = z.object({
  id: z.string(),
  draft: draftNumber,
});

/** What the chair's text is called where a party's is called by its code. */
const chairText = 'chair';

/** Instead of the draft itself a text of its round: a party's own, or the chair's. */
const ofText = z.object({ text: z.union([z.literal(chairText), partyCodeSchema]).optional() });

interface Asked {
  readonly state: Negotiation;
  readonly draft: Draft;
  readonly document: TextDocument;
  /** What it is called, and what a file of it is. */
  readonly title: string;
  readonly name: string;
  readonly answer: Promise<MeasuredDraft>;
}

/** A draft, or a text of its round, beside the consensus baseline of its negotiation: to be read, and to be taken away. */
export function baselineRoutes(dependencies: AppDependencies): Route[] {
  const { limits, library, storage, readers, now, host } = dependencies;
  const anyMember = memberOf(dependencies);
  const measured = new MeasuredDrafts(library, storage);
  /** What is measured: a draft, or a text of the open round that the member may read. */
  const asked = async ({ negotiation, member }: Caller, number: number, text: string | undefined): Promise<Asked> => {
    const state = negotiation.stateFor(member);
    const draft = state.drafts.find((one) => one.number === number);
    if (!draft || state.baseline.length === 0) throw HttpProblem.notFound();
    const { symbol } = draft;
    if (text === undefined) {
      const { document } = draft;
      return {
        state,
        draft,
        document,
        title: symbol,
        name: fileStem(symbol),
        answer: measured.ofDraft(state, document),
      };
    }
    const party = text === chairText ? null : text;
    const room = roomName({ negotiation: negotiation.id, draft: number, party });
    if (draft !== openDraft(state) || host.admission(room, member.id) === null) throw HttpProblem.notFound();
    const document = await negotiation.texts.asDocument(party);
    const title = operatorSentence(
      party === null ? message('baseline-of-chair', { symbol }) : message('baseline-of-party', { symbol, party }),
    );
    return {
      state,
      draft,
      document,
      title,
      name: fileStem(`${symbol}-${text}`),
      answer: measured.ofText(state, document),
    };
  };

  return [
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/drafts/{draft}/baseline',
      summary: 'A draft, or (`text`) a party’s own text or the chair’s, beside the consensus baseline',
      before: [limits.states],
      who: anyMember,
      params: inDraft,
      query: ofText,
      answer: {
        schema: measuredDraftSchema,
        description:
          'For each paragraph the nearest agreed wording, what departs from it, and whether it asks more or less',
      },
      handler: async ({ who, params, query }) => (await asked(who, params.draft, query.text)).answer,
    }),
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/drafts/{draft}/baseline/page',
      summary: 'The same as a page that can be mailed',
      before: [limits.uploads],
      who: anyMember,
      params: inDraft,
      query: ofText,
      answer: { type: 'text/html', description: 'One page, without scripts' },
      handler: async ({ response, who, params, query }) => {
        const { state, title, name, document, answer } = await asked(who, params.draft, query.text);
        const page = baselinePage({ title, language: document.language }, namesOf(state), await answer);
        response.type('html').attachment(`${name}-baseline.html`).end(page);
        return undefined;
      },
    }),
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/drafts/{draft}/baseline/pdf',
      summary: 'The same as a PDF',
      before: [limits.uploads],
      who: anyMember,
      params: inDraft,
      query: ofText,
      answer: { type: pdfType, description: `What the page says; \`${shapelessHeader}\` as in the PDF of a draft` },
      handler: async ({ response, who, params, query }) => {
        const { state, title, name: stem, document, answer } = await asked(who, params.draft, query.text);
        const told = baselineTold(title, namesOf(state), await answer);
        const made = wholeSecond(now().toISOString());
        const request = { what: 'baseline', made, language: document.language, ...told } as const;
        return printedAnswer(response, who, readers, { kind: 'print', name: `${stem}-baseline.pdf`, request });
      },
    }),
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/drafts/{draft}/baseline/word',
      summary: 'The same as a Word file: what the draft changes in agreed wordings, tracked, with the source beside it',
      before: [limits.uploads],
      who: anyMember,
      params: inDraft,
      query: ofText,
      answer: { type: wordType, description: 'Rejecting all changes gives the agreed words, accepting all the draft' },
      handler: async ({ response, who, params, query }) => {
        const found = await asked(who, params.draft, query.text);
        const { draft, document, title } = found;
        const measuredBy = await found.answer;
        const base = agreedReading(document, measuredBy);
        const remarks = baselineRemarks(measuredBy, namesOf(found.state));
        const name = `${found.name}-baseline.docx`;
        const made = wholeSecond(now().toISOString());
        const date = query.text === undefined ? wholeSecond(draft.issued) : made;
        const facts = { made, date, lineNumbers: false, base, document, author: title, remarks };
        const request = { what: 'tracked', ...facts } as const;
        return writtenAnswer(response, who, readers, wordType, { kind: 'write', name, request });
      },
    }),
  ];
}

/** What the documents of the baseline are called. */
function namesOf({ library, baseline }: Negotiation): BaselineNames {
  return new Map(
    library.filter(({ id }) => baseline.includes(id)).map(({ id, symbol, title }) => [id, symbol || title]),
  );
}
