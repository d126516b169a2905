import { tableText, takenUpNow } from '@adref/shared/negotiation';
import type { Attendance } from '@adref/shared/protocol';
import { describe, expect, it } from 'vitest';
import { gather } from './gathering.ts';
import { Listener } from './listener.ts';
import { Typist } from './typist.ts';

const gathered = gather('test');

const attendance = ({ events }: Listener): Attendance | undefined =>
  events.flatMap((event) => (event.event === 'attendance' ? [event.data] : [])).at(-1);

describe('who is present', () => {
  it('is told by delegation, each person once, observers and the desk apart, to whoever comes and when it changes', async () => {
    const { chair, kenya, japan, observer } = gathered.meeting;
    const first = await Listener.open(kenya, 0);
    await first.until((listener) => attendance(listener) !== undefined);
    expect(attendance(first)).toEqual({ delegates: { KEN: 1 }, observers: 0, desk: 0 });

    const others = await Promise.all([kenya, japan, observer, chair].map((person) => Listener.open(person, 0)));
    const all = { delegates: { JPN: 1, KEN: 1 }, observers: 1, desk: 1 };
    await first.until((listener) => JSON.stringify(attendance(listener)) === JSON.stringify(all));

    others[1]?.stop();
    others[2]?.stop();
    await first.until((listener) => attendance(listener)?.delegates.JPN === undefined);
    expect(attendance(first)).toEqual({ delegates: { KEN: 1 }, observers: 0, desk: 1 });
    for (const listener of [first, ...others]) listener.stop();
  });

  it('says the same of a person whether it writes in its own text or not', async () => {
    const { kenya, japan } = gathered.meeting;
    const listener = await Listener.open(japan, 0);
    const typist = await Typist.open(kenya, 'KEN');
    const [id = ''] = (await kenya.sees()).drafts[0]?.document.paragraphs.map((paragraph) => paragraph.id) ?? [];
    await typist.write(id, 'in private');
    // Longer than the pause between two words on who is there.
    await new Promise((resolve) => setTimeout(resolve, 2_300));
    expect(listener.events.filter(({ event }) => event === 'attendance')).toHaveLength(1);
    expect(attendance(listener)).toEqual({ delegates: { JPN: 1 }, observers: 0, desk: 0 });
    typist.leave();
    listener.stop();
  });
});

describe('where the room is', () => {
  it('is said by the desk alone, heard by all, and there after a restart', async () => {
    const { chair, kenya, observer } = gathered.meeting;
    const paragraph = (await kenya.sees()).drafts[0]?.document.paragraphs.find(({ kind }) => kind === 'operative');
    const target = { paragraph: paragraph?.id ?? '', from: null, to: null };
    const listener = await Listener.open(observer, (await observer.sees()).seq);
    for (const who of [kenya, observer])
      expect((await who.asks({ kind: 'take-up', draft: 0, target })).status).toBe(403);
    await chair.does({ kind: 'take', draft: 0, target, text: 'at the desk', source: { kind: 'chair' } });
    await chair.does({ kind: 'take-up', draft: 0, target });
    await listener.until(({ acts }) => acts.length === 1);
    expect(listener.acts).toMatchObject([{ kind: 'take-up', place: { paragraph: target.paragraph } }]);

    for (const who of [kenya, observer])
      expect((await who.asks({ kind: 'show-result', draft: 0, paragraph: target.paragraph, on: true })).status).toBe(
        403,
      );
    expect(JSON.stringify(await kenya.sees())).not.toContain('at the desk');
    await chair.does({ kind: 'show-result', draft: 0, paragraph: target.paragraph, on: true });
    await listener.until(({ acts }) => acts.length === 2);
    listener.stop();

    await gathered.house.close();
    await gathered.house.start();
    const seen = await kenya.sees();
    expect(seen.takenUp).toMatchObject({ paragraph: target.paragraph, result: { text: 'at the desk' } });
    expect(takenUpNow(seen, tableText(seen))?.paragraph.id).toBe(target.paragraph);
  });
});
