import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import { Turn } from '../turn.ts';

/** Characters that are handed to the connection at once. */
const piece = 65_536;

/**
 * Sends a value as JSON, its lists entry by entry: whatever its length, others have their turn meanwhile, and no more of it is in memory than the
 * connection takes. Ends where whoever asked has gone away.
 */
export async function sendLongJson(response: Response, value: object): Promise<void> {
  response.type('json');
  try {
    await pipeline(Readable.from(pieces(value)), response);
  } catch (error) {
    // Whatever goes wrong, the connection is closed by then.
    if (!saysGone(error)) throw error;
  }
}

/** Whether an error says that nobody is at the other end any more; others are of what is sent. */
const saysGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_STREAM_');

/** The JSON in pieces, each as long as the connection takes at once. */
async function* pieces(value: object): AsyncGenerator<string> {
  const turn = new Turn();
  let waiting = '';
  for (const part of parts(value)) {
    waiting += part;
    if (waiting.length >= piece) {
      yield waiting;
      waiting = '';
    }
    const over = turn.over();
    if (over) await over;
  }
  yield waiting;
}

function* parts(value: object): Generator<string> {
  let sign = '{';
  for (const [name, part] of Object.entries(value)) {
    if (part === undefined) continue;
    yield `${sign}${JSON.stringify(name)}:`;
    sign = ',';
    if (!Array.isArray(part) || part.length === 0) yield JSON.stringify(part);
    else for (const [at, entry] of part.entries()) yield `${at === 0 ? '[' : ','}${JSON.stringify(entry)}`;
    if (Array.isArray(part) && part.length > 0) yield ']';
  }
  yield sign === '{' ? '{}' : '}';
}
