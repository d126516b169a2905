import { type Act, checkPublicRecord, type ForeseenIssue, type Negotiation } from '@adref/shared/negotiation';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../../server/src/acts/chain.ts';
import { House, type Meeting, openMeeting, type Person } from './house.ts';
import { Listener } from './listener.ts';
import { Typist } from './typist.ts';

/** Words of the chair's that nobody may read before the draft is issued, and those that the holder of the pen writes. */
const [ofChair, ofHolder] = ['Desk-words', 'Holder-words'];

let house: House;
let meeting: Meeting;

beforeEach(async () => {
  house = await House.open();
  meeting = await openMeeting(house);
  const group = { code: 'GRP', kind: 'group', name: { en: 'Group', fr: 'Groupe' }, members: ['KEN', 'JPN'] } as const;
  await meeting.chair.does({ kind: 'party', party: group });
});
afterEach(() => house.dispose());

/** What every door says to a person: each address that can be asked, and the stream from the first act on. */
async function heardBy(person: Person, pen: string): Promise<string> {
  const { browser, member, negotiation } = person;
  const { paths } = (await browser.ask<{ paths: Record<string, object> }>('/api/openapi.json')).body;
  const state = await person.sees();
  const paragraph = state.drafts[0]?.document.paragraphs.at(-1)?.id ?? '';
  const fills: Record<string, readonly string[]> = {
    id: [negotiation],
    draft: state.drafts.map(({ number }) => String(number)),
    pen: [pen],
    code: ['KEN', 'JPN', 'GRP'],
    party: ['KEN', 'JPN', 'GRP'],
    paragraph: [paragraph],
  };
  const asked = Object.entries(paths).flatMap(([path, methods]) =>
    'get' in methods && path.includes('/negotiations/{id}') && !path.endsWith('/events') ? filled(path, fills) : [],
  );
  expect(asked.length).toBeGreaterThan(10);
  const answers: string[] = [];
  for (const path of asked) {
    const response = await fetch(`${browser.url}${path}`, {
      headers: { cookie: browser.cookie, 'adref-member': member },
    });
    answers.push(`${path} ${response.status} ${await response.text()}`);
  }
  const rooms = [...filled('/drafts/{draft}/chair', fills), ...filled('/drafts/{draft}/pen/{pen}', fills)];
  for (const room of rooms) {
    const { status, body } = await browser.ask(`${person.path}${room}`, { member, body: {} });
    answers.push(`${room} ${status} ${JSON.stringify(body)}`);
  }
  return [...answers, JSON.stringify(await acts(person, state))].join('\n');
}

function filled(path: string, fills: Readonly<Record<string, readonly string[]>>): string[] {
  const name = /\{(\w+)\}/.exec(path)?.[1];
  if (!name) return [path];
  return (fills[name] ?? ['1']).flatMap((value) => filled(path.replace(`{${name}}`, value), fills));
}

async function acts(person: Person, { seq }: Negotiation): Promise<Act[]> {
  const stream = await Listener.open(person, 0);
  await stream.until((heard) => heard.acts.length === seq);
  stream.stop();
  return stream.acts;
}

/** The chair writes into the last paragraph and hands Kenya the pen for it; Kenya writes on. */
async function handOver(): Promise<{ paragraph: string; pen: string }> {
  const { chair, kenya } = meeting;
  const last = (await chair.sees()).drafts[0]?.document.paragraphs.at(-1);
  if (!last) throw new Error('The draft is empty');
  const desk = await Typist.open(chair, null);
  await desk.write(last.id, `${last.text} ${ofChair}`);
  await chair.does({ kind: 'pen', draft: 0, paragraph: last.id, party: 'KEN' });
  const pen = (await chair.sees()).pens.at(-1)?.id ?? '';
  const writer = await Typist.open(kenya, null, 0, `pen/${pen}`);
  expect(writer.text().map(({ text }) => text)).toEqual([`${last.text} ${ofChair}`]);
  await writer.write(last.id, `${last.text} ${ofChair} ${ofHolder}`);
  writer.leave();
  desk.leave();
  return { paragraph: last.id, pen };
}

const secrets = new RegExp(`${ofChair}|${ofHolder}`);

