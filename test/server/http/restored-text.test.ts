import { closeCode, type RoomHandshake } from '@adref/shared/protocol';
import { expect, it } from 'vitest';
import { restore } from '../../../server/src/command-line/restore.ts';
import { gather } from './gathering.ts';
import { Typist } from './typist.ts';

const gathered = gather('test');

const handshake = async () => {
  const { browser, path, member } = gathered.meeting.kenya;
  return (await browser.ask<RoomHandshake>(`${path}/drafts/0/party/KEN`, { member, body: {} })).body;
};

it('takes nothing in from a page that began with a text which was restored since', async () => {
  const before = await handshake();
  const typist = await Typist.open(gathered.meeting.kenya, 'KEN');
  const id = typist.text().at(-1)?.id ?? '';
  await typist.write(id, 'In the text;');
  typist.leave();
  await gathered.house.close();
  await gathered.house.start();
  expect((await handshake()).generation).toBe(before.generation);

  await gathered.house.close();
  expect(await restore(['--as-is', '--data', gathered.house.dataDir], { write: () => undefined })).toBe(0);
  await gathered.house.start();
  const after = await handshake();
  expect(after.generation).not.toBe(before.generation);
  const old = Typist.at(gathered.meeting.kenya, before.room, before.clientId, { generation: before.generation });
  expect(await old.closed).toBe(closeCode.replaced);
  const again = await Typist.open(gathered.meeting.kenya, 'KEN');
  expect(again.text().at(-1)?.text).toBe('In the text;');
  await again.write(id, 'And on;');
  again.leave();
});
