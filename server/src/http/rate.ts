import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { readCookie } from '../accounts/cookie.ts';
import { secretHash } from '../accounts/secret.ts';
import { sendProblem } from './problem.ts';

/**
 * Limits that a room of 200 people behind one address does not notice: each of them may open an invitation a few times, and
 * acts are counted per browser. Secrets have 256 bits, so that the limits need not protect them from guessing.
 */
const perAddress = { windowMs: 15 * 60_000, signIn: 2_000, demonstration: 600 };
const perBrowser = { windowMs: 60_000, acts: 300, uploads: 20 };

/** Rate limits by what is asked for. */
export interface RateLimits {
  readonly signIn: RequestHandler;
  readonly demonstration: RequestHandler;
  readonly acts: RequestHandler;
  readonly uploads: RequestHandler;
}

export function rateLimits(secure: boolean): RateLimits {
  const address = (request: Request) => ipKeyGenerator(request.ip ?? '');
  const browser = (request: Request) => {
    const secret = readCookie(request.headers.cookie, secure);
    return secret === null ? address(request) : secretHash(secret);
  };
  const limited = (windowMs: number, limit: number, keyGenerator: (request: Request) => string): RequestHandler =>
    rateLimit({
      windowMs,
      limit,
      keyGenerator,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      handler: (_request, response) =>
        sendProblem(
          response,
          'too-many',
          `More than ${limit} requests in ${windowMs / 60_000} minutes; wait a little.`,
        ),
    });
  return {
    signIn: limited(perAddress.windowMs, perAddress.signIn, address),
    demonstration: limited(perAddress.windowMs, perAddress.demonstration, address),
    acts: limited(perBrowser.windowMs, perBrowser.acts, browser),
    uploads: limited(perBrowser.windowMs, perBrowser.uploads, browser),
  };
}
