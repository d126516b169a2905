import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { House, type Meeting, openMeeting } from './house.ts';
import { Typist } from './typist.ts';

let house: House;
let meeting: Meeting;

beforeEach(async () => {
  house = await House.open();
  meeting = await openMeeting(house);
});
afterEach(() => house.dispose());

const announce = { kind: 'announce-issue', draft: 0, symbol: 'A/L.1/Rev.1', seconds: 60 } as const;

/** The house’s clock goes on, and what is due happens. */
async function pass(seconds: number): Promise<void> {
  house.now = new Date(house.now.getTime() + seconds * 1_000);
  await house.server.tidy();
}

describe('an announced issue', () => {
  it('is known to everybody before, and happens at its time with what was typed until then', async () => {
    const { chair, kenya, observer } = meeting;
    await chair.does(announce);
    expect((await observer.sees()).announced).toMatchObject({ symbol: 'A/L.1/Rev.1', at: '2026-02-01T09:01:00.000Z' });
    await pass(59);
    const typist = await Typist.open(kenya, 'KEN');
    const last = typist.text().at(-1);
    await typist.write(last?.id ?? '', `${last?.text} every year`);
    expect((await kenya.sees()).drafts).toHaveLength(1);
    await pass(1);
    const state = await kenya.sees();
    expect([state.drafts.map(({ symbol }) => symbol), state.announced]).toEqual([['A/L.1', 'A/L.1/Rev.1'], null]);
    expect(state.drafts[1]?.issued).toBe('2026-02-01T09:01:00.000Z');
    const next = await Typist.open(kenya, 'KEN', 1);
    expect(next.text().at(-1)?.text).toBe(`${last?.text} every year`);
    typist.leave();
    next.leave();
  });

  it('happens after a restart, also where its time came while the server was down', async () => {
    await meeting.chair.does(announce);
    await house.close();
    house.now = new Date(house.now.getTime() + 3_600_000);
    await house.start();
    expect((await meeting.kenya.sees()).drafts).toHaveLength(2);
    // Its deadline is met: it happens once.
    await pass(60);
    expect((await meeting.kenya.sees()).drafts).toHaveLength(2);
  });

  it('is called off by the desk alone, and can then be announced for another time', async () => {
    const { chair, secretariat, kenya } = meeting;
    await chair.does(announce);
    const callOff = { kind: 'call-off-issue', draft: 0 } as const;
    expect((await kenya.asks(callOff)).status).toBe(403);
    expect((await kenya.asks(announce)).status).toBe(403);
    expect((await secretariat.asks(announce)).status).toBe(409);
    await secretariat.does(callOff);
    await chair.does({ ...announce, seconds: 120 });
    await pass(60);
    expect((await kenya.sees()).drafts).toHaveLength(1);
    await pass(60);
    expect((await kenya.sees()).drafts).toHaveLength(2);
  });

  it('gives way to one that is issued at once', async () => {
    const { chair, kenya } = meeting;
    await chair.does(announce);
    await chair.does({ kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
    await pass(60);
    expect((await kenya.sees()).drafts).toHaveLength(2);
  });

  it('says why it does not happen where it cannot be done any more', async () => {
    const { chair, kenya } = meeting;
    await chair.does({ ...announce, form: 'compilation' });
    const desk = await Typist.open(chair, null);
    const last = desk.text().at(-1);
    await desk.write(last?.id ?? '', 'Other words');
    await pass(60);
    const state = await kenya.sees();
    expect([state.drafts.length, state.announced]).toEqual([1, null]);
    desk.leave();
  });

  it('is refused where the draft could not be issued now, or at an impossible time', async () => {
    const { chair } = meeting;
    const asked = async (about: object) => (await chair.asks({ ...announce, ...about })).body.detail;
    expect(await asked({ symbol: 'A/L.1' })).toMatch(/symbol of draft 0 already/);
    expect(await asked({ seconds: 5 })).toMatch(/10 to 14400 seconds before/);
    expect(await asked({ seconds: 86_400 })).toMatch(/10 to 14400 seconds before/);
  });
});
