import { json, type Request, type RequestHandler, type Response, type Router, raw } from 'express';
import { z } from 'zod';
import { HttpProblem } from './problem.ts';

/** Who asks: found out before the body is read and before anything else is looked at; throws where nobody may. */
type Asker<Who> = (request: Request, response: Response) => Promise<Who>;

/** What a body is: JSON, or the bytes of a file as they are; with the most that is read of it. */
interface BodySpec<Body extends z.ZodType> {
  readonly schema: Body;
  readonly bytes?: true;
  readonly limit: number;
}

/** What comes back: JSON of a schema, nothing, a stream of events, or a file of its own type. `description` is for people. */
type AnswerSpec =
  | { readonly schema: z.ZodType; readonly description: string }
  | { readonly type: string; readonly description: string }
  | null;

/** One question to the server: how it is asked, who may ask it, what comes back. */
interface RouteSpec<Who, Params extends z.ZodType<object>, Query extends z.ZodType<object>, Body extends z.ZodType> {
  readonly method: 'get' | 'post';
  /** Under /api, parameters in braces: `/negotiations/{id}`. */
  readonly path: string;
  readonly summary: string;
  /** Limits and what else comes first, in order. */
  readonly before?: readonly RequestHandler[];
  readonly who: Asker<Who>;
  /** What does not fit is answered like something that is not there. */
  readonly params: Params;
  readonly query?: Query;
  readonly body?: BodySpec<Body>;
  readonly answer: AnswerSpec;
  /** Returns the answer; undefined where it has sent it itself. */
  readonly handler: (asked: {
    readonly request: Request;
    readonly response: Response;
    readonly who: Who;
    readonly params: z.output<Params>;
    readonly query: z.output<Query>;
    readonly body: z.output<Body>;
  }) => unknown;
}

/** What a description of the interface says of a route. */
export interface RouteDescription {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly summary: string;
  readonly params: z.ZodType;
  readonly query: z.ZodType | undefined;
  readonly body: BodySpec<z.ZodType> | undefined;
  readonly answer: AnswerSpec;
}

/** A route: what it is, and how to mount it. */
export interface Route {
  readonly description: RouteDescription;
  mount(router: Router): void;
}

const nothing = z.object({});

/**
 * Makes a route that mounts, checks and describes itself, so that the description cannot differ from what is checked:
 *
 *   before → who asks → body is read → parameters, query and body are checked → handler → answer
 */
export function defineRoute<
  Who,
  Params extends z.ZodType<object>,
  Query extends z.ZodType<object> = typeof nothing,
  Body extends z.ZodType = z.ZodUndefined,
>(spec: RouteSpec<Who, Params, Query, Body>): Route {
  const { method, path, summary, before = [], params, query, body, answer } = spec;
  const asker: RequestHandler = async (request, response, next) => {
    response.locals.who = await spec.who(request, response);
    next();
  };
  const answers: RequestHandler = async (request, response) => {
    const known = params.safeParse(request.params);
    if (!known.success) throw HttpProblem.notFound();
    const result = await spec.handler({
      request,
      response,
      who: response.locals.who,
      params: known.data,
      query: (query ?? nothing).parse(request.query) as z.output<Query>,
      body: body?.schema.parse(body.bytes ? bytesOf(request) : request.body) as z.output<Body>,
    });
    if (result !== undefined) response.json(result);
  };
  return {
    description: { method, path, summary, params, query, body, answer },
    mount(router) {
      router[method](path.replaceAll(/\{(\w+)\}/g, ':$1'), ...before, asker, ...(body ? [reader(body)] : []), answers);
    },
  };
}

function reader({ bytes, limit }: BodySpec<z.ZodType>): RequestHandler {
  return bytes ? raw({ type: () => true, limit }) : json({ limit });
}

function bytesOf({ body }: Request): Uint8Array {
  return body instanceof Uint8Array ? body : new Uint8Array();
}
