import { closeCode } from '@adref/shared/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { House, type Meeting, openMeeting, type Person } from './house.ts';
import { Typist } from './typist.ts';

let house: House;
let meeting: Meeting;

beforeAll(async () => {
  house = await House.open();
  meeting = await openMeeting(house);
});
afterAll(() => house.dispose());

const opens = (who: Person, text: string) =>
  who.browser.ask<{ room: string; clientId: number; writable: boolean }>(`${who.path}/drafts/0/${text}`, {
    member: who.member,
    body: {},
  });

it('shows the chair’s text to everybody as it is written, to read only, and to nobody before or after', async () => {
  const { chair, kenya, observer } = meeting;
  const paragraph = (await chair.sees()).drafts[0]?.document.paragraphs.at(-1)?.id ?? '';
  for (const who of [kenya, observer]) expect((await opens(who, 'chair')).status).toBe(404);
  await chair.does({ kind: 'show-text', draft: 0, on: true });
  expect((await opens(observer, 'chair')).body.writable).toBe(false);
  const [desk, reader, intruder] = await Promise.all([
    Typist.open(chair, null),
    Typist.open(observer, null),
    Typist.open(kenya, null),
  ]);
  await desk.write(paragraph, 'As the chair writes it.');
  await expect.poll(() => reader.text().at(-1)?.text).toBe('As the chair writes it.');
  // A reader who writes all the same is closed, and nothing of it is taken.
  void intruder.write(paragraph, 'Mine.').catch(() => undefined);
  expect(await intruder.closed).toBe(closeCode.roundOver);
  await chair.does({ kind: 'show-text', draft: 0, on: false });
  expect(await reader.closed).toBe(closeCode.refused);
  expect((await opens(observer, 'chair')).status).toBe(404);
  await desk.write(paragraph, 'Among ourselves.');
  expect(desk.text().at(-1)?.text).toBe('Among ourselves.');
  desk.leave();
});

it('lets the party that has the pen write the paragraph in a room of its own, the desk read it, and nobody else know it', async () => {
  const { chair, secretariat, kenya, japan } = meeting;
  const paragraphs = (await chair.sees()).drafts[0]?.document.paragraphs ?? [];
  const first = paragraphs.find(({ kind }) => kind === 'operative');
  if (!first) throw new Error('The draft has no operative paragraph');
  await chair.does({ kind: 'pen', draft: 0, paragraph: first.id, party: 'KEN' });
  const pen = (await japan.sees()).pens.at(-1)?.id ?? '';
  expect((await opens(kenya, `pen/${pen}`)).body.writable).toBe(true);
  expect((await opens(secretariat, `pen/${pen}`)).body.writable).toBe(false);
  expect((await opens(japan, `pen/${pen}`)).status).toBe(404);
  expect((await opens(kenya, 'pen/nothing')).status).toBe(404);
  const typist = await Typist.open(kenya, null, 0, `pen/${pen}`);
  expect(typist.text()).toEqual([{ id: first.id, text: first.text }]);
  await typist.write(first.id, `${first.text} Kenya wrote this.`);
  // Through a restart, as all that was saved.
  await house.close();
  await house.start();
  await chair.does({ kind: 'pen-back', draft: 0, pen, take: true });
  const desk = await Typist.open(chair, null);
  expect(desk.text().find(({ id }) => id === first.id)?.text).toBe(`${first.text} Kenya wrote this.`);
  desk.leave();
  // Kenya still reads what it wrote, and writes there no more.
  expect((await opens(kenya, `pen/${pen}`)).body.writable).toBe(false);
});
