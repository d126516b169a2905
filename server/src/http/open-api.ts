import {
  commandSchema,
  createRequestSchema,
  enterRequestSchema,
  joinRequestSchema,
  memberHeader,
} from '@adref/shared/protocol';
import { z } from 'zod';

/** One way to ask the server for something. */
interface Operation {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly summary: string;
  readonly body?: z.ZodType;
  /** Media type of the body where it is no JSON. */
  readonly bodyType?: string;
  readonly answer: string;
  readonly answerType?: string;
  readonly query?: readonly string[];
}

const operations: readonly Operation[] = [
  { method: 'get', path: '/api/session', summary: 'Who this browser is', answer: 'Session' },
  { method: 'post', path: '/api/session/end', summary: 'Sign this browser out of everything', answer: 'Nothing' },
  { method: 'get', path: '/api/invitations/{secret}', summary: 'What an invitation link is for', answer: 'Invitation' },
  {
    method: 'post',
    path: '/api/invitations/{secret}',
    summary: 'Sign in with an invitation link',
    body: joinRequestSchema,
    answer: 'Joined',
  },
  {
    method: 'post',
    path: '/api/demonstration',
    summary: 'Enter the ready-made negotiation as any party',
    body: enterRequestSchema,
    answer: 'Joined',
  },
  {
    method: 'post',
    path: '/api/read',
    summary: 'The documents in a file',
    query: ['name'],
    bodyType: 'application/octet-stream',
    answer: 'List of documents',
  },
  {
    method: 'post',
    path: '/api/negotiations',
    summary: 'Create a negotiation from a document',
    body: createRequestSchema,
    answer: 'Joined',
  },
  {
    method: 'get',
    path: '/api/negotiations/{id}',
    summary: 'A negotiation, as this member may see it',
    answer: 'Negotiation',
  },
  {
    method: 'post',
    path: '/api/negotiations/{id}/acts',
    summary: 'Ask for an act',
    body: commandSchema,
    answer: 'The acts recorded',
  },
  {
    method: 'get',
    path: '/api/negotiations/{id}/heads/{seq}',
    summary: 'Number and hash of one act, to tell whether the record went back',
    answer: 'Head of the record',
  },
  {
    method: 'get',
    path: '/api/negotiations/{id}/events',
    summary:
      'Acts as they are recorded; resumable, and refused where the last act known (`head`, its hash) is another one',
    query: ['after', 'head', 'member'],
    answer: 'Events act, live and end',
    answerType: 'text/event-stream',
  },
  {
    method: 'get',
    path: '/api/negotiations/{id}/drafts/{draft}/versions/{paragraph}',
    summary: 'All tabled versions of a paragraph',
    answer: 'List of versions',
  },
  {
    method: 'post',
    path: '/api/negotiations/{id}/drafts/{draft}/party/{code}',
    summary: 'What is needed to open a party’s text',
    answer: 'Room and leased client id',
  },
  {
    method: 'post',
    path: '/api/negotiations/{id}/drafts/{draft}/chair',
    summary: 'What is needed to open the chair’s text',
    answer: 'Room and leased client id',
  },
  {
    method: 'get',
    path: '/api/negotiations/{id}/library/{document}',
    summary: 'A document of agreed language',
    answer: 'Document',
  },
  { method: 'get', path: '/api/openapi.json', summary: 'This description', answer: 'OpenAPI 3.1' },
  { method: 'get', path: '/api/health', summary: 'Whether the server answers', answer: 'Status' },
];

/** The OpenAPI 3.1 description of everything under /api, with the schemas that check the requests. */
export function openApi(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    const path = paths[operation.path] ?? {};
    paths[operation.path] = path;
    path[operation.method] = described(operation);
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
          description: 'Set by signing in with an invitation link.',
        },
      },
    },
    security: [{ session: [] }],
  };
}

function described({ summary, path, body, bodyType, answer, answerType, query }: Operation): object {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => parameter(name ?? '', 'path'));
  const asMember = path.startsWith('/api/negotiations/{id}') ? [parameter(memberHeader, 'header')] : [];
  const parameters = [...inPath, ...(query ?? []).map((name) => parameter(name, 'query')), ...asMember];
  const content = body
    ? { 'application/json': { schema: z.toJSONSchema(body, { io: 'input' }) } }
    : bodyType
      ? { [bodyType]: {} }
      : null;
  return {
    summary,
    ...(parameters.length > 0 && { parameters }),
    ...(content && { requestBody: { required: true, content } }),
    responses: {
      [answer === 'Nothing' ? '204' : '200']: {
        description: answer,
        ...(answer !== 'Nothing' && { content: { [answerType ?? 'application/json']: {} } }),
      },
      default: {
        description: 'A problem document (RFC 9457)',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function parameter(name: string, place: 'path' | 'query' | 'header'): object {
  return { name, in: place, required: place === 'path', schema: { type: 'string' } };
}

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
  },
};
