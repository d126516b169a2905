import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NegotiationHost } from '../../../server/src/acts/negotiation-host.ts';
import { House, type Meeting, openMeeting } from '../http/house.ts';
import { Listener } from '../http/listener.ts';
import { Typist } from '../http/typist.ts';

let house: House;
let meeting: Meeting;
let host: NegotiationHost;

beforeEach(async () => {
  const unload = vi.spyOn(NegotiationHost.prototype, 'unloadIdle');
  house = await House.open();
  host = unload.mock.contexts[0] as NegotiationHost;
  unload.mockRestore();
  meeting = await openMeeting(house);
});
afterEach(() => house.dispose());

/** So many minutes go by, and the server tidies. */
async function pass(minutes: number): Promise<readonly string[]> {
  house.now = new Date(house.now.getTime() + minutes * 60_000);
  await house.server.tidy();
  return host.loaded;
}

it('a negotiation leaves memory when nobody uses it, and comes back as it was', async () => {
  const { kenya } = meeting;
  const before = await kenya.sees();
  expect(await pass(10)).toEqual([kenya.negotiation]);
  expect(await pass(15)).toEqual([]);
  expect(await kenya.sees()).toEqual(before);
  const paragraph = before.drafts[0]?.document.paragraphs[0]?.id ?? '';
  const target = { paragraph, from: null, to: null };
  await kenya.does({ kind: 'comment', draft: 0, party: 'KEN', target, text: 'Still here' });
  expect((await meeting.chair.sees()).comments).toHaveLength(1);
});

it('a negotiation stays while somebody listens or has a text open, however quiet', async () => {
  const { kenya } = meeting;
  const stream = await Listener.open(kenya, 0);
  expect(await pass(60)).toEqual([kenya.negotiation]);
  const typist = await Typist.open(kenya, 'KEN');
  stream.stop();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await pass(60)).toEqual([kenya.negotiation]);
  const [first] = typist.text();
  await typist.write(first?.id ?? '', 'The General Assembly, after a long silence,');
  typist.leave();
  await typist.closed;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await pass(60)).toEqual([]);
});
