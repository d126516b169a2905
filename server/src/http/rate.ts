import { reason } from '@adref/shared/refusal';
import type { Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { BrowserSession } from '../accounts/accounts.ts';
import { bodyBudget } from './body-budget.ts';
import { sendProblem } from './problem.ts';

/**
 * Limits that a room of 200 people behind one address does not notice. What somebody with a session does is counted for that
 * session, once it is found: a cookie that nobody gave counts for its address. Wrong invitation links are counted by
 * themselves, so that those who try them shut out nobody who has a right one; their secrets have 256 bits and need no protection from guessing.
 */
const quarter = 15 * 60_000;
const minute = 60_000;
const limits = {
  /** Everything under /api from one address: 200 people, two in a second each. */
  everything: { windowMs: minute, limit: 24_000 },
  wrongLinks: { windowMs: quarter, limit: 300 },
  /** One link from one address; a delegation, or all observers in a room. */
  rightLinks: { windowMs: quarter, limit: 600 },
  demonstration: { windowMs: quarter, limit: 600 },
  acts: { windowMs: minute, limit: 300 },
  uploads: { windowMs: minute, limit: 20 },
  /** Whole states and documents: a page asks for one when it is opened and when it has lost the thread. */
  states: { windowMs: minute, limit: 120 },
  /** What was read on a page, which gathers it for some seconds; what has been read elsewhere, when somebody comes back to it. */
  seen: { windowMs: minute, limit: 120 },
  /** Questions to the library: one for each paragraph that is being typed, when its typist pauses, and what is searched for. */
  library: { windowMs: minute, limit: 600 },
  /** Streams: a page on a bad network opens one every few seconds. */
  streams: { windowMs: minute, limit: 120 },
} as const;

/** Bytes of one act: the longest paragraph, many times over. */
export const maxActBytes = 1_000_000;
/** Bytes of acts that a browser may send: several of the largest at once, and then more than anybody types or decides. */
const actBytes = { burst: 4 * maxActBytes, perSecond: 100_000 } as const;

/** Rate limits by what is asked for. */
export type RateLimits = Readonly<Record<keyof typeof limits | 'actBytes', RequestHandler>>;

const rightLink = (response: Response): string | null => response.locals.rightLink ?? null;

/** Says which link a request names, null for a wrong one, before the limits of links are asked. */
export function setRightLink(response: Response, link: string | null): void {
  response.locals.rightLink = link;
}

/** For how long requests like this one are still refused, in whole seconds, one at least. */
function secondsLeft(request: Request & { rateLimit?: { resetTime?: Date } }, windowMs: number): number {
  const left = (request.rateLimit?.resetTime?.getTime() ?? Date.now() + windowMs) - Date.now();
  return Math.max(1, Math.ceil(left / 1_000));
}

/** The limits; `sessionOf` finds the session of a request, or null. */
export function rateLimits(sessionOf: (request: Request) => Promise<BrowserSession | null>): RateLimits {
  const address = (request: Request) => ipKeyGenerator(request.ip ?? '');
  const browser = async (request: Request) => (await sessionOf(request))?.secretHash ?? address(request);
  const limited = (
    { windowMs, limit }: { windowMs: number; limit: number },
    keyGenerator: (request: Request, response: Response) => string | Promise<string>,
    skip: (request: Request, response: Response) => boolean = () => false,
  ): RequestHandler =>
    rateLimit({
      windowMs,
      limit,
      keyGenerator,
      skip,
      // Anybody may send such a header to a server without a proxy; it is not believed, and no reason to complain.
      validate: { xForwardedForHeader: false },
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      handler: (request, response) => {
        const seconds = secondsLeft(request, windowMs);
        sendProblem(
          response,
          'too-many',
          windowMs === minute
            ? reason('too-many-a-minute', { limit, seconds })
            : reason('too-many-a-quarter', { limit, minutes: Math.ceil(seconds / 60) }),
        );
      },
    });
  return {
    everything: limited(limits.everything, address),
    wrongLinks: limited(limits.wrongLinks, address, (_request, response) => rightLink(response) !== null),
    rightLinks: limited(
      limits.rightLinks,
      (request, response) => `${rightLink(response)} ${address(request)}`,
      (_request, response) => rightLink(response) === null,
    ),
    demonstration: limited(limits.demonstration, address),
    acts: limited(limits.acts, browser),
    actBytes: bodyBudget(actBytes, maxActBytes, browser, () => performance.now()),
    uploads: limited(limits.uploads, browser),
    states: limited(limits.states, browser),
    seen: limited(limits.seen, browser),
    library: limited(limits.library, browser),
    streams: limited(limits.streams, browser),
  };
}
