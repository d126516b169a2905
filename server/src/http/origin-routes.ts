import { atDesk } from '@adref/shared/negotiation';
import { originsSchema } from '@adref/shared/protocol';
import { z } from 'zod';
import { derivationFile, derivationFormats, derivationName, derivationTables } from '../documents/derivation-file.ts';
import type { AppDependencies } from './app-dependencies.ts';
import { memberOf } from './caller.ts';
import { draftNumber } from './draft-number.ts';
import { printedAnswer } from './printed-answer.ts';
import { HttpProblem } from './problem.ts';
import { defineRoute, type Route } from './route.ts';

const inNegotiation = z.object({ id: z.string() });

/** Where every word comes from: of a draft for everybody, of the chair's text for the desk. */
export function originRoutes(dependencies: AppDependencies): Route[] {
  const { limits, readers } = dependencies;
  const anyMember = memberOf(dependencies);

  return [
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/drafts/{draft}/origins',
      summary: 'Where every word of a draft comes from, with its derivation table and its numbers in the draft before',
      before: [limits.states],
      who: anyMember,
      params: inNegotiation.extend({ draft: draftNumber }),
      query: z.object({ format: z.enum(['json', 'pdf', ...derivationFormats]).default('json') }),
      answer: {
        schema: originsSchema,
        description: 'The same as CSV, HTML, a Word file or a PDF with `format`: the two tables',
      },
      handler: async ({ response, who, params: { draft }, query: { format } }) => {
        const origins = await who.negotiation.texts.origins(draft);
        if (!origins) throw HttpProblem.notFound();
        if (format === 'json') return origins;
        const made = dependencies.now().toISOString();
        if (format === 'pdf') {
          const request = { what: 'tables', made, ...derivationTables(origins) } as const;
          const name = derivationName(origins, format);
          return printedAnswer(response, who, readers, { kind: 'print', name, request });
        }
        const { type, content, name } = derivationFile(origins, format, made);
        response.type(type).attachment(name);
        response.send(typeof content === 'string' ? content : Buffer.from(content));
        return undefined;
      },
    }),
    defineRoute({
      method: 'get',
      path: '/negotiations/{id}/chair-origins',
      summary: 'The same of the chair’s text as it is; for the desk',
      before: [limits.states],
      who: anyMember,
      params: inNegotiation,
      answer: { schema: originsSchema, description: 'Where every word comes from' },
      handler: ({ who: { negotiation, member } }) => {
        if (!atDesk(member)) throw HttpProblem.notFound();
        return negotiation.texts.origins(null);
      },
    }),
  ];
}
