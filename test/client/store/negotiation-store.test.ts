import { cpSync, renameSync, rmSync } from 'node:fs';
import { type Act, pageView } from '@adref/shared/negotiation';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NegotiationStore } from '../../../client/src/store/negotiation-store.ts';
import { House, type Meeting, openMeeting, type Person } from '../../server/http/house.ts';
import { Typist } from '../../server/http/typist.ts';
import { until } from '../../until.ts';

let house: House;
let meeting: Meeting;
let stops: (() => void)[] = [];
/** Ends every page that is open: one that goes on asking would be counted in the next test. */
function stop(): void {
  for (const end of stops) end();
  stops = [];
}
/** What the page asked for, without what is before the negotiation. */
let asked: string[] = [];
const realFetch = globalThis.fetch;

beforeEach(async () => {
  house = await House.open();
  meeting = await openMeeting(house);
});
afterEach(async () => {
  stop();
  globalThis.fetch = realFetch;
  await house.dispose();
});

/** The page of a person: its requests go to the house with the person's cookie. `refuse` answers in place of the house. */
function page(person: Person, refuse: (path: string) => Response | null = () => null): NegotiationStore {
  asked = [];
  globalThis.fetch = (input, init) => {
    const path = String(input);
    // Whole addresses are asked for by the test itself.
    if (!path.startsWith('/')) return realFetch(input, init);
    asked.push(path.replace(/^.*negotiations\/[^/?]*/, ''));
    const headers = new Headers(init?.headers);
    headers.set('cookie', person.browser.cookie);
    if (init?.method === 'POST') headers.set('origin', house.server.url);
    const refusal = refuse(path);
    return refusal ? Promise.resolve(refusal) : realFetch(`${house.server.url}${path}`, { ...init, headers });
  };
  return new NegotiationStore(person.negotiation, person.member);
}

function open(store: NegotiationStore): void {
  stops.push(store.subscribe(() => undefined));
}

const seq = (store: NegotiationStore) => {
  const state = store.snapshot();
  return state.phase === 'open' ? state.negotiation.seq : 0;
};
const connected = (store: NegotiationStore) => {
  const state = store.snapshot();
  return state.phase === 'open' && state.connected;
};
const loads = () => asked.filter((path) => path === '?record=current').length;

/** Waits until the page has heard everything that there is; returns the number of the last act. */
async function caughtUp(store: NegotiationStore, person: Person): Promise<number> {
  const last = (await person.sees()).seq;
  await until(() => connected(store) && seq(store) === last);
  return last;
}

async function says(person: Person, text: string): Promise<number> {
  const { drafts } = await person.sees();
  const paragraph = drafts[0]?.document.paragraphs.at(-1)?.id ?? '';
  const target = { paragraph, from: null, to: null };
  const { acts } = await person.does({ kind: 'comment', draft: 0, party: 'JPN', target, text });
  return (acts.at(-1) as Act).seq;
}

