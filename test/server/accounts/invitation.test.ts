import type { Invitation, Session } from '@adref/shared/protocol';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { gather } from '../http/gathering.ts';
import { type Meeting, Person } from '../http/house.ts';
import { Listener } from '../http/listener.ts';
import { Typist } from '../http/typist.ts';

const gathered = gather('test');

const day = 86_400_000;

async function invite(party: string): Promise<{ secret: string; link: string }> {
  const { acts, secret } = await gathered.meeting.chair.does({
    kind: 'invite',
    role: 'delegate',
    party,
    note: 'for the capital',
  });
  const [act] = acts;
  return { secret: secret ?? '', link: act?.kind === 'invite' ? act.link.id : '' };
}

const look = (secret: string) => gathered.house.browser().ask<Invitation>(`/api/invitations/${secret}`);

describe('an invitation link', () => {
  it('says what it is for before anybody signs in', async () => {
    const { secret } = await invite('KEN');
    expect((await look(secret)).body).toEqual({
      negotiation: { id: gathered.meeting.chair.negotiation, title: 'Acting together' },
      role: 'delegate',
      party: { code: 'KEN', name: { en: 'KEN', fr: 'KEN' } },
    });
  });

  it('signs a person in to its party and role, and again as the same person in the same browser', async () => {
    const { secret } = await invite('KEN');
    const first = await gathered.house.join(secret, 'Otieno');
    const again = await gathered.house.join(secret, 'Otieno', first.browser);
    const other = await gathered.house.join(secret, 'Achieng');
    expect(again.member).toBe(first.member);
    expect(other.member).not.toBe(first.member);
    const member = (await first.sees()).members.find(({ id }) => id === first.member);
    expect(member).toMatchObject({ name: 'Otieno', role: 'delegate', party: 'KEN' });
  });

  it('stops working when it has run out, and lets those who came with it stay', async () => {
    const { secret } = await invite('KEN');
    const early = await gathered.house.join(secret, 'Otieno');
    gathered.house.now = new Date(gathered.house.now.getTime() + 61 * day);
    expect((await look(secret)).status).toBe(404);
    expect((await early.sees()).title).toBe('Acting together');
  });

  it('works with its new secret only once it is renewed, for as long again', async () => {
    const { secret, link } = await invite('KEN');
    gathered.house.now = new Date(gathered.house.now.getTime() + 50 * day);
    const { secret: renewed = '' } = await gathered.meeting.chair.does({ kind: 'renew', link });
    expect((await look(secret)).status).toBe(404);
    gathered.house.now = new Date(gathered.house.now.getTime() + 50 * day);
    expect((await look(renewed)).status).toBe(200);
  });

  it('shuts its people out at once when it is revoked: requests, events and texts', async () => {
    const { secret, link } = await invite('KEN');
    const spy = await gathered.house.join(secret, 'Mole');
    const stream = await Listener.open(spy, 0);
    const typist = await Typist.open(spy, 'KEN');
    const loyal = await Typist.open(gathered.meeting.kenya, 'KEN');
    await gathered.meeting.chair.does({ kind: 'revoke', link });
    expect(await typist.closed).toBe(4403);
    await stream.ended;
    expect(stream.events.at(-1)).toEqual({ event: 'end', data: { reason: 'signed out' } });
    expect((await spy.browser.ask(spy.path, { member: spy.member })).status).toBe(404);
    expect((await look(secret)).status).toBe(404);
    // The other delegate of the same party came with another link.
    const [first] = loyal.text();
    await loyal.write(first?.id ?? '', 'The General Assembly (still here),');
    loyal.leave();
  });

  it('gets one answer when it is revoked, has run out or never was', async () => {
    const { secret, link } = await invite('KEN');
    const unknown = await look('A'.repeat(43));
    await gathered.meeting.chair.does({ kind: 'revoke', link });
    expect((await look(secret)).body).toEqual(unknown.body);
    expect((await gathered.house.browser().ask(`/api/invitations/${secret}`, { body: { name: 'X' } })).body).toEqual(
      unknown.body,
    );
  });
});

