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

it('says what a party wrote in a round that is over and did not table; to that party alone', async () => {
  const { chair, kenya, japan, observer } = meeting;
  const [tabled = '', left = ''] =
    (await chair.sees()).drafts[0]?.document.paragraphs.slice(-2).map(({ id }) => id) ?? [];
  const typist = await Typist.open(kenya, 'KEN');
  await typist.write(tabled, 'Tabled words');
  await kenya.does({ kind: 'table', draft: 0, party: 'KEN', paragraphs: null });
  await typist.write(left, 'Words that were never tabled');
  await chair.does({ kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });

  const asks = async (who: typeof kenya, party: string) => {
    const { status, body } = await who.browser.ask<unknown>(`${who.path}/untabled/${party}`, { member: who.member });
    return [status, status === 200 ? body : null];
  };
  expect(await asks(kenya, 'KEN')).toEqual([200, [{ draft: 0, paragraphs: [left] }]]);
  expect(await asks(japan, 'JPN')).toEqual([200, []]);
  for (const who of [japan, observer, chair]) expect(await asks(who, 'KEN')).toEqual([404, null]);
  typist.socket.close();
});
