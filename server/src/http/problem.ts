import type { Problem } from '@adref/shared/protocol';
import { type Refusal, sentenceOf } from '@adref/shared/refusal';
import type { ErrorRequestHandler, Response } from 'express';
import { ZodError } from 'zod';
import { DamagedRecord, isDiskFull } from '../storage/storage-error.ts';
import { Unreadable } from '../unreadable.ts';

/** Status and title of each kind of problem; the one place where refusals become HTTP. */
const kinds: Record<Problem['code'], readonly [status: number, title: string]> = {
  unauthenticated: [401, 'Sign in first'],
  forbidden: [403, 'No right to it'],
  stale: [409, 'Changed meanwhile'],
  closed: [409, 'Closed'],
  malformed: [400, 'Cannot be read'],
  invalid: [422, 'Cannot be done as asked'],
  'not-found': [404, 'Not found'],
  'too-large': [413, 'Too large'],
  'too-many': [429, 'Too many requests'],
  full: [507, 'The disk is full'],
  damaged: [500, 'Cannot be read any more'],
  internal: [500, 'The server failed'],
};

/** An expected refusal on its way to the client; `message` is a sentence for people. */
export class HttpProblem extends Error {
  readonly code: Problem['code'];
  /** The same as data, where it has a key. */
  readonly reason: Problem['reason'];

  constructor(code: Problem['code'], message: string, reason?: Problem['reason']) {
    super(message);
    this.name = 'HttpProblem';
    this.code = code;
    this.reason = reason;
  }

  /** What everybody hears who asks for something that is not there or not theirs: one answer, so that it tells nothing. */
  static notFound(): HttpProblem {
    return new HttpProblem('not-found', 'There is no such thing here, or it is not open to you.');
  }

  static refused(refusal: Refusal): HttpProblem {
    const { code, key, params } = refusal;
    return new HttpProblem(code, sentenceOf(refusal) ?? key, { key, params });
  }
}

/** Media type of a problem document (RFC 9457). */
export const problemType = 'application/problem+json';

/** The problem document of a refusal; `detail` is a sentence for people. */
export function problemOf(code: Problem['code'], detail: string, reason?: Problem['reason']): Problem {
  const [status, title] = kinds[code];
  return { type: 'about:blank', title, status, detail, code, ...(reason && { reason }) };
}

/** Sends a problem document. */
export function sendProblem(
  response: Response,
  code: Problem['code'],
  detail: string,
  reason?: Problem['reason'],
): void {
  const problem = problemOf(code, detail, reason);
  response.status(problem.status).type(problemType).send(JSON.stringify(problem));
}

/** Maps whatever a route throws; what nobody expected is reported and answered without its details. */
export function problemHandler(report: (error: unknown) => void): ErrorRequestHandler {
  // Express tells handlers of errors by their four parameters.
  return (error: unknown, _request, response, _next) => {
    if (response.headersSent) {
      // Express would print the error as it is, with whatever of a user's is in it.
      report(error);
      response.destroy();
      return;
    }
    if (error instanceof HttpProblem) sendProblem(response, error.code, error.message, error.reason);
    else if (error instanceof ZodError) sendProblem(response, 'invalid', described(error));
    else if (isBodyError(error)) {
      const tooLarge = error.type === 'entity.too.large';
      sendProblem(
        response,
        tooLarge ? 'too-large' : 'malformed',
        tooLarge ? 'This is too large.' : 'The request is not readable JSON.',
      );
    } else if (error instanceof Unreadable) {
      // Reported when it was found.
      sendProblem(response, 'damaged', error.message);
    } else if (error instanceof DamagedRecord) {
      report(error);
      sendProblem(response, 'damaged', `${error.message} It is not shown; whoever runs the server can restore it.`);
    } else if (isDiskFull(error)) {
      report(error);
      sendProblem(
        response,
        'full',
        'The disk of the server is full: this was not saved. Whatever was saved before is safe; tell whoever runs the server, and try again later.',
      );
    } else {
      report(error);
      sendProblem(response, 'internal', 'Something went wrong on the server; try again.');
    }
  };
}

/** The first thing that does not fit, with where it is. */
function described(error: ZodError): string {
  const [issue] = error.issues;
  if (!issue) return 'The request does not have the expected form.';
  return issue.path.length > 0 ? `${issue.path.join('.')}: ${issue.message}` : issue.message;
}

/** Errors that Express’s body readers raise; they carry a type such as `entity.parse.failed`. */
function isBodyError(error: unknown): error is { type: string } {
  return error instanceof Error && 'type' in error && typeof error.type === 'string' && 'status' in error;
}
