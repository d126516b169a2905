import type { TextDocument } from '@adref/shared/document';
import { committeeReport, type Negotiation, reportLanguages, rivalTexts } from '@adref/shared/negotiation';
import { z } from 'zod';
import { keptDocuments } from '../acts/kept-documents.ts';
import { wholeSecond } from '../exports/whole-second.ts';
import { wordType } from '../exports/word-type.ts';
import type { AppDependencies } from './app-dependencies.ts';
import { memberOf } from './caller.ts';
import { printedAnswer } from './printed-answer.ts';
import { defineRoute, type Route } from './route.ts';
import { writtenAnswer } from './written-answer.ts';

/** The committee's report as a file, written from what the member may see of the record. */
export function reportRoutes(dependencies: AppDependencies): Route[] {
  const { limits, now, readers, storage } = dependencies;
  /** The texts of drafts that the committee has dealt with and that are only in the negotiation's library, by id. */
  const rivals = (state: Negotiation): Promise<ReadonlyMap<string, TextDocument>> =>
    keptDocuments(storage, state, rivalTexts(state));
  return [
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/report',
      summary: 'The committee’s report as it would be now, as a Word file or a PDF',
      before: [limits.uploads],
      who: memberOf(dependencies),
      params: z.object({ id: z.string() }),
      query: z.object({
        language: z.enum(reportLanguages).default('en'),
        secretary: z.enum(['f', 'm']).default('f'),
        format: z.enum(['docx', 'pdf']).default('docx'),
      }),
      answer: {
        type: wordType,
        description: 'In `language`; French says whether the secretary is a woman (`f`) or a man (`m`)',
      },
      handler: async ({ response, who, query: { language, secretary, format } }) => {
        const state = who.negotiation.stateFor(who.member);
        const documents = await rivals(state);
        const blocks = committeeReport(state, { language, secretary, documents });
        const made = wholeSecond(now().toISOString());
        const request = { what: 'report', made, title: state.title, language, blocks } as const;
        const name = `report.${language}.${format}`;
        if (format === 'pdf') return printedAnswer(response, who, readers, { kind: 'print', name, request });
        return writtenAnswer(response, who, readers, wordType, { kind: 'write', name, request });
      },
    }),
  ];
}