describe('the words that go with the chair’s pen', () => {
  it('reach nobody but the desk and its holder by any door, until the draft is issued', async () => {
    const { chair, kenya, japan, observer } = meeting;
    const { paragraph, pen } = await handOver();
    for (const who of [japan, observer]) expect(await heardBy(who, pen)).not.toMatch(secrets);
    const holder = await kenya.browser.ask(`${kenya.path}/drafts/0/pen/${pen}`, { member: kenya.member });
    expect(holder.body).toMatchObject({ id: paragraph, text: expect.stringContaining(ofChair) });
    // Everybody knows who has it, and for what.
    expect((await observer.sees()).pens).toMatchObject([{ id: pen, paragraph, party: 'KEN' }]);
    await chair.does({ kind: 'pen-back', draft: 0, pen, take: true });
    const before = await observer.sees();
    for (const who of [japan, observer]) expect(await heardBy(who, pen)).not.toMatch(secrets);
    // That the words were taken is a decision; the holder is not told either.
    for (const who of [kenya, japan, observer]) expect(JSON.stringify(await acts(who, before))).not.toMatch(/"taken"/);
    expect(before.pens[0]?.back).toEqual({ time: expect.any(String), by: chair.member });
    expect((await chair.sees()).penWords).toMatchObject([{ pen, taken: true }]);
    await house.close();
    await house.start();
    expect(await heardBy(observer, pen)).not.toMatch(secrets);

    await chair.does({ kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
    const issued = await observer.sees();
    expect(issued.penWords).toMatchObject([
      { pen, issued: 1, taken: true, handed: { id: paragraph }, written: [{ id: paragraph }] },
    ]);
    expect(issued.decisions.at(-1)).toMatchObject({ source: { kind: 'party', holders: ['KEN'], pen } });
    checkPublicRecord(await acts(observer, issued), sha256);
  });

  it('stay at the desk where they were not taken, and where what was taken is open again', async () => {
    const { chair, observer } = meeting;
    const { pen } = await handOver();
    await chair.does({ kind: 'pen-back', draft: 0, pen, take: false });
    const desk = await Typist.open(chair, null);
    const last = desk.text().at(-1);
    await desk.write(last?.id ?? '', (last?.text ?? '').replace(` ${ofChair}`, ''));
    desk.leave();
    await chair.does({ kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
    expect(await heardBy(observer, pen)).not.toMatch(secrets);
    expect((await chair.sees()).penWords).toMatchObject([{ pen, taken: false }]);
  });

  it('do not tell by their paragraph that the desk has taken what a party wants to add', async () => {
    const { chair, kenya, japan, observer } = meeting;
    const own = await Typist.open(kenya, 'KEN');
    const last = own.text().at(-1)?.id ?? '';
    const paragraph = { id: 'Kenyas-addition', kind: 'operative', level: 0, text: 'Decides to meet again;' } as const;
    await own.edit({ kind: 'add', after: last, paragraph });
    await kenya.does({ kind: 'table', draft: 0, party: 'KEN', paragraphs: null });
    own.leave();
    const [added] = (await chair.sees()).wordings;
    if (!added) throw new Error('Nothing is added');
    const target = { paragraph: added.paragraph, from: null, to: null };
    const source = { kind: 'party', holders: ['KEN'] } as const;
    await chair.does({ kind: 'take', draft: 0, target, text: added.text, source });
    const { seq } = await observer.sees();
    await chair.does({ kind: 'pen', draft: 0, paragraph: added.paragraph, party: 'JPN' });
    const after = await observer.sees();
    expect(after.pens).toMatchObject([{ paragraph: null, party: 'JPN' }]);
    expect(JSON.stringify((await acts(observer, after)).slice(seq))).not.toContain(added.paragraph);
    // Whoever writes with it knows what; and it is lent once.
    const pen = after.pens[0]?.id;
    const handed = await japan.browser.ask(`${japan.path}/drafts/0/pen/${pen}`, { member: japan.member });
    expect(handed.body).toMatchObject({ id: added.paragraph });
    const again = await chair.asks({ kind: 'pen', draft: 0, paragraph: added.paragraph, party: 'KEN' });
    expect(again.status).toBe(409);
  });
});

it('a pen that is out at the issue is offered to the desk alone before, comes back with it, and its words stay with the desk and its party', async () => {
  const { chair, kenya, observer } = meeting;
  const { paragraph, pen } = await handOver();
  const asks = (who: Person) => who.browser.ask<ForeseenIssue>(`${who.path}/foreseen-issue`, { member: who.member });
  expect([(await asks(observer)).status, (await asks(kenya)).status]).toEqual([404, 404]);
  const written = [{ id: paragraph, text: expect.stringContaining(ofHolder) }];
  expect((await asks(chair)).body.pens).toMatchObject([{ pen, party: 'KEN', written }]);
  const desk = await Typist.open(chair, null);
  await desk.write(paragraph, 'Decides otherwise.');
  desk.leave();
  await chair.does({ kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  expect((await chair.sees()).penWords).toMatchObject([{ pen, written, taken: false }]);
  expect(await heardBy(observer, pen)).not.toMatch(secrets);
  const own = await Typist.open(kenya, null, 0, `pen/${pen}`);
  expect(own.text()).toMatchObject(written);
  own.leave();
});

it('an announced issue that cannot happen tells nobody but the desk why', async () => {
  const { chair, secretariat, observer } = meeting;
  await chair.does({ kind: 'announce-issue', draft: 0, symbol: 'A/L.1/Rev.1', seconds: 60, form: 'compilation' });
  const [paragraph] = (await chair.sees()).drafts[0]?.document.paragraphs.slice(-1) ?? [];
  const target = { paragraph: paragraph?.id ?? '', from: null, to: null };
  await chair.does({ kind: 'take', draft: 0, target, text: null, source: { kind: 'chair' } });
  house.now = new Date(house.now.getTime() + 60_000);
  await house.server.tidy();
  const [told, kept] = [await observer.sees(), await secretariat.sees()];
  expect([told.drafts.length, told.announced]).toEqual([1, null]);
  const said = JSON.stringify((await acts(observer, told)).slice(-2));
  expect(said).toContain('call-off-issue');
  expect(said).not.toMatch(/why|decisions|compilation-with/);
  expect((await acts(secretariat, kept)).at(-1)).toMatchObject({
    kind: 'issue-failed',
    why: { key: 'compilation-with-decisions', params: { decisions: 1 } },
  });
  // The desk reads it on every page until it announces or issues the next, also whoever comes later.
  expect(told.issueFailed).toBeNull();
  expect(kept.issueFailed).toMatchObject({
    announced: { symbol: 'A/L.1/Rev.1', at: house.now.toISOString() },
    why: { key: 'compilation-with-decisions' },
  });
  await chair.does({ kind: 'announce-issue', draft: 0, symbol: 'A/L.1/Rev.1', seconds: 60 });
  expect((await secretariat.sees()).issueFailed).toBeNull();
});