describe('a session', () => {
  it('holds several members, and each request says as which it speaks', async () => {
    const { browser } = gathered.meeting.kenya;
    const { secret } = await invite('JPN');
    const both = await gathered.house.join(secret, 'Wanjiru', browser);
    const { body } = await browser.ask<Session>('/api/session');
    expect(body.memberships.map(({ member }) => member.party)).toEqual(['KEN', 'JPN']);
    const comment = {
      kind: 'comment',
      draft: 0,
      target: { paragraph: 'none', from: null, to: null },
      text: 'x',
    } as const;
    expect((await both.asks({ ...comment, party: 'KEN' })).body.code).toBe('forbidden');
    expect((await gathered.meeting.kenya.asks({ ...comment, party: 'KEN' })).body.code).toBe('stale');
    const unnamed = await browser.ask(both.path);
    expect(unnamed.status).toBe(404);
  });

  it('ends everywhere when the browser signs out', async () => {
    const { kenya } = gathered.meeting;
    const stream = await Listener.open(kenya, 0);
    const typist = await Typist.open(kenya, 'KEN');
    const { cookie } = kenya.browser;
    expect((await kenya.browser.ask('/api/session/end', { body: {} })).status).toBe(204);
    await stream.ended;
    expect(await typist.closed).toBe(4403);
    kenya.browser.cookie = cookie;
    expect((await kenya.browser.ask(kenya.path, { member: kenya.member })).status).toBe(401);
  });

  it('may create with the server’s link or as a chair, and not as a delegate', async () => {
    const mayCreate = async (who: keyof Meeting) =>
      (await gathered.meeting[who].browser.ask<Session>('/api/session')).body.mayCreate;
    expect([await mayCreate('chair'), await mayCreate('secretariat'), await mayCreate('kenya')]).toEqual([
      true,
      true,
      false,
    ]);
    const secretary = gathered.meeting.secretariat.browser;
    expect((await secretary.ask('/api/session')).status).toBe(200);
  });

  it('is known by a cookie that no script can read, and of which only a hash is stored', async () => {
    const { secret } = await invite('KEN');
    const { headers } = await gathered.house.browser().ask(`/api/invitations/${secret}`, { body: { name: 'X' } });
    expect(headers.get('set-cookie')).toMatch(/^adref=[\w-]{43}; Path=\/; Expires=.*; HttpOnly; SameSite=Lax$/);
  });
});

describe('links for several parties at once', () => {
  it('each open their own party, and are revoked together; one secret alone is given as such', async () => {
    const { secret, secrets } = await gathered.meeting.chair.does({
      kind: 'invite-several',
      role: 'delegate',
      parties: ['KEN', 'JPN'],
      note: '',
    });
    expect(secret).toBeUndefined();
    const [ken, jpn] = secrets ?? [];
    const seats: (string | null)[] = [];
    for (const each of [ken, jpn]) {
      const person = await gathered.house.join(each?.secret ?? '', 'Otieno');
      const { members } = await person.sees();
      seats.push(members.find(({ id }) => id === person.member)?.party ?? null);
    }
    expect(seats).toEqual(['KEN', 'JPN']);
    const one = await gathered.meeting.chair.does({
      kind: 'invite-several',
      role: 'observer',
      parties: ['KEN'],
      note: '',
    });
    expect(one.secrets).toEqual([{ link: one.secrets?.[0]?.link, secret: one.secret }]);

    const links = [ken, jpn].map((each) => each?.link ?? '');
    await gathered.meeting.chair.does({ kind: 'revoke-several', links });
    for (const each of [ken, jpn]) {
      const answer = await gathered.house.browser().ask(`/api/invitations/${each?.secret}`, { body: { name: 'X' } });
      expect(answer.status).toBe(404);
    }
  });
});

describe('a person who was removed', () => {
  it('comes in again with the same browser when the desk takes that back', async () => {
    const { secret } = await invite('KEN');
    const person = await gathered.house.join(secret, 'Otieno');
    await gathered.meeting.chair.does({ kind: 'member-remove', member: person.member });
    expect((await person.browser.ask(person.path, { member: person.member })).status).toBe(404);
    await gathered.meeting.chair.does({ kind: 'member-return', member: person.member });
    expect((await person.sees()).title).toBe('Acting together');
  });
});

