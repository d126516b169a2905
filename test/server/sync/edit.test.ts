import { afterEach, beforeEach, expect, test } from 'vitest';
import { room } from './committee.ts';
import { until } from './delegate.ts';
import { type Sitting, sit } from './sitting.ts';

let sitting: Sitting;
beforeEach(async () => {
  sitting = await sit();
});
afterEach(() => sitting.end());

const kenya = room('KEN');
const taken = { kind: 'set', id: 'op1', text: 'Decides to convene a standing working group;' } as const;
const stood = async () => (await sitting.committee().rooms.read(kenya)).paragraphs.find(({ id }) => id === 'op1')?.text;

test('shows an edit to the room when it is announced, not before', async () => {
  const amina = await sitting.seat('KEN-amina');
  const edit = await sitting.committee().rooms.edit(kenya, [taken]);
  expect(await stood()).toBe(taken.text);
  await sitting.storage().commit(edit.writes);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(amina.text('op1')).not.toContain('standing');
  edit.announce();
  await until(() => amina.text('op1') === taken.text, 'the edit');
});

test('an edit and typing in the same paragraph both stay, whoever is first on the disk', async () => {
  const amina = await sitting.seat('KEN-amina');
  const edit = await sitting.committee().rooms.edit(kenya, [taken]);
  amina.type('op1', ' Now.');
  await until(() => amina.saved() === amina.sent(), 'Amina’s words saved');
  await sitting.storage().commit(edit.writes);
  edit.announce();
  await until(() => amina.text('op1') === `${taken.text} Now.`, 'both');
  await sitting.restart();
  expect(await stood()).toBe(`${taken.text} Now.`);
});

test('who joins during an edit waits for its act', async () => {
  const edit = await sitting.committee().rooms.edit(kenya, [taken]);
  let joined = false;
  const joining = sitting.seat('KEN-amina').then((amina) => {
    joined = true;
    return amina;
  });
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(joined).toBe(false);
  await sitting.storage().commit(edit.writes);
  edit.announce();
  expect((await joining).text('op1')).toBe(taken.text);
});

test('an abandoned edit leaves no trace, and what was typed meanwhile stays', async () => {
  const amina = await sitting.seat('KEN-amina');
  const edit = await sitting.committee().rooms.edit(kenya, [taken]);
  amina.type('op1', ' Now.');
  edit.abandon();
  edit.announce();
  await until(() => amina.saved() === amina.sent(), 'Amina’s words saved');
  expect(await stood()).toBe('Decides to convene a working group; Now.');
  expect(amina.text('op1')).toBe(await stood());
  const brian = await sitting.seat('KEN-brian');
  expect(brian.text('op1')).toBe(await stood());
});

test('several edits may wait at once, and one may be abandoned', async () => {
  const amina = await sitting.seat('KEN-amina');
  const { rooms } = sitting.committee();
  const first = await rooms.edit(kenya, [taken]);
  const second = await rooms.edit(kenya, [{ kind: 'remove', id: 'pp1' }]);
  second.abandon();
  await sitting.storage().commit(first.writes);
  first.announce();
  await until(() => amina.text('op1') === taken.text, 'the first edit');
  expect((await rooms.read(kenya)).paragraphs.map(({ id }) => id)).toEqual(['title', 'pp1', 'op1']);
});

test('an edit that changes nothing writes nothing', async () => {
  const edit = await sitting.committee().rooms.edit(kenya, [{ kind: 'remove', id: 'nowhere' }]);
  expect(edit.writes).toEqual([]);
  edit.announce();
});

test('tells who listens that a text has changed, once it is durable, until they stop listening', async () => {
  const amina = await sitting.seat('KEN-amina');
  const heard: string[] = [];
  const stop = sitting.committee().rooms.onChange((name) => heard.push(name));
  sitting.storage().hold();
  amina.type('op1', '!');
  await until(() => sitting.storage().held() === 1, 'the update at the door of the storage');
  expect(heard).toEqual([]);
  sitting.storage().release();
  await until(() => heard.length === 1, 'the news');
  expect(heard).toEqual([kenya]);
  stop();
  amina.type('op1', '!');
  await until(() => amina.saved() === amina.sent(), 'saved');
  expect(heard).toHaveLength(1);
});
