import { expect, it } from 'vitest';
import { gather } from './gathering.ts';
import type { Person } from './house.ts';
import { Typist } from './typist.ts';

const gathered = gather('file');

const asks = async (who: Person, party: string) => {
  const { status, body } = await who.browser.ask<unknown>(`${who.path}/untabled/${party}`, { member: who.member });
  return [status, status === 200 ? body : null];
};

it('carries what a party wrote and did not table into its next text, and says what does not fit there; to that party alone', async () => {
  const { chair, kenya, japan, observer } = gathered.meeting;
  const paragraphs = (await chair.sees()).drafts[0]?.document.paragraphs ?? [];
  const [tabled = '', left = ''] = paragraphs.slice(-2).map(({ id }) => id);
  const [act = '', report = ''] = paragraphs.slice(-2).map(({ text }) => text);
  const typist = await Typist.open(kenya, 'KEN');
  const desk = await Typist.open(chair, null);
  await typist.write(tabled, act.replace('shall', 'should'));
  await kenya.does({ kind: 'table', draft: 0, party: 'KEN', paragraphs: null });
  await typist.write(tabled, act.replace('shall', 'should').replace('together', 'at once'));
  await typist.write(left, report.replace('Requests', 'Urges'));
  await desk.write(tabled, act.replace('Decides', 'Decides again'));
  await desk.write(left, report.replace('Requests', 'Invites'));
  await chair.does({ kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });

  const carried = act.replace('Decides', 'Decides again').replace('shall', 'should');
  expect((await japan.sees()).wordings.map(({ draft, version, text }) => [draft, version, text])).toEqual([
    [1, 2, carried],
  ]);
  const next = await Typist.open(kenya, 'KEN', 1);
  expect(
    next
      .text()
      .slice(-2)
      .map(({ text }) => text),
  ).toEqual([carried.replace('together', 'at once'), report.replace('Requests', 'Invites')]);
  expect(await asks(kenya, 'KEN')).toEqual([
    200,
    [{ draft: 0, paragraphs: [left], words: [{ paragraph: left, text: report.replace('Requests', 'Urges') }] }],
  ]);
  expect(await asks(japan, 'JPN')).toEqual([200, []]);
  for (const who of [japan, observer, chair]) expect(await asks(who, 'KEN')).toEqual([404, null]);
  // What is carried in its own text and was never tabled reaches nobody else, the desk included.
  for (const who of [japan, observer, chair]) {
    const seen = JSON.stringify(await who.sees());
    expect([seen.includes('should act'), seen.includes('at once'), seen.includes('Urges')]).toEqual([
      true,
      false,
      false,
    ]);
  }
  // The text of the round that is over, for its own people too, and of none that goes on.
  const frozen = async (who: Person, draft: number) => {
    const path = `${who.path}/drafts/${draft}/party/KEN`;
    return (await who.browser.ask<{ text: string }[]>(path, { member: who.member })).body;
  };
  expect((await frozen(kenya, 0)).at(-1)?.text).toBe(report.replace('Requests', 'Urges'));
  for (const answer of [await frozen(japan, 0), await frozen(chair, 0), await frozen(kenya, 1)]) {
    expect(answer).toMatchObject({ status: 404 });
  }

  await next.write(left, report.replace('Requests', 'Urges'));
  expect(await asks(kenya, 'KEN')).toEqual([200, []]);
  for (const socket of [typist, desk, next]) socket.leave();
});

it('begins a text that is opened late, after a restart, as it would have begun at once', async () => {
  const { chair, kenya, japan } = gathered.meeting;
  const before = await Typist.open(japan, 'JPN', 1);
  const [first] = before.text().slice(-1);
  await before.write(first?.id ?? '', `${first?.text} every year`);
  await chair.does({ kind: 'issue', draft: 1, symbol: 'A/L.1/Rev.2' });
  await chair.does({ kind: 'issue', draft: 2, symbol: 'A/L.1/Rev.3' });
  before.leave();
  await gathered.house.close();
  await gathered.house.start();
  const late = await Typist.open(japan, 'JPN', 3);
  expect(late.text().at(-1)?.text).toBe(`${first?.text} every year`);
  const kenyan = await Typist.open(kenya, 'KEN', 3);
  expect(kenyan.text().at(-1)?.text).toMatch(/^Urges/);
  for (const socket of [late, kenyan]) socket.leave();
});
