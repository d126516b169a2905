import type { Problem } from '@adref/shared/protocol';
import { type Arguments, type Reason, type RefusalKey, reason, sentenceOf } from '@adref/shared/refusal';
import type { ErrorRequestHandler, Response } from 'express';
import { ZodError } from 'zod';
import { LibraryUnavailable } from '../library/library-process.ts';
import { sentenceOfKey } from '../messages/message.ts';
import { DamagedRecord, isDiskFull, StorageError } from '../storage/storage-error.ts';
import { Unreadable } from '../unreadable.ts';
import { unfitInput } from './unfit-input.ts';

/** Status of each kind of problem; the one place where refusals become HTTP. */
const statuses: Record<Problem['code'], number> = {
  unauthenticated: 401,
  forbidden: 403,
  stale: 409,
  closed: 409,
  malformed: 400,
  invalid: 422,
  'not-found': 404,
  'too-large': 413,
  'too-many': 429,
  full: 507,
  damaged: 500,
  internal: 500,
};

/** An expected refusal on its way to the client: a reason from the catalogue, with its parameters. */
export class HttpProblem extends Error {
  readonly code: Problem['code'];
  readonly reason: Reason;

  private constructor(code: Problem['code'], why: Reason) {
    super(sentenceOf(why) ?? why.key);
    this.name = 'HttpProblem';
    this.code = code;
    this.reason = why;
  }

  static of<K extends RefusalKey>(code: Problem['code'], key: K, ...params: Arguments<K>): HttpProblem {
    return new HttpProblem(code, reason(key, ...params));
  }

  /** What everybody hears who asks for something that is not there or not theirs: one answer, so that it tells nothing. */
  static notFound(): HttpProblem {
    return HttpProblem.of('not-found', 'not-here');
  }

  /** Of what was refused elsewhere, under this code. */
  static refused({ code, key, params }: Reason & { readonly code: Problem['code'] }): HttpProblem {
    return new HttpProblem(code, { key, params });
  }
}

/** Media type of a problem document (RFC 9457). */
export const problemType = 'application/problem+json';

/** The problem document of a refusal: the reason as data, and as an English sentence for whoever knows no catalogue. */
export function problemOf(code: Problem['code'], why: Reason): Problem {
  const [status, title] = [statuses[code], sentenceOfKey(`title-${code}`)];
  const { key, params } = why;
  return { type: 'about:blank', title, status, detail: sentenceOf(why) ?? key, code, reason: { key, params } };
}

/** Sends a problem document. */
export function sendProblem(response: Response, code: Problem['code'], why: Reason): void {
  const problem = problemOf(code, why);
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
    if (error instanceof HttpProblem) sendProblem(response, error.code, error.reason);
    else if (error instanceof ZodError) sendProblem(response, 'invalid', unfitInput(error));
    else if (isBodyError(error)) {
      const tooLarge = error.type === 'entity.too.large';
      sendProblem(
        response,
        tooLarge ? 'too-large' : 'malformed',
        reason(tooLarge ? 'body-too-large' : 'body-unreadable'),
      );
    } else if (error instanceof Unreadable) {
      // Reported when it was found.
      sendProblem(response, 'damaged', error.reason);
    } else if (error instanceof LibraryUnavailable && error.busy) {
      sendProblem(response, 'too-many', reason('many-files'));
    } else if (error instanceof LibraryUnavailable) {
      report(error);
      sendProblem(response, 'damaged', reason('library-closed'));
    } else if (error instanceof DamagedRecord) {
      report(error);
      sendProblem(response, 'damaged', reason('stored-part-damaged'));
    } else if (isDiskFull(error)) {
      report(error);
      sendProblem(response, 'full', reason('disk-full'));
    } else if (error instanceof StorageError && error.fault === 'damaged') {
      report(error);
      sendProblem(response, 'internal', reason('not-saved'));
    } else {
      report(error);
      sendProblem(response, 'internal', reason('server-failed'));
    }
  };
}

/** Errors that Express’s body readers raise; they carry a type such as `entity.parse.failed`. */
function isBodyError(error: unknown): error is { type: string } {
  return error instanceof Error && 'type' in error && typeof error.type === 'string' && 'status' in error;
}
