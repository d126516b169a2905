import { createServer } from 'node:http';
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
  const server = createServer((_request, response) => {
    const type = (name: string) => response.setHeader('content-type', `application/${name}`);
    void sendLongJson(Object.assign(response, { type }) as unknown as Parameters<typeof sendLongJson>[0], value);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  try {
    const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await answer.text()).toBe(JSON.stringify(value));
  } finally {
    server.close();
  }
});
