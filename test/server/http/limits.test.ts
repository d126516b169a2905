import { gunzipSync } from 'node:zlib';
import type { Negotiation } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { PackedAnswers } from '../../../server/src/http/packed-answer.ts';
import { gather } from './gathering.ts';
import { type Meeting, openMeeting } from './house.ts';
import { Typist } from './typist.ts';

const gathered = gather('file');

describe('limits of requests', () => {
  it('hold for whole states and for streams, and leave a colleague alone', async () => {
    const { kenya, japan } = gathered.meeting;
    for (const path of [kenya.path, `${kenya.path}/events?after=999999`]) {
      let last = await kenya.browser.ask(path, { member: kenya.member });
      for (let n = 1; n < 130; n++) last = await kenya.browser.ask(path, { member: kenya.member });
      expect([path, last.status]).toEqual([path, 429]);
      expect((last.body as { detail: string }).detail).toMatch(/: wait [1-9]\d? seconds?, then try again\.$/);
    }
    expect((await japan.browser.ask(japan.path, { member: japan.member })).status).toBe(200);
  });

  it('hold for the bytes of acts, whatever is in them, and leave a colleague and small acts of one’s own later alone', async () => {
    const { kenya, japan } = gathered.meeting;
    const act = { kind: 'comment', draft: 0, party: 'KEN', target: null, text: 'x'.repeat(990_000) };
    const asks = (body: object) => kenya.browser.ask(`${kenya.path}/acts`, { member: kenya.member, body });
    const statuses: number[] = [];
    for (let n = 0; n < 8; n++) statuses.push((await asks(act)).status);
    expect([statuses[0], statuses.at(-1)]).toEqual([422, 429]);
    expect(
      (await japan.browser.ask(`${japan.path}/acts`, { member: japan.member, body: { kind: 'no such act' } })).status,
    ).toBe(422);
    await expect.poll(async () => (await asks({ kind: 'no such act' })).status).toBe(422);
  });

  it('are not escaped by cookies that nobody gave', async () => {
    const statuses = new Set<number>();
    for (let n = 0; n < 320; n++) {
      const visitor = gathered.house.browser();
      visitor.cookie = `adref=${String(n).padStart(43, 'x')}`;
      statuses.add((await visitor.ask(`${gathered.meeting.kenya.path}/acts`, { body: {} })).status);
    }
    expect([...statuses]).toEqual([401, 429]);
  });
});

describe('a whole state', () => {
  it('is sent packed to whoever can unpack it', async () => {
    const { japan } = gathered.meeting;
    const ask = (encoding: string) =>
      fetch(`${japan.browser.url}${japan.path}`, {
        headers: { cookie: japan.browser.cookie, 'adref-member': japan.member, 'accept-encoding': encoding },
      });
    const [packed, plain] = [await ask('gzip, br'), await ask('identity')];
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await packed.json()).toEqual(await plain.json());
  });

  it('is that of the desk for nobody else, whoever asked first', async () => {
    const seen = async (who: keyof Meeting) => (await gathered.meeting[who].sees()) as Negotiation;
    expect((await seen('chair')).invitations.length).toBeGreaterThan(0);
    for (const who of ['observer', 'japan'] as const) expect((await seen(who)).invitations).toEqual([]);
    expect((await seen('secretariat')).invitations.length).toBeGreaterThan(0);
  });

  it('is made once for all who ask at the same time', async () => {
    const answers = new PackedAnswers();
    const source = {};
    let made = 0;
    const sent: Buffer[] = [];
    const response = {
      type: () => response,
      vary: () => response,
      setHeader() {},
      end: (bytes: Buffer) => sent.push(bytes),
    };
    const request = { acceptsEncodings: () => 'gzip' };
    const make = () => ({ made: ++made });
    const ask = () => answers.send(request as never, response as never, { source, variant: '', make });
    await Promise.all([ask(), ask(), ask()]);
    await ask();
    expect(made).toBe(1);
    expect(sent.map((bytes) => gunzipSync(bytes).toString())).toEqual(Array(4).fill('{"made":1}'));
  });
});

describe('what a page begins with', () => {
  it('has the last versions; all of a paragraph are given when they are asked for', async () => {
    const { secretariat } = await openMeeting(gathered.house);
    const own = await openMeeting(gathered.house);
    const typist = await Typist.open(own.kenya, 'KEN');
    const id = typist.text().at(-1)?.id ?? '';
    for (const words of ['Requests a report;', 'Requests two reports;', 'Requests three reports;']) {
      await typist.write(id, words);
      await own.kenya.does({ kind: 'table', draft: 0, party: 'KEN', paragraphs: null });
    }
    typist.leave();
    const { browser, path, member } = own.japan;
    const page = await browser.ask<Negotiation>(`${path}?record=current`, { member });
    expect(page.body.record.map(({ version }) => version)).toEqual([3]);
    expect({ ...page.body, record: [] }).toEqual({ ...(await own.japan.sees()), record: [] });
    const versions = `${path}/drafts/0/versions/${id}`;
    const all = await browser.ask<Negotiation['record']>(versions, { member });
    expect(all.body.map(({ version, text }) => [version, text])).toEqual([
      [1, 'Requests a report;'],
      [2, 'Requests two reports;'],
      [3, 'Requests three reports;'],
    ]);
    expect((await secretariat.browser.ask(versions, { member: secretariat.member })).status).toBe(404);
  });
});
