import type { SeenMark } from '@adref/shared/negotiation';
import type { News, Problem } from '@adref/shared/protocol';
import { describe, expect, it } from 'vitest';
import { gather } from './gathering.ts';
import type { Person } from './house.ts';
import { Typist } from './typist.ts';

const here = gather('test');

const newsOf = async ({ browser, path, member }: Person) => (await browser.ask<News>(`${path}/news`, { member })).body;
const reads = async ({ browser, path, member }: Person, ...marks: SeenMark[]) =>
  (await browser.ask<SeenMark[]>(`${path}/seen`, { member, body: { marks } })).body;
const kinds = ({ items }: News) => items.map(({ what, paragraph, party }) => [what, paragraph, party].filter(Boolean));

/** Kenya tables other words in the last paragraph. */
async function tabled(): Promise<string> {
  const typist = await Typist.open(here.meeting.kenya, 'KEN');
  const paragraph = typist.text().at(-1)?.id ?? '';
  await typist.write(paragraph, 'Requests the Secretary-General to report soon;');
  typist.leave();
  await here.meeting.kenya.does({ kind: 'table', draft: 0, party: 'KEN', paragraphs: [paragraph] });
  return paragraph;
}

describe('what is new for a member', () => {
  it('is what others have done since it came and has not read; what is read in one place is unread in others', async () => {
    const { kenya, japan, chair } = here.meeting;
    const paragraph = await tabled();
    const [first = ''] = (await chair.sees()).drafts[0]?.document.paragraphs.map(({ id }) => id) ?? [];
    const target = { paragraph: first, from: null, to: null };
    await chair.does({ kind: 'comment', draft: 0, party: null, target, text: 'A question' });
    expect(kinds(await newsOf(kenya))).toEqual([['commented', first]]);
    const news = await newsOf(japan);
    expect(kinds(news)).toEqual([
      ['tabled', paragraph, 'KEN'],
      ['commented', first],
    ]);
    await reads(japan, { place: paragraph, seq: news.seq });
    expect(kinds(await newsOf(japan))).toEqual([['commented', first]]);
    await reads(japan, { place: null, seq: news.seq });
    expect((await newsOf(japan)).items).toEqual([]);
    await chair.does({ kind: 'comment', draft: 0, party: null, target, text: 'Another' });
    expect(kinds(await newsOf(japan))).toEqual([['commented', first]]);
  });

  it('is kept on the server for each member, over a restart, and never goes back', async () => {
    const { japan, observer } = here.meeting;
    const paragraph = await tabled();
    const { seq } = await newsOf(japan);
    expect(await reads(japan, { place: paragraph, seq })).toContainEqual({ place: paragraph, seq });
    expect(await reads(japan, { place: paragraph, seq: 1 })).toContainEqual({ place: paragraph, seq });
    await here.house.close();
    await here.house.start();
    expect((await newsOf(japan)).items).toEqual([]);
    expect(kinds(await newsOf(observer))).toEqual([['tabled', paragraph, 'KEN']]);
  });

  it('has nothing of what one may not see: neither the desk’s doing nor how much of it there is', async () => {
    const { chair, secretariat, kenya, observer } = here.meeting;
    const paragraph = await tabled();
    const before = await newsOf(observer);
    const take = {
      kind: 'take',
      draft: 0,
      target: { paragraph, from: null, to: null },
      text: 'Thanks everybody;',
      source: { kind: 'chair' },
    } as const;
    for (let times = 0; times < 5; times++) await chair.does(take);
    await chair.does({ kind: 'invite', role: 'observer', party: null, note: 'a secret guest' });
    expect(kinds(await newsOf(secretariat)).filter(([what]) => what === 'decided')).toHaveLength(5);
    for (const reader of [observer, kenya]) {
      const news = await newsOf(reader);
      expect(JSON.stringify(news)).not.toMatch(/Thanks|decided|secret guest/);
      expect(news.seq).toBe(before.seq);
    }
    expect(await newsOf(observer)).toEqual(before);
    // What is read now is read of what one sees now: the desk's acts move nothing.
    await reads(observer, { place: null, seq: before.seq + 100 });
    await chair.does({ ...take, target: { ...take.target }, text: null });
    await chair.does({
      kind: 'comment',
      draft: 0,
      party: null,
      target: { paragraph, from: null, to: null },
      text: 'Now',
    });
    expect(kinds(await newsOf(observer))).toEqual([['commented', paragraph]]);
  });

  it('has what is said in private for those between whom it is, read apart, and in no byte or number for anybody else', async () => {
    const { chair, secretariat, kenya, japan, observer } = here.meeting;
    const paragraph = (await chair.sees()).drafts[0]?.document.paragraphs.at(-1)?.id ?? '';
    const target = { paragraph, from: null, to: null };
    const { secret } = await chair.does({ kind: 'invite', role: 'delegate', party: 'KEN', note: '' });
    const colleague = await here.house.join(secret ?? '', 'Otieno');
    const says = (person: Person, party: string | null, audience: 'party:KEN' | 'chair:KEN' | 'public', text: string) =>
      person.does({ kind: 'comment', draft: 0, party, target, audience, text });
    const before = await Promise.all([japan, observer].map(newsOf));
    here.house.now = new Date(here.house.now.getTime() + 1_000);
    await says(kenya, 'KEN', 'party:KEN', 'Our red line');
    await says(kenya, 'KEN', 'chair:KEN', 'For the chair alone');
    expect(await Promise.all([japan, observer].map(newsOf))).toEqual(before);
    const words = ({ items }: News) => items.map((item) => [item.words, item.among]);
    expect(words(await newsOf(colleague))).toEqual([
      ['Our red line', 'party:KEN'],
      ['For the chair alone', 'chair:KEN'],
    ]);
    expect(words(await newsOf(secretariat)).filter(([, among]) => among)).toEqual([
      ['For the chair alone', 'chair:KEN'],
    ]);
    expect(JSON.stringify(await newsOf(secretariat))).not.toContain('red line');

    // Whatever number is read of what is public, it is of other acts; and the other way round.
    const news = await newsOf(colleague);
    await reads(colleague, { place: null, seq: news.seq });
    expect(words(await newsOf(colleague))).toHaveLength(2);
    await reads(colleague, { place: `party:KEN ${paragraph}`, seq: 1_000 });
    expect(words(await newsOf(colleague))).toEqual([['For the chair alone', 'chair:KEN']]);
    await says(kenya, 'KEN', 'party:KEN', 'And another');
    expect(words(await newsOf(colleague))).toHaveLength(2);
    await reads(colleague, { place: 'party:KEN ', seq: 2 }, { place: 'chair:KEN ', seq: 1 });
    expect((await newsOf(colleague)).items).toEqual([]);
    // Others have no such places, and those who have gone see nothing more of it.
    for (const person of [japan, observer]) {
      expect(await reads(person, { place: `party:KEN ${paragraph}`, seq: 1 })).toHaveLength(1);
    }
    const late = (await chair.does({ kind: 'invite', role: 'delegate', party: 'KEN', note: '' })).secret ?? '';
    here.house.now = new Date(here.house.now.getTime() + 1_000);
    expect((await newsOf(await here.house.join(late, 'Amani'))).items).toEqual([]);
  });

  it('keeps no marks in places that there are not, and none that are no numbers', async () => {
    const { japan } = here.meeting;
    const { browser, path, member } = japan;
    const marks = Array.from({ length: 400 }, (_, at) => ({ place: `nowhere-${at}`, seq: 1 }));
    expect(await reads(japan, ...marks)).toHaveLength(1);
    for (const body of [{ marks: [{ place: null, seq: -1 }] }, { marks: [{ place: 7, seq: 1 }] }, { marks: null }]) {
      const { status, body: problem } = await browser.ask<Problem>(`${path}/seen`, { member, body });
      expect([status, problem.code]).toEqual([422, 'invalid']);
    }
  });

  it('is for members alone', async () => {
    const { japan } = here.meeting;
    const stranger = here.house.browser();
    for (const body of [undefined, { marks: [] }]) {
      const path = `${japan.path}/${body ? 'seen' : 'news'}`;
      expect((await stranger.ask(path, body ? { body } : {})).status).toBe(401);
      expect((await japan.browser.ask(path, { member: here.meeting.chair.member, ...(body && { body }) })).status).toBe(
        404,
      );
    }
  });
});
