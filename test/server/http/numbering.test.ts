import { afterAll, beforeAll, expect, it } from 'vitest';
import { House, type Meeting, openMeeting } from './house.ts';
import { Typist } from './typist.ts';

let house: House;
let meeting: Meeting;

beforeAll(async () => {
  house = await House.open();
  meeting = await openMeeting(house);
});
afterAll(() => house.dispose());

it('names at the desk what renumbering would make stale, and mends it with the draft if the chair says so', async () => {
  const { chair, secretariat, kenya, japan, observer } = meeting;
  const paragraphs = (await chair.sees()).drafts[0]?.document.paragraphs ?? [];
  const operative = paragraphs.filter(({ kind }) => kind === 'operative');
  const [first, last] = [operative[0], operative.at(-1)];
  const words = `${last?.text} See paragraph ${operative.length} above.`;
  const desk = await Typist.open(chair, null);
  await desk.write(last?.id ?? '', words);
  await chair.does({ kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  desk.leave();

  const target = { paragraph: first?.id ?? '', from: null, to: null };
  await chair.does({ kind: 'take', draft: 1, target, text: null, source: { kind: 'chair' } });
  const asked = async (who = chair) =>
    who.browser.ask<{ words: string; mended: string }[]>(`${who.path}/stale-references`, { member: who.member });
  for (const who of [kenya, japan, observer]) expect((await asked(who)).status).toBe(404);
  const stale = [{ words: `paragraph ${operative.length} above`, mended: `paragraph ${operative.length - 1} above` }];
  for (const who of [chair, secretariat])
    expect((await asked(who)).body.map(({ words: was, mended }) => ({ words: was, mended }))).toEqual(stale);

  const { acts } = await chair.does({ kind: 'issue', draft: 1, symbol: 'A/L.1/Rev.2', mendReferences: true });
  const now = words.replace(/\d+ above/, `${operative.length - 1} above`);
  expect((await kenya.sees()).drafts[2]?.document.paragraphs.find(({ id }) => id === last?.id)?.text).toBe(now);
  const [issued] = acts.flatMap((act) => (act.kind === 'issue' ? [act.mended] : []));
  expect(issued?.map(({ was, now: is }) => ({ words: was, mended: is }))).toEqual(stale);
  expect((await asked()).body).toEqual([]);
});

it('lets the desk choose what bis says, for everybody', async () => {
  const { chair, kenya } = meeting;
  expect((await kenya.sees()).bisUsage).toBe('negotiators');
  expect((await kenya.asks({ kind: 'numbering', usage: 'manual' })).status).toBe(403);
  await chair.does({ kind: 'numbering', usage: 'manual' });
  expect((await kenya.sees()).bisUsage).toBe('manual');
});