describe('signing in', () => {
  it('gives a new secret each time; one that somebody planted in the browser opens nothing afterwards', async () => {
    const attacker = await gathered.house.join((await invite('JPN')).secret, 'Mole');
    const planted = attacker.browser.cookie;
    const victim = gathered.house.browser();
    victim.cookie = planted;
    const { secret } = await invite('KEN');
    const person = await gathered.house.join(secret, 'Otieno', victim);
    expect(victim.cookie).not.toBe(planted);
    attacker.browser.cookie = planted;
    expect((await attacker.browser.ask(person.path, { member: person.member })).status).toBe(401);
    expect((await attacker.browser.ask<Session>('/api/session')).body.memberships).toEqual([]);
    expect(await Typist.at(new Person(attacker.browser, person.negotiation, person.member), 'x', 1).closed).toBe(4403);
    // Also where the same person opens the link a second time.
    const before = victim.cookie;
    expect((await gathered.house.join(secret, 'Otieno', victim)).member).toBe(person.member);
    expect(victim.cookie).not.toBe(before);
    expect((await person.sees()).title).toBe('Acting together');
  });

  it('keeps what the browser held: other seats, and the right to create', async () => {
    const { browser } = gathered.meeting.chair;
    const other = await gathered.house.join((await invite('KEN')).secret, 'Amina', browser);
    const { body } = await browser.ask<Session>('/api/session');
    expect(body.memberships.map(({ member }) => member.id)).toEqual([gathered.meeting.chair.member, other.member]);
    expect(body.mayCreate).toBe(true);
    const creator = gathered.house.browser();
    await gathered.house.join(await gathered.house.creatorLink(), 'Amina', creator);
    await gathered.house.join((await invite('KEN')).secret, 'Amina', creator);
    expect((await creator.ask<Session>('/api/session')).body).toMatchObject({ mayCreate: true });
  });

  it('on two computers with the same link and name is one seat; each keeps what it has open when the other signs out', async () => {
    const { secret } = await invite('KEN');
    const office = await gathered.house.join(secret, 'Otieno');
    const hotel = await gathered.house.join(secret, 'Otieno');
    expect(hotel.member).toBe(office.member);
    const [atOffice, atHotel] = [await Listener.open(office, 0), await Listener.open(hotel, 0)];
    const [there, here] = [await Typist.open(office, 'KEN'), await Typist.open(hotel, 'KEN')];
    // What was opened before the office signs in once more belongs to it as before.
    await gathered.house.join(secret, 'Otieno', office.browser);
    expect((await office.browser.ask('/api/session/end', { body: {} })).status).toBe(204);
    expect(await there.closed).toBe(4403);
    await atOffice.ended;
    expect(atOffice.events.at(-1)).toEqual({ event: 'end', data: { reason: 'signed out' } });
    await here.write(here.text()[0]?.id ?? '', 'The General Assembly, from the hotel,');
    const target = { paragraph: here.text()[0]?.id ?? '', from: null, to: null };
    await hotel.does({ kind: 'comment', draft: 0, party: 'KEN', target, text: 'still here' });
    await atHotel.until(({ acts }) => acts.at(-1)?.kind === 'comment');
    expect(here.socket.readyState).toBe(WebSocket.OPEN);
    // Who is removed, or whose link is revoked, is signed out everywhere.
    await gathered.meeting.chair.does({ kind: 'member-remove', member: hotel.member });
    expect(await here.closed).toBe(4403);
    await atHotel.ended;
    expect(atHotel.events.at(-1)).toEqual({ event: 'end', data: { reason: 'signed out' } });
  });

  it('that runs out ends what it has open itself, and not what a later one has on the same seat', async () => {
    const { secret } = await invite('KEN');
    const office = await gathered.house.join(secret, 'Otieno');
    gathered.house.now = new Date(gathered.house.now.getTime() + 10 * day);
    const hotel = await gathered.house.join(secret, 'Otieno');
    const [there, here] = [await Typist.open(office, 'KEN'), await Typist.open(hotel, 'KEN')];
    const [atOffice, atHotel] = [await Listener.open(office, 0), await Listener.open(hotel, 0)];
    gathered.house.now = new Date(gathered.house.now.getTime() + 111 * day);
    await gathered.house.server.tidy();
    expect(await there.closed).toBe(4403);
    await atOffice.ended;
    const target = { paragraph: here.text()[0]?.id ?? '', from: null, to: null };
    await hotel.does({ kind: 'comment', draft: 0, party: 'KEN', target, text: 'still here' });
    await atHotel.until(({ acts }) => acts.at(-1)?.kind === 'comment');
    expect(here.socket.readyState).toBe(WebSocket.OPEN);
    gathered.house.now = new Date(gathered.house.now.getTime() + 10 * day);
    await gathered.house.server.tidy();
    expect(await here.closed).toBe(4403);
    await atHotel.ended;
  });

  it('that has run out closes what it has open, and is removed', async () => {
    const { kenya } = gathered.meeting;
    const stream = await Listener.open(kenya, 0);
    const typist = await Typist.open(kenya, 'KEN');
    gathered.house.now = new Date(gathered.house.now.getTime() + 121 * day);
    await gathered.house.server.tidy();
    expect(await typist.closed).toBe(4403);
    await stream.ended;
    expect(stream.events.at(-1)).toEqual({ event: 'end', data: { reason: 'signed out' } });
    gathered.house.now = new Date(gathered.house.now.getTime() - 121 * day);
    expect((await kenya.browser.ask(kenya.path, { member: kenya.member })).status).toBe(401);
  });
});

