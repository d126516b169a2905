import { memberStates } from '@adref/shared/negotiation';
import { expect, it } from 'vitest';
import { gather } from './gathering.ts';

const gathered = gather('test');

it('all Members of the United Nations are added and removed in one request each', async () => {
  const { chair, kenya } = gathered.meeting;
  const before = (await chair.sees()).parties;
  const present = new Set(before.map(({ code }) => code));
  const added = memberStates.filter(({ code }) => !present.has(code));
  const parties = added.map(({ code, name }) => ({ code, kind: 'delegation', name, members: [] }) as const);
  expect(parties.length).toBeGreaterThan(180);
  await chair.does({ kind: 'party-several', parties });
  expect((await kenya.sees()).parties).toEqual([...before, ...parties]);
  await chair.does({ kind: 'party-remove-several', codes: parties.map(({ code }) => code) });
  expect((await kenya.sees()).parties).toEqual(before);
});
