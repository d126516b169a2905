import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { readerAnswer } from '../../../server/src/http/reader-answer.ts';

it('asks for nobody who has gone away before the question', async () => {
  const gone = Promise.withResolvers<boolean>();
  const begun = Promise.withResolvers<void>();
  const server = createServer(async (_request, response) => {
    begun.resolve();
    await once(response, 'close');
    const asked = readerAnswer(response as unknown as Parameters<typeof readerAnswer>[0], async (signal) => {
      gone.resolve(signal.aborted);
      return { ok: true };
    });
    asked.catch(gone.reject);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const leaving = new AbortController();
  const answer = fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { signal: leaving.signal });
  await begun.promise;
  leaving.abort();
  await expect(answer).rejects.toThrow();
  expect(await gone.promise).toBe(true);
  server.close();
});