describe('wrong invitation links', () => {
  it('are slowed down, and shut nobody out who has a right one', async () => {
    const { secret } = await invite('KEN');
    const visitor = gathered.house.browser();
    const statuses = new Set<number>();
    for (let n = 0; n < 400; n++) {
      const wrong = `${'w'.repeat(40)}${String(n).padStart(3, '0')}`;
      const { status } = await visitor.ask(`/api/invitations/${wrong}`, n % 2 ? { body: { name: 'X' } } : {});
      statuses.add(status);
    }
    expect([...statuses]).toEqual([404, 429]);
    expect((await look(secret)).status).toBe(200);
    expect((await gathered.house.join(secret, 'Otieno')).member).not.toBe('');
  });
});

describe('a closed negotiation', () => {
  it('is joined by nobody; its links can still be revoked', async () => {
    const { secret, link } = await invite('KEN');
    const early = await gathered.house.join(secret, 'Otieno');
    await gathered.meeting.chair.does({ kind: 'close' });
    expect((await look(secret)).status).toBe(404);
    expect((await gathered.house.browser().ask(`/api/invitations/${secret}`, { body: { name: 'X' } })).status).toBe(
      404,
    );
    expect((await early.sees()).closed).toBe(true);
    const stream = await Listener.open(early, 0);
    await gathered.meeting.chair.does({ kind: 'revoke', link });
    await stream.ended;
    expect((await early.browser.ask(early.path, { member: early.member })).status).toBe(404);
    expect((await gathered.meeting.chair.asks({ kind: 'renew', link })).body.code).toBe('closed');
  });
});

describe('a room', () => {
  it('lets in who writes there and nobody else, whatever they claim', async () => {
    const { kenya, japan, observer, chair } = gathered.meeting;
    const room = `negotiation/${chair.negotiation}/draft/0/party/KEN`;
    for (const person of [japan, observer, chair]) expect(await Typist.at(person, room, 7).closed).toBe(4403);
    const nowhere = `negotiation/none/draft/0/party/KEN`;
    expect(await Typist.at(kenya, nowhere, 7).closed).toBe(4403);
    // Turned away before there is a socket: the handshake fails.
    expect(await Typist.at(kenya, room, 7, { origin: 'https://example.org' }).closed).toBe(1006);
  });
});