describe('a page', () => {
  it('asks for nothing before somebody looks at it, and rests when nobody does', async () => {
    const store = page(meeting.kenya);
    expect(asked).toEqual([]);
    // As strict mode does it: looked at, left, looked at.
    store.subscribe(() => undefined)();
    open(store);
    await until(() => connected(store) && asked.length >= 2);
    expect(loads()).toBeLessThanOrEqual(2);
    stop();
    const before = asked.length;
    await says(meeting.japan, 'Unheard');
    expect(asked).toHaveLength(before);
  });

  it('goes on after the last act that it knows when the server comes back', async () => {
    const store = page(meeting.kenya);
    open(store);
    await until(() => connected(store));
    const heard = await says(meeting.japan, 'Before');
    await until(() => seq(store) === heard);
    await house.close();
    await until(() => !connected(store));
    await house.start();
    const missed = await says(meeting.japan, 'Meanwhile');
    await until(() => seq(store) === missed && connected(store));
    expect(loads()).toBe(1);
    expect(asked.findLast((path) => path !== '/news')).toMatch(
      new RegExp(`^/events\\?after=${heard}&head=[0-9a-f]{64}$`),
    );
    const state = store.snapshot();
    expect(state.phase === 'open' && state.negotiation).toEqual(pageView(await meeting.kenya.sees()));
  });

  it('shows what is typed as the server has it, also what was typed while it was away', async () => {
    const store = page(meeting.japan);
    open(store);
    await until(() => connected(store));
    const { drafts } = await meeting.kenya.sees();
    const paragraphs = drafts[0]?.document.paragraphs.filter(({ kind }) => kind === 'operative') ?? [];
    await meeting.kenya.does({ kind: 'mode', draft: 0, party: 'KEN', asTyped: true });
    const live = () => {
      const state = store.snapshot();
      return state.phase === 'open' ? state.negotiation.live.map(({ text }) => text) : [];
    };
    const first = await Typist.open(meeting.kenya, 'KEN');
    await first.write(paragraphs[0]?.id ?? '', 'Decides otherwise;');
    await until(() => live().includes('Decides otherwise;'));
    await house.close();
    await house.start();
    const typist = await Typist.open(meeting.kenya, 'KEN');
    await typist.write(paragraphs[1]?.id ?? '', 'Requests nothing;');
    await until(() => live().includes('Requests nothing;'));
    expect(live()).toContain('Decides otherwise;');
    await typist.write(paragraphs[0]?.id ?? '', paragraphs[0]?.text ?? '');
    await until(() => !live().includes('Decides otherwise;'));
    expect(loads()).toBe(1);
    typist.leave();
  });

  it('loads everything again where the server knows fewer acts', async () => {
    let restored = false;
    const refuse = (path: string) => {
      if (!restored || !path.includes('/events?after=')) return null;
      restored = false;
      const problem = { type: 'about:blank', title: '', status: 409, code: 'stale', detail: 'The record has 2 acts.' };
      return new Response(JSON.stringify(problem), { status: 409 });
    };
    const store = page(meeting.kenya, refuse);
    open(store);
    await until(() => connected(store));
    restored = true;
    await house.close();
    await house.start();
    await until(() => connected(store) && loads() === 2);
    expect(seq(store)).toBe((await meeting.kenya.sees()).seq);
  });

  it('notices that the record went back, on whatever page it is opened next, until its reader takes note', async () => {
    for (const person of [meeting.kenya, meeting.chair]) {
      const remembered = new Map<string, string>();
      const memory = {
        getItem: (key: string) => remembered.get(key) ?? null,
        setItem: (key: string, value: string) => void remembered.set(key, value),
      };
      const wentBack = (store: NegotiationStore) => {
        const state = store.snapshot();
        return state.phase === 'open' ? state.wentBack : null;
      };
      const look = async () => {
        const store = page(person);
        const known = new NegotiationStore(store.id, store.member, memory);
        open(known);
        await until(() => connected(known));
        return known;
      };
      const first = await look();
      await says(meeting.japan, 'Kept');
      await caughtUp(first, person);
      stop();
      await house.close();
      cpSync(house.dataDir, `${house.dataDir}.copy`, { recursive: true });
      await house.start();
      const second = await look();
      expect(wentBack(second)).toBeNull();
      // Acts of both kinds: the desk's reach the chair alone.
      await meeting.chair.does({ kind: 'invite', role: 'delegate', party: 'KEN', note: 'for the desk' });
      await says(meeting.japan, 'Lost');
      const known = await caughtUp(second, person);
      stop();

      await house.close();
      rmSync(house.dataDir, { recursive: true });
      renameSync(`${house.dataDir}.copy`, house.dataDir);
      await house.start();
      const third = await look();
      expect(wentBack(third)).toEqual({ known, now: seq(third) });
      stop();
      // It has as many acts again, and more; they are others.
      for (const text of ['Other', 'words', 'and more']) await says(meeting.japan, text);
      const fourth = await look();
      expect(wentBack(fourth)).toEqual({ known, now: seq(fourth) });
      expect(seq(fourth)).toBeGreaterThan(known);
      fourth.acceptRecord();
      expect(wentBack(fourth)).toBeNull();
      stop();
      expect(wentBack(await look())).toBeNull();
      stop();
    }
  });

  it('goes on from no act that the server has exchanged while it was away', async () => {
    const store = page(meeting.kenya);
    open(store);
    await until(() => connected(store));
    await house.close();
    cpSync(house.dataDir, `${house.dataDir}.copy`, { recursive: true });
    await house.start();
    await until(() => connected(store));
    await says(meeting.japan, 'Lost');
    await caughtUp(store, meeting.kenya);
    await house.close();
    rmSync(house.dataDir, { recursive: true });
    renameSync(`${house.dataDir}.copy`, house.dataDir);
    await house.start();
    await says(meeting.japan, 'In its place');
    await says(meeting.japan, 'One more');
    await caughtUp(store, meeting.kenya);
    const state = store.snapshot();
    const said = state.phase === 'open' ? state.negotiation.comments.map(({ text }) => text) : [];
    expect(said).toEqual(['In its place', 'One more']);
  });

  it('says why it is refused, and asks no more', async () => {
    const store = page(meeting.kenya);
    open(store);
    await until(() => connected(store));
    await meeting.kenya.browser.ask('/api/session/end', { body: {} });
    await until(() => store.snapshot().phase === 'refused');
    const before = [...asked];
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(asked).toEqual(before);
  });
});
