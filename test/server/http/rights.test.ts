import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Command } from '@adref/shared/negotiation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { House, type Meeting, openMeeting, Person } from './house.ts';
import { Typist } from './typist.ts';

let house: House;
let meeting: Meeting;
let paragraph = '';

beforeAll(async () => {
  house = await House.open();
  meeting = await openMeeting(house);
  paragraph = (await meeting.chair.sees()).drafts[0]?.document.paragraphs.at(-1)?.id ?? '';
});
afterAll(() => house.dispose());

const whole = () => ({ paragraph, from: null, to: null });

describe('acts over HTTP', () => {
  const forbidden = [403, 'forbidden'];
  const cases: readonly [who: keyof Meeting, what: string, command: () => Command, answer: (number | string)[]][] = [
    ['kenya', 'hand out links', () => ({ kind: 'invite', role: 'delegate', party: 'JPN', note: '' }), forbidden],
    ['observer', 'comment', () => ({ kind: 'comment', draft: 0, party: null, target: whole(), text: 'Hm' }), forbidden],
    ['kenya', 'table for Japan', () => ({ kind: 'table', draft: 0, party: 'JPN', paragraphs: null }), forbidden],
    ['chair', 'table for Japan', () => ({ kind: 'table', draft: 0, party: 'JPN', paragraphs: null }), forbidden],
    ['japan', 'issue a draft', () => ({ kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' }), forbidden],
    ['observer', 'close', () => ({ kind: 'close' }), forbidden],
    [
      'japan',
      'write for a party that is not there',
      () => ({ kind: 'table', draft: 0, party: 'XXX', paragraphs: null }),
      forbidden,
    ],
    ['kenya', 'table nothing', () => ({ kind: 'table', draft: 0, party: 'KEN', paragraphs: null }), [422, 'invalid']],
    [
      'kenya',
      'speak of an old draft',
      () => ({ kind: 'table', draft: 7, party: 'KEN', paragraphs: null }),
      [409, 'stale'],
    ],
  ];
  for (const [who, what, command, answer] of cases) {
    it(`refuses ${who} to ${what}, with a sentence`, async () => {
      const { status, body, headers } = await meeting[who].asks(command());
      expect([status, body.code]).toEqual(answer);
      expect(body.detail).toMatch(/^[A-Z].*\.$/);
      expect(headers.get('content-type')).toContain('application/problem+json');
    });
  }

  it('records author, time and place in the chain', async () => {
    const { acts } = await meeting.kenya.does({
      kind: 'comment',
      draft: 0,
      party: 'KEN',
      target: whole(),
      text: 'Why?',
    });
    expect(acts).toMatchObject([{ kind: 'comment', by: meeting.kenya.member, time: house.now.toISOString() }]);
    expect(acts[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('refuses what is no command, naming what is wrong with it', async () => {
    const { status, body } = await meeting.kenya.asks({ kind: 'table', draft: 0, party: 'ken', paragraphs: null });
    expect([status, body.code]).toEqual([422, 'invalid']);
    expect(body.detail).toContain('party');
  });
});

describe('refusals', () => {
  // A text is opened by POST.
  const asked = (path: string) => (path.startsWith('/drafts') ? { body: {} } : {});
  const paths = ['', '/events', '/drafts/0/chair', '/drafts/0/party/KEN', '/library/A-76-135'];

  it('tell nobody whether a negotiation exists', async () => {
    const other = await openMeeting(house);
    for (const path of paths) {
      const [foreign, unknown] = await Promise.all(
        [other.chair.negotiation, 'nothing-like-it'].map((id) =>
          meeting.kenya.browser.ask(`/api/negotiations/${id}${path}`, { member: meeting.kenya.member, ...asked(path) }),
        ),
      );
      expect(foreign?.status).toBe(404);
      expect(foreign?.body).toEqual(unknown?.body);
      const [out, nowhere] = await Promise.all(
        [meeting.chair.negotiation, 'nothing-like-it'].map((id) =>
          house.browser().ask(`/api/negotiations/${id}${path}`, asked(path)),
        ),
      );
      expect(out?.status).toBe(401);
      expect(out?.body).toEqual(nowhere?.body);
    }
  });

  it('tell nobody which parties and texts there are', async () => {
    const { kenya } = meeting;
    const answers = await Promise.all(
      ['/drafts/0/party/JPN', '/drafts/0/party/XXX', '/drafts/9/party/KEN', '/drafts/0/chair', '/library/none'].map(
        (path) => kenya.browser.ask(`${kenya.path}${path}`, { member: kenya.member, ...asked(path) }),
      ),
    );
    for (const { status, body } of answers) expect([status, body]).toEqual([404, answers[0]?.body]);
  });

  it('do not let a session speak as a member that it does not hold', async () => {
    const impostor = new Person(meeting.kenya.browser, meeting.kenya.negotiation, meeting.chair.member);
    expect((await impostor.asks({ kind: 'close' })).status).toBe(404);
  });

  it('keep the desk’s business at the desk', async () => {
    expect((await meeting.chair.sees()).invitations).toHaveLength(4);
    expect((await meeting.secretariat.sees()).invitations).toHaveLength(4);
    for (const who of ['kenya', 'observer'] as const) expect((await meeting[who].sees()).invitations).toEqual([]);
  });

  it('keep out what was sent from a page of another site, or to another name', async () => {
    const { kenya } = meeting;
    const command = { kind: 'close' } as const;
    const foreign = await kenya.browser.ask(`${kenya.path}/acts`, {
      member: kenya.member,
      body: command,
      headers: { origin: 'https://example.org' },
    });
    expect(foreign.status).toBe(403);
    const anonymous = await kenya.browser.ask(`${kenya.path}/acts`, {
      member: kenya.member,
      body: command,
      headers: { origin: 'null' },
    });
    expect(anonymous.status).toBe(403);
  });

  it('are the same for delegates and strangers where only creators may go', async () => {
    expect((await house.browser().ask('/api/negotiations', { body: {} })).status).toBe(401);
    expect((await meeting.kenya.browser.ask('/api/negotiations', { body: {} })).status).toBe(403);
    expect((await meeting.chair.browser.ask('/api/negotiations', { body: {} })).status).toBe(422);
  });
});

describe('a text', () => {
  it('has one address and one name, whatever else a number can be written as', async () => {
    const { kenya } = meeting;
    for (const draft of ['00', '+0', '0x0', '1e0', '%200', '0.0', '-0', '']) {
      const place = `${kenya.path}/drafts/${draft}/party/KEN`;
      expect([draft, (await kenya.browser.ask(place, { member: kenya.member, body: {} })).status]).toEqual([
        draft,
        404,
      ]);
    }
    const name = `negotiation/${kenya.negotiation}/draft/00/party/KEN`;
    expect(await Typist.at(kenya, name, 7).closed).toBe(4403);
  });

  it('is opened by POST; a GET writes nothing', async () => {
    const { kenya } = meeting;
    const place = `${kenya.path}/drafts/0/party/KEN`;
    const leases = () => {
      const database = new DatabaseSync(join(house.dataDir, 'adref.sqlite'), { readOnly: true });
      const { n } = database.prepare('SELECT count(*) AS n FROM lease').get() ?? {};
      database.close();
      return n;
    };
    const before = leases();
    for (const path of ['', '/drafts/0/party/KEN', '/library/none']) {
      await kenya.browser.ask(`${kenya.path}${path}`, { member: kenya.member });
    }
    expect((await kenya.browser.ask(place, { member: kenya.member })).status).toBe(404);
    expect(leases()).toBe(before);
    expect((await kenya.browser.ask(place, { member: kenya.member, body: {} })).status).toBe(200);
    expect(leases()).toBe(Number(before) + 1);
  });
});

describe('the interface', () => {
  it('describes itself in OpenAPI 3.1, commands included', async () => {
    const { body } = await house
      .browser()
      .ask<{ openapi: string; paths: Record<string, { post?: unknown }> }>('/api/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    expect(JSON.stringify(body.paths['/api/negotiations/{id}/acts']?.post)).toContain('"table"');
  });

  it('answers an unknown address with a problem', async () => {
    expect(await house.browser().ask('/api/nothing')).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});
