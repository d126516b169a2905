import { atDesk, type ForeseenIssue, type StaleReference } from '@adref/shared/negotiation';
import { foreseenIssueSchema, staleReferencesSchema } from '@adref/shared/protocol';
import { z } from 'zod';
import type { AppDependencies } from './app-dependencies.ts';
import { memberOf } from './caller.ts';
import { HttpProblem } from './problem.ts';
import { defineRoute, type Route } from './route.ts';

const inNegotiation = z.object({ id: z.string() });

/** What the desk asks before it issues the next draft. */
export function nextDraftRoutes(dependencies: AppDependencies): Route[] {
  const { limits } = dependencies;
  const anyMember = memberOf(dependencies);

  return [
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/stale-references',
      summary: 'References in the chair’s text that the numbers of the next draft would make stale; for the desk',
      before: [limits.states],
      who: anyMember,
      params: inNegotiation,
      answer: { schema: staleReferencesSchema, description: 'Where they are, and how they would be mended' },
      handler: ({ who: { negotiation, member } }): Promise<readonly StaleReference[]> => {
        if (!atDesk(member)) throw HttpProblem.notFound();
        return negotiation.texts.staleReferences();
      },
    }),
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/foreseen-issue',
      summary: 'What issuing the next draft would come to now; for the desk',
      before: [limits.states],
      who: anyMember,
      params: inNegotiation,
      answer: {
        schema: foreseenIssueSchema,
        description: 'What stays open, who is asked, what is decided against whom',
      },
      handler: async ({ who: { negotiation, member } }): Promise<ForeseenIssue> => {
        if (!atDesk(member)) throw HttpProblem.notFound();
        const foreseen = await negotiation.texts.foreseenIssue(member);
        if ('ok' in foreseen) throw HttpProblem.refused(foreseen);
        return foreseen;
      },
    }),
  ];
}
