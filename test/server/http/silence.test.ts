import { describe, expect, it } from 'vitest';
import { gather } from './gathering.ts';
import type { Person } from './house.ts';
import { Listener } from './listener.ts';

const here = gather('test');
const hour = 3_600;
const silence = { kind: 'silence', draft: 0, paragraphs: null, timeZone: 'America/New_York', note: '' } as const;

/** The house’s clock goes on, and what is due happens. */
async function pass(seconds: number): Promise<void> {
  here.house.now = new Date(here.house.now.getTime() + seconds * 1_000);
  await here.house.server.tidy();
}

/** Kenya objects to the last paragraph, and says why. */
async function broken(by: Person): Promise<string> {
  const { silences, drafts } = await by.sees();
  const paragraph = drafts[0]?.document.paragraphs.at(-1)?.id ?? '';
  await by.does({
    kind: 'break-silence',
    window: silences[0]?.id ?? '',
    party: 'KEN',
    paragraphs: [paragraph],
    reason: 'Nairobi needs another week',
  });
  return paragraph;
}

describe('a silence procedure', () => {
  it('ends by itself at its deadline, also where that came while the server was down', async () => {
    const { chair, japan, kenya } = here.meeting;
    await chair.does(silence);
    await pass(72 * hour - 1);
    expect((await japan.sees()).silences[0]?.ended).toBeNull();
    const paragraph = await broken(kenya);
    await here.house.close();
    here.house.now = new Date(here.house.now.getTime() + 5 * hour * 1_000);
    await here.house.start();
    const [window] = (await japan.sees()).silences;
    expect(window).toMatchObject({ broken: [paragraph], breaks: [], ended: { outcome: 'broken' } });
    await pass(hour);
    const acts = await Listener.open(chair, 0);
    await acts.until(({ events }) =>
      events.some(({ event, data }) => event === 'act' && (data as { kind: string }).kind === 'end-silence'),
    );
    expect(acts.acts.filter(({ kind }) => kind === 'end-silence')).toHaveLength(1);
    acts.stop();
  });

  it('that nobody breaks is kept; objections after its deadline are not heard, whether it has been ended or not', async () => {
    const { chair, kenya, japan } = here.meeting;
    await chair.does({ ...silence, deadline: '2026-02-01T05:00:00-05:00' });
    expect((await japan.sees()).silences[0]?.deadline).toBe('2026-02-01T10:00:00.000Z');
    here.house.now = new Date('2026-02-01T10:00:00.000Z');
    await expect(broken(kenya)).rejects.toThrow(/silence on A\/L\.1 is over/);
    await here.house.server.tidy();
    expect((await japan.sees()).silences[0]?.ended).toEqual({ time: '2026-02-01T10:00:00.000Z', outcome: 'kept' });
  });

  it('tells others in no byte who broke it, neither in what they are sent nor in what they ask for', async () => {
    const { chair, kenya, japan, observer } = here.meeting;
    await chair.does(silence);
    const { seq } = await japan.sees();
    const ears = await Promise.all([japan, observer].map((person) => Listener.open(person, seq)));
    const paragraph = await broken(kenya);
    await pass(72 * hour);
    for (const ear of ears) await ear.until(({ acts }) => acts.some(({ kind }) => kind === 'end-silence'));
    for (const [at, person] of [japan, observer].entries()) {
      const heard = ears[at]?.acts ?? [];
      expect(heard.map(({ kind, by }) => [kind, by])).toEqual([
        ['silence-broken', 'server'],
        ['end-silence', 'server'],
      ]);
      const state = await person.sees();
      expect(state.silences[0]).toMatchObject({ broken: [paragraph], breaks: [], published: null });
      expect(JSON.stringify([heard, state.silences])).not.toMatch(/KEN|Nairobi/);
      expect(JSON.stringify([heard, state.silences])).not.toContain(kenya.member);
    }
    for (const ear of ears) ear.stop();
    const own = async ({ browser, path, member }: Person) => {
      const id = (await japan.sees()).silences[0]?.id;
      return (await browser.ask(`${path}/silence/${id}/own`, { member })).body;
    };
    expect(await own(kenya)).toMatchObject([{ party: 'KEN', paragraphs: [paragraph] }]);
    for (const person of [japan, observer]) expect(await own(person)).toEqual([]);
    const [desk] = (await chair.sees()).silences;
    expect(desk?.breaks).toMatchObject([
      { party: 'KEN', paragraphs: [paragraph], reason: 'Nairobi needs another week' },
    ]);
    await chair.does({ kind: 'publish-breaks', window: desk?.id ?? '' });
    expect((await observer.sees()).silences[0]?.published).toMatchObject([{ party: 'KEN' }]);
  });

  it('comes to nothing where the negotiation is closed while it runs', async () => {
    const { chair, kenya, japan } = here.meeting;
    await chair.does(silence);
    await chair.does({ kind: 'close' });
    await expect(broken(kenya)).rejects.toThrow(/closed/);
    await pass(73 * hour);
    const { silences, closed } = await japan.sees();
    expect([closed, silences[0]?.ended]).toEqual([true, null]);
    expect(here.house.complaints).toEqual([]);
  });

  it('is refused in a time zone that nobody knows', async () => {
    const { body, status } = await here.meeting.chair.asks({ ...silence, timeZone: 'Mars/Olympus' });
    expect([status, body.detail]).toEqual([422, expect.stringContaining('is no time zone')]);
  });
});
