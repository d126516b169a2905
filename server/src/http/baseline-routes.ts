import { agreedReading, type BaselineDocument, type MeasuredDraft } from '@adref/shared/corpus';
import { type Draft, keptAs, type Negotiation } from '@adref/shared/negotiation';
import { measuredDraftSchema } from '@adref/shared/protocol';
import type { Request } from 'express';
import { z } from 'zod';
import { baselinePage } from '../exports/baseline-page.ts';
import { fileStem } from '../exports/file-stem.ts';
import { wholeSecond } from '../exports/whole-second.ts';
import { wordType } from '../exports/word-type.ts';
import type { AppDependencies } from './app-dependencies.ts';
import { type Caller, callerOf } from './caller.ts';
import { draftNumber } from './draft-number.ts';
import { HttpProblem } from './problem.ts';
import { readerAnswer } from './reader-answer.ts';
import { defineRoute, type Route } from './route.ts';

const inDraft = z.object({
  id: z.string(),
  draft: draftNumber,
});

/** A draft beside the consensus baseline of its negotiation: to be read, and to be taken away. */
export function baselineRoutes(dependencies: AppDependencies): Route[] {
  const { limits, library, storage, readers, now } = dependencies;
  const anyMember = (request: Request) => callerOf(request, String(request.params.id), dependencies);
  // Drafts never change: each is measured once for everybody, until the baseline or what was said of it changes.
  const measured = new WeakMap<Draft, { readonly key: string; readonly answer: Promise<MeasuredDraft> }>();

  const documentsOf = async (state: Negotiation): Promise<BaselineDocument[]> => {
    const { library: entries, baseline } = state;
    const found: BaselineDocument[] = [];
    for (const id of baseline) {
      const entry = entries.find((one) => one.id === id);
      const document = entry && (await storage.document(keptAs(state, id)));
      if (document) found.push({ id, document, manner: entry.adopted, date: entry.date });
    }
    return found;
  };
  const measure = (state: Negotiation, draft: Draft): Promise<MeasuredDraft> => {
    const said = state.links.filter(({ document }) => state.baseline.includes(document));
    const key = JSON.stringify([state.baseline, said]);
    const known = measured.get(draft);
    if (known?.key === key) return known.answer;
    const answer = documentsOf(state).then((baseline) =>
      library.ask('measure', { draft: draft.document, baseline, said }),
    );
    measured.set(draft, { key, answer });
    // A failure is not kept, for it may pass; what is measured by another baseline by now stays.
    answer.catch(() => measured.get(draft)?.answer === answer && measured.delete(draft));
    return answer;
  };
  const asked = ({ negotiation, member }: Caller, number: number): { state: Negotiation; draft: Draft } => {
    const state = negotiation.stateFor(member);
    const draft = state.drafts.find((one) => one.number === number);
    if (!draft || state.baseline.length === 0) throw HttpProblem.notFound();
    return { state, draft };
  };

  return [
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/drafts/{draft}/baseline',
      summary: 'A draft beside the consensus baseline',
      before: [limits.states],
      who: anyMember,
      params: inDraft,
      answer: {
        schema: measuredDraftSchema,
        description:
          'For each paragraph the nearest agreed wording, what departs from it, and whether it asks more or less',
      },
      handler: ({ who, params }) => {
        const { state, draft } = asked(who, params.draft);
        return measure(state, draft);
      },
    }),
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/drafts/{draft}/baseline/page',
      summary: 'The same as a page that can be mailed',
      before: [limits.uploads],
      who: anyMember,
      params: inDraft,
      answer: { type: 'text/html', description: 'One page, without scripts' },
      handler: async ({ response, who, params }) => {
        const { state, draft } = asked(who, params.draft);
        const page = baselinePage(draft, namesOf(state), await measure(state, draft));
        response
          .type('html')
          .attachment(`${fileName(draft)}.html`)
          .end(page);
        return undefined;
      },
    }),
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/drafts/{draft}/baseline/word',
      summary: 'The same as a Word file: what the draft changes in agreed wordings, tracked',
      before: [limits.uploads],
      who: anyMember,
      params: inDraft,
      answer: { type: wordType, description: 'Rejecting all changes gives the agreed words, accepting all the draft' },
      handler: async ({ response, who, params }) => {
        const { state, draft } = asked(who, params.draft);
        const base = agreedReading(draft.document, await measure(state, draft));
        const { document, symbol, issued } = draft;
        const name = `${fileName(draft)}.docx`;
        const dates = { made: wholeSecond(now().toISOString()), date: wholeSecond(issued) };
        const request = { ...dates, what: 'tracked', lineNumbers: false, base, document, author: symbol } as const;
        const job = { kind: 'write', name, request } as const;
        const { bytes } = await readerAnswer(response, (gone) => readers.ask(job, who.session.secretHash, gone));
        response.type(wordType).attachment(name).end(bytes);
        return undefined;
      },
    }),
  ];
}

/** What the documents of the baseline are called. */
function namesOf({ library, baseline }: Negotiation): ReadonlyMap<string, string> {
  return new Map(
    library.filter(({ id }) => baseline.includes(id)).map(({ id, symbol, title }) => [id, symbol || title]),
  );
}

const fileName = ({ symbol }: Draft) => `${fileStem(symbol)}-baseline`;
