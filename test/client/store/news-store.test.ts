import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NegotiationStore } from '../../../client/src/store/negotiation-store.ts';
import type { NewsStore } from '../../../client/src/store/news-store.ts';
import { House, type Meeting, openMeeting, type Person } from '../../server/http/house.ts';
import { until } from '../../until.ts';

let house: House;
let meeting: Meeting;
const stops: (() => void)[] = [];
const realFetch = globalThis.fetch;
/** While it is true the house cannot be reached by what notes that something was read. */
let cut = false;

beforeEach(async () => {
  house = await House.open();
  meeting = await openMeeting(house);
  cut = false;
  globalThis.fetch = (input, init) => {
    const path = String(input);
    if (!path.startsWith('/')) return realFetch(input, init);
    if (cut && path.endsWith('/seen')) return Promise.reject(new TypeError('offline'));
    const headers = new Headers(init?.headers);
    headers.set('cookie', meeting.japan.browser.cookie);
    if (init?.method === 'POST') headers.set('origin', house.server.url);
    return realFetch(`${house.server.url}${path}`, { ...init, headers });
  };
});
afterEach(async () => {
  for (const stop of stops.splice(0)) stop();
  globalThis.fetch = realFetch;
  await house.dispose();
});

/** A page of Japan's, on some device of its. */
async function device(): Promise<NewsStore> {
  const store = new NegotiationStore(meeting.japan.negotiation, meeting.japan.member);
  stops.push(store.subscribe(() => undefined));
  await until(() => store.news.state.snapshot().known);
  return store.news;
}

const comment = async ({ does }: { does: Person['does'] }, paragraph: string, text: string) =>
  does({ kind: 'comment', draft: 0, party: null, target: { paragraph, from: null, to: null }, text });
const words = (news: NewsStore) => news.state.snapshot().items.map((item) => item.words);

/** The first two paragraphs of the draft, in which the chair says something. */
async function places(): Promise<[string, string]> {
  const { chair } = meeting;
  const [first, second] = (await chair.sees()).drafts[0]?.document.paragraphs ?? [];
  return [first?.id ?? '', second?.id ?? ''];
}

describe('what is new on a page', () => {
  it('is what the server says at first and each act after that, once, however they come together', async () => {
    const [first, second] = await places();
    const chair = { does: meeting.chair.does.bind(meeting.chair) };
    await comment(chair, first, 'before');
    const news = await device();
    expect(words(news)).toEqual(['before']);
    await comment(chair, second, 'while it is open');
    await until(() => words(news).length === 2);
    await news.ask();
    expect(words(news)).toEqual(['before', 'while it is open']);
    // Its own acts are none.
    await meeting.japan.does({
      kind: 'comment',
      draft: 0,
      party: 'JPN',
      target: { paragraph: first, from: null, to: null },
      text: 'mine',
    });
    await comment(chair, first, 'after');
    await until(() => words(news).length === 3);
    expect(words(news)).toEqual(['before', 'while it is open', 'after']);
  });

  it('is what is said in private as well, from the server, and read by itself', async () => {
    const [first] = await places();
    const { secret } = await meeting.chair.does({ kind: 'invite', role: 'delegate', party: 'JPN', note: '' });
    const colleague = await house.join(secret ?? '', 'Yuki');
    house.now = new Date(house.now.getTime() + 1_000);
    const news = await device();
    const target = { paragraph: first, from: null, to: null };
    const says = (audience: 'party:JPN' | 'public', text: string) =>
      colleague.does({ kind: 'comment', draft: 0, party: 'JPN', target, audience, text });
    await says('party:JPN', 'between us');
    await until(() => words(news).includes('between us'));
    await says('public', 'to all');
    await until(() => words(news).includes('to all'));
    news.readAll();
    await news.send();
    const { items, seen } = (await device()).state.snapshot();
    expect(items).toEqual([]);
    expect(seen.places.get('party:JPN ')).toBe(1);
  });

  it('is read on another device when that asks again, and what was read without the server is told when it is back', async () => {
    const [first, second] = await places();
    const chair = { does: meeting.chair.does.bind(meeting.chair) };
    await comment(chair, first, 'one');
    await comment(chair, second, 'two');
    const [laptop, phone] = [await device(), await device()];
    cut = true;
    laptop.read([first]);
    await laptop.send();
    await phone.ask();
    expect(phone.state.snapshot().seen.places.has(first)).toBe(false);
    cut = false;
    laptop.read([second]);
    await laptop.send();
    // What has been read stays on the page on which it was read.
    expect(words(laptop)).toEqual(['one', 'two']);
    await phone.ask();
    const { seen } = phone.state.snapshot();
    expect([seen.places.has(first), seen.places.has(second)]).toEqual([true, true]);
    phone.readAll();
    await phone.send();
    expect((await device()).state.snapshot().items).toEqual([]);
  });
});
