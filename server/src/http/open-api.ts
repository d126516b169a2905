import { memberHeader } from '@adref/shared/protocol';
import { z } from 'zod';
import type { Route, RouteDescription } from './route.ts';

/** The OpenAPI 3.1 description of everything under /api, with the schemas that check the requests. */
export function openApi(routes: readonly Route[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const { description } of routes) {
    const path = `/api${description.path}`;
    paths[path] = { ...paths[path], [description.method]: described(description) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Adref', version: '1', description: 'Drafting and negotiation of multilateral texts.' },
    paths,
    components: {
      schemas: { Problem: problem },
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'adref',
          description: 'Set by signing in with an invitation link; over https it is called `__Host-adref`.',
        },
      },
    },
    security: [{ session: [] }],
  };
}

function described({ summary, path, params, query, body, answer }: RouteDescription): object {
  const asMember = path.startsWith('/negotiations/{id}')
    ? [{ name: memberHeader, in: 'header', required: false, schema: { type: 'string' } }]
    : [];
  const parameters = [...parametersOf(params, 'path'), ...(query ? parametersOf(query, 'query') : []), ...asMember];
  return {
    summary,
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: {
        required: true,
        content: body.bytes
          ? { 'application/octet-stream': {} }
          : { 'application/json': { schema: input(body.schema) } },
      },
    }),
    responses: {
      ...answered(answer),
      default: {
        description: 'A problem document (RFC 9457)',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function answered(answer: RouteDescription['answer']): object {
  if (answer === null) return { 204: { description: 'Nothing' } };
  const { description } = answer;
  const content =
    'schema' in answer
      ? { 'application/json': { schema: z.toJSONSchema(answer.schema, { io: 'output' }) } }
      : { [answer.type]: {} };
  return { 200: { description, content } };
}

function parametersOf(schema: z.ZodType, place: 'path' | 'query'): object[] {
  const { properties = {}, required = [] } = input(schema) as { properties?: object; required?: string[] };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

const input = (schema: z.ZodType): object => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'A sentence for people.' },
    code: {
      type: 'string',
      enum: [
        'unauthenticated',
        'forbidden',
        'stale',
        'malformed',
        'invalid',
        'closed',
        'not-found',
        'too-large',
        'too-many',
        'full',
        'damaged',
        'internal',
      ],
    },
    reason: {
      type: 'object',
      description: 'Of a refused command: the sentence as data, to be shown in another language.',
      required: ['key', 'params'],
      properties: {
        key: { type: 'string' },
        params: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
      },
    },
  },
};
