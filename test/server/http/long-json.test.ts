import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { sendLongJson } from '../../../server/src/http/long-json.ts';

it.each([
  ['nothing', {}],
  ['empty lists', { record: [], title: 'A "title"', more: undefined, none: null }],
  ['lists and what is around them', { a: 1, record: [{ text: 'é\n"' }, 2, null, ['x']], at: { of: [1] }, z: [] }],
  [
    'more than a connection takes at once',
    { record: Array.from({ length: 3_000 }, (_, at) => ({ at, text: 'words '.repeat(200) })) },
  ],
])('is the same JSON as one that is made at once: %s', async (_, value) => {
  await using sent = await sending(value);
  const answer = await fetch(sent.address);
  expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
  expect(await answer.text()).toBe(JSON.stringify(value));
  await expect(sent.outcome).resolves.toBeUndefined();
});

const broken = {
  toJSON() {
    throw new Error('broken entry');
  },
};

it.each([
  ['at once', []],
  ['midway', Array.from({ length: 3_000 }, () => 'words '.repeat(200))],
])('says what went wrong %s, and leaves nobody with a whole answer', async (_, before) => {
  await using sent = await sending({ record: [...before, broken] });
  const answer = fetch(sent.address).then((one) => one.text());
  await expect(Promise.all([answer, sent.outcome.catch(() => undefined)])).rejects.toThrow();
  await expect(sent.outcome).rejects.toThrow('broken entry');
});

it('ends where whoever asked has gone away', async () => {
  await using sent = await sending({ record: Array.from({ length: 30_000 }, () => 'words '.repeat(200)) });
  const gone = new AbortController();
  const answer = await fetch(sent.address, { signal: gone.signal });
  await answer.body?.getReader().read();
  gone.abort();
  await expect(sent.outcome).resolves.toBeUndefined();
});

it('ends at once where whoever asked had gone before', async () => {
  await using sent = await sending({ record: ['words'] }, (response) => response.destroy());
  await expect(fetch(sent.address)).rejects.toThrow();
  await expect(sent.outcome).resolves.toBeUndefined();
});

/** A server that sends a value to whoever asks, and what came of the first time. */
async function sending(value: object, before: (response: ServerResponse) => void = () => undefined) {
  const outcome = Promise.withResolvers<void>();
  // It may fail before anybody looks.
  outcome.promise.catch(() => undefined);
  const server = createServer((_request, response) => {
    before(response);
    const type = (name: string) => response.setHeader('content-type', `application/${name}`);
    const made = Object.assign(response, { type }) as unknown as Parameters<typeof sendLongJson>[0];
    sendLongJson(made, value).then(outcome.resolve, outcome.reject);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    outcome: outcome.promise,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
