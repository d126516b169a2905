import { tabledProposals } from '@adref/shared/negotiation';
import { proposalsSchema } from '@adref/shared/protocol';
import { z } from 'zod';
import { proposalFile, proposalFormats } from '../documents/proposal-file.ts';
import type { AppDependencies } from './app-dependencies.ts';
import { memberOf } from './caller.ts';
import { HttpProblem } from './problem.ts';
import { defineRoute, type Route } from './route.ts';

/** What a party has proposed, through all rounds. What is on the table, and what became of it, everybody may see. */
export function proposalRoutes(dependencies: AppDependencies): Route[] {
  const { limits } = dependencies;
  return [
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/proposals/{party}',
      summary: 'All that a party has proposed, and where each stands',
      before: [limits.states],
      who: memberOf(dependencies),
      params: z.object({ id: z.string(), party: z.string() }),
      query: z.object({ format: z.enum(['json', ...proposalFormats]).default('json') }),
      answer: { schema: proposalsSchema, description: 'The same as CSV or plain text with `format`' },
      handler: ({ response, who: { negotiation, member }, params: { party }, query: { format } }) => {
        const state = negotiation.stateFor(member);
        if (!state.parties.some(({ code }) => code === party)) throw HttpProblem.notFound();
        const proposals = tabledProposals(state, party);
        if (format === 'json') return proposals;
        const { type, text, name } = proposalFile(party, proposals, format);
        response.type(type).attachment(name).send(text);
        return undefined;
      },
    }),
  ];
}
