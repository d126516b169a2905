import { reason } from '@adref/shared/refusal';
import type { Request, RequestHandler } from 'express';
import { type Rate, TokenBucket } from '../sync/token-bucket.ts';
import { sendProblem } from './problem.ts';

/** Above this many keys those that have everything left are forgotten. */
const manyKeys = 1_000;

/**
 * Bounds how many bytes somebody sends in bodies, before any of them is read: by what the request announces, and by `most` where it announces
 * nothing. So few large bodies cost what many small ones may. `now` in milliseconds.
 */
export function bodyBudget(
  rate: Rate,
  most: number,
  keyOf: (request: Request) => Promise<string>,
  now: () => number,
): RequestHandler {
  const buckets = new Map<string, TokenBucket>();
  return async (request, response, next) => {
    const key = await keyOf(request);
    const at = now();
    const bucket = buckets.get(key) ?? new TokenBucket(rate, at);
    if (!buckets.has(key) && buckets.size >= manyKeys) {
      for (const [other, its] of buckets) if (its.left(at) >= 1) buckets.delete(other);
    }
    buckets.set(key, bucket);
    const announced = Number(request.get('content-length') ?? most);
    // Of what is larger than may be read at all the reader tells why.
    if (bucket.take(Math.min(announced, most), at)) next();
    else sendProblem(response, 'too-many', reason('too-many-bytes', { kilobytes: Math.floor(rate.perSecond / 1_000) }));
  };
}
