import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { databaseFile } from '../../../server/src/storage/database-files.ts';
import { House, type Meeting, openMeeting } from '../http/house.ts';
import { Typist } from '../http/typist.ts';

let house: House;
let meeting: Meeting;
beforeEach(async () => {
  house = await House.open();
  meeting = await openMeeting(house);
});
afterEach(() => house.dispose());

/** Changes the database of the stopped server, and starts it again. */
async function damage(sql: string): Promise<void> {
  await house.close();
  const database = new DatabaseSync(join(house.dataDir, databaseFile));
  database.exec(sql);
  database.close();
  await house.start();
}

const session = (place: number) => `(SELECT session FROM membership WHERE place = ${place})`;

it.each([
  [
    'of another member',
    `UPDATE membership SET member = (SELECT member FROM membership WHERE place = 1) WHERE place = 3`,
  ],
  ['that may do more', `UPDATE session SET may_create = 1 WHERE secret_hash = ${session(3)}`],
  ['that lives longer', `UPDATE session SET expires = '2999' WHERE secret_hash = ${session(3)}`],
  ['of another browser', `UPDATE session SET browser = 'x' WHERE secret_hash = ${session(3)}`],
  [
    'with one more membership',
    `INSERT INTO membership (session, negotiation, member) SELECT ${session(3)}, negotiation, member FROM membership WHERE place = 1`,
  ],
])(
  'a session that was altered to one %s gives nobody anything, and its bearer comes in by the link again',
  async (_what, sql) => {
    const { chair, kenya, japan } = meeting;
    const { secret } = await chair.does({ kind: 'invite', role: 'delegate', party: 'KEN', note: '' });
    await damage(sql);
    for (const member of [kenya.member, chair.member]) {
      expect((await kenya.browser.ask(kenya.path, { member })).status).toBe(401);
    }
    expect((await kenya.browser.ask('/api/negotiations', { body: {} })).status).toBe(401);
    expect(house.complaints).toMatchObject([
      { error: { message: 'A session does not match its hash: it was altered.' } },
    ]);
    expect((await japan.sees()).id).toBe(japan.negotiation);
    const again = await house.join(secret ?? '', 'Wanjiru', kenya.browser);
    expect((await again.sees()).id).toBe(kenya.negotiation);
  },
);

it('a session keeps its hash through everything that changes it', async () => {
  const browser = house.browser();
  const first = await house.join(await invited('KEN'), 'Wanjiru', browser);
  const second = await house.join(await invited('JPN'), 'Wanjiru', browser);
  await browser.ask(`/api/invitations/${await house.creatorLink()}`, { body: { name: 'Wanjiru' } });
  await house.close();
  await house.start();
  expect([(await first.sees()).id, (await second.sees()).id]).toEqual([first.negotiation, first.negotiation]);
  expect(house.complaints).toEqual([]);
});

it.each([
  ['another negotiation’s, or the server’s own', 'negotiation = NULL'],
  ['one that was not revoked', 'revoked = 0'],
  ['one that lives longer', `expires = '2999-01-01T00:00:00.000Z'`],
  ['another role’s', `json = replace(json, '"delegate"', '"chair"')`],
])('a link that was altered to %s lets nobody in', async (_what, change) => {
  const secret = await invited('KEN');
  const link = (await meeting.chair.sees()).invitations.at(-1)?.id ?? '';
  if (change === 'revoked = 0') await meeting.chair.does({ kind: 'revoke', link });
  await damage(`UPDATE invitation SET ${change} WHERE link = '${link}'`);
  const { status } = await house.browser().ask(`/api/invitations/${secret}`, { body: { name: 'Mallory' } });
  expect(status).toBe(500);
  // Revoked, it stays so; given anew, another takes its place.
  if (change !== 'revoked = 0') await meeting.chair.does({ kind: 'revoke', link });
  expect((await house.browser().ask(`/api/invitations/${secret}`, { body: { name: 'Mallory' } })).status).not.toBe(200);
  await house.join(await invited('KEN'), 'Wanjiru');
});

it('a client id that was altered to another member’s is nobody’s', async () => {
  const { kenya, japan } = meeting;
  const typist = await Typist.open(kenya, 'KEN');
  const last = typist.text().at(-1);
  await typist.write(last?.id ?? '', 'One.');
  typist.leave();
  const colleague = await house.join(await invited('KEN'), 'Brian');
  await damage(`UPDATE lease SET member = '${colleague.member}'`);
  const room = `negotiation/${kenya.negotiation}/draft/0/party/KEN`;
  const stolen = Typist.at(colleague, room, typist.doc.clientID);
  await new Promise((resolve) => stolen.socket.on('open', resolve));
  void stolen.write('start', 'Not mine.').catch(() => undefined);
  expect(await stolen.closed).toBeGreaterThanOrEqual(1_011);
  const now = await Typist.open(colleague, 'KEN');
  expect(now.text().at(-1)?.text).toBe('One.');
  now.leave();
  expect((await japan.sees()).id).toBe(japan.negotiation);
});

async function invited(party: string): Promise<string> {
  const { secret } = await meeting.chair.does({ kind: 'invite', role: 'delegate', party, note: '' });
  return secret ?? '';
}
