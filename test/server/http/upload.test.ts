import type { Joined, Problem, ReadDocument } from '@adref/shared/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, House } from './house.ts';

let house: House;
let creator: Browser;
beforeAll(async () => {
  house = await House.open();
  creator = house.browser();
  await creator.ask(`/api/invitations/${await house.creatorLink()}`, { body: { name: 'Amina' } });
});
afterAll(() => house.dispose());

async function send(text: string | Uint8Array<ArrayBuffer>, name = 'draft.en.txt', more = '') {
  const response = await fetch(`${house.server.url}/api/read?name=${encodeURIComponent(name)}${more}`, {
    method: 'POST',
    headers: { cookie: creator.cookie, origin: house.server.url, 'content-type': 'text/plain' },
    body: text,
  });
  return { status: response.status, body: (await response.json()) as ReadDocument[] & Problem };
}

test('lists the documents of a file, and says why one cannot be read', async () => {
  expect(await send('Peace\n\nThe General Assembly,\n\n1. Decides¹ to act.\n\n¹ As in 76/72.\n')).toEqual({
    status: 200,
    body: [
      {
        ...{ symbol: '', title: 'Peace', kind: 'draft resolution', paragraphs: 3 },
        lines: [
          { label: '', text: 'Peace' },
          { label: '', text: 'The General Assembly,' },
          { label: 'OP1', text: 'Decides¹ to act.' },
          { label: '1', text: 'As in 76/72.' },
        ],
      },
    ],
  });
  const { status, body } = await send('');
  expect([status, body.detail]).toEqual([422, 'draft.en.txt: the file is empty. Choose a file with text in it.']);
});

test('reads two files of one person at once and asks them to wait with a third', async () => {
  const long = 'A word and one more in a short sentence.\n\n'.repeat(3_000);
  const answers = await Promise.all([send(long), send(long), send(long)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 429]);
  expect(answers.find(({ status }) => status === 429)?.body.detail).toMatch(/^2 of your files are being read already/);
  expect((await send('A word.')).status).toBe(200);
});

test('goes on when whoever sent a file goes away', async () => {
  const gone = new AbortController();
  const long = 'A word and one more in a short sentence.\n\n'.repeat(30_000);
  const asked = fetch(`${house.server.url}/api/read?name=long.txt`, {
    method: 'POST',
    headers: { cookie: creator.cookie, origin: house.server.url },
    body: long,
    signal: gone.signal,
  }).catch((error: unknown) => error);
  setTimeout(() => gone.abort(), 100);
  expect(await asked).toMatchObject({ name: 'AbortError' });
  expect((await send('A word.')).status).toBe(200);
  expect(house.complaints).toEqual([]);
});

test('a file that was looked at makes a negotiation without being sent again, once, and for its own session alone', async () => {
  const mark = 'a1b2c3d4e5f6a7b8c9d0e1f2';
  await send('Peace\n\nThe General Assembly,\n\n1. Decides to act.\n', 'peace.en.txt', `&keep=${mark}`);
  const body = {
    title: 'Peace',
    committee: '',
    agendaItem: '',
    symbol: 'A/C.1/80/L.1',
    name: 'Amina',
    role: 'chair',
    file: { name: 'peace.en.txt', kept: mark, symbol: null },
  };
  const other = house.browser();
  await other.ask(`/api/invitations/${await house.creatorLink()}`, { body: { name: 'Bruno' } });
  const gone = { status: 409, body: { code: 'stale', reason: { key: 'file-not-kept' } } };
  expect(await other.ask('/api/negotiations', { body })).toMatchObject(gone);

  const { status, body: joined } = await creator.ask<Joined>('/api/negotiations', { body });
  expect(status).toBe(200);
  const made = await creator.ask<{ drafts: { document: { paragraphs: { text: string }[] } }[] }>(
    `/api/negotiations/${joined.negotiation}`,
    { member: joined.member ?? '' },
  );
  expect(made.body.drafts[0]?.document.paragraphs.map(({ text }) => text)).toContain('Decides to act.');
  expect(await creator.ask('/api/negotiations', { body })).toMatchObject(gone);
});

test('a negotiation is made from a file that is sent or from one that is kept, and not from both or none', async () => {
  const rest = { title: 'P', committee: '', agendaItem: '', symbol: 'L.1', name: 'Amina', role: 'chair' };
  const file = { name: 'p.txt', symbol: null };
  for (const given of [{}, { kept: 'a1b2c3d4e5f6a7b8c9d0e1f2', base64: 'UA==' }, { kept: '../etc' }]) {
    const { status } = await creator.ask('/api/negotiations', { body: { ...rest, file: { ...file, ...given } } });
    expect(status).toBe(422);
  }
});
