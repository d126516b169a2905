import {
  type Act,
  checkSeenRecord,
  endsAsSaid,
  type Negotiation,
  type RecordFile,
  type Visibility,
  withPrivateMatters,
} from '@adref/shared/negotiation';
import type { RecordCheck } from '@adref/shared/protocol';
import { expect, it } from 'vitest';
import { sha256 } from '../../../server/src/acts/chain.ts';
import { gather } from './gathering.ts';
import type { Person } from './house.ts';
import { Listener } from './listener.ts';

const here = gather('test');
const group = { code: 'G2', kind: 'group', name: { en: 'Group of two', fr: 'Groupe des deux' } } as const;
const names = ['chair', 'secretariat', 'kenya', 'japan', 'observer'] as const;
type Name = (typeof names)[number];

/** What is said in each conversation, by whom, for whom, and who reads it. */
const secrets: Readonly<Record<string, readonly [Name, string | null, Visibility, string]>> = {
  'the desk alone': ['chair', null, 'desk', 'chair secretariat'],
  'to the chair from Kenya': ['kenya', 'KEN', 'chair:KEN', 'chair secretariat kenya'],
  'among the people of Kenya': ['kenya', 'KEN', 'party:KEN', 'kenya'],
  'within the group of two': ['japan', 'JPN', 'party:G2', 'kenya japan'],
  'for everybody to read': ['japan', 'JPN', 'public', 'chair secretariat kenya japan observer'],
};

/** Opens all conversations, and answers in each; the ids by what is said in them. */
async function converse(): Promise<Record<string, string>> {
  const { meeting } = here;
  await meeting.chair.does({ kind: 'party', party: { ...group, members: ['KEN', 'JPN'] } });
  const { drafts } = await meeting.chair.sees();
  const target = { paragraph: drafts[0]?.document.paragraphs.at(-1)?.id ?? '', from: 0, to: 8 };
  const ids: Record<string, string> = {};
  for (const [words, [name, party, audience]] of Object.entries(secrets)) {
    const asked = { kind: 'comment', draft: 0, party, target, text: `First ${words}.`, audience } as const;
    const act = (await meeting[name].does(asked)).acts.at(-1) as Act & { kind: 'comment' };
    ids[words] = act.comment.id;
    await meeting[name].does({ kind: 'comment-answer', comment: act.comment.id, party, text: `Then ${words}.` });
  }
  return ids;
}

/** What a person is answered to each question about the negotiation. */
async function answersTo({ browser, path, member }: Person): Promise<string> {
  const questions = [
    '',
    '?record=current',
    '/acts',
    '/private-acts',
    '/record',
    '/record?seen=public',
    '/record/check',
    '/heads/1',
  ];
  const answers = await Promise.all(questions.map((question) => browser.ask(`${path}${question}`, { member })));
  return JSON.stringify(answers.map(({ body }) => body));
}

const reads = (name: Name, words: string) => secrets[words]?.[3].split(' ').includes(name) ?? false;

it('reaches those who are in it by every door, and nobody else by any', async () => {
  const { house, meeting } = here;
  const listeners = new Map<Name, Listener>();
  const before = new Map<Name, Negotiation>();
  for (const name of names) {
    const state = await meeting[name].sees();
    before.set(name, state);
    listeners.set(name, await Listener.open(meeting[name], state.seq));
  }
  const ids = await converse();
  for (const again of ['at once', 'after a restart']) {
    for (const name of names) {
      const listener = listeners.get(name);
      await listener?.until(({ events }) => JSON.stringify(events).includes('Then for everybody to read'));
      const heard = JSON.stringify(listener?.events);
      const answered = await answersTo(meeting[name]);
      for (const words of Object.keys(secrets)) {
        const seen = [`First ${words}`, `Then ${words}`].map((said) => [heard.includes(said), answered.includes(said)]);
        const may = reads(name, words);
        expect([again, name, words, ...seen.flat()]).toEqual([again, name, words, may, may, may, may]);
      }
      // What a page has that has only listened is what the server would show it.
      const state = await meeting[name].sees();
      let page = listener?.folded(before.get(name) ?? null) ?? null;
      for (const event of listener?.events ?? [])
        if (event.event === 'private' && page) page = withPrivateMatters(page, event.data);
      expect(page?.comments.toSorted(byId)).toEqual(state.comments.toSorted(byId));
      expect([page?.seq, page?.head]).toEqual([state.seq, state.head]);
      listener?.stop();
    }
    if (again !== 'at once') break;
    await house.close();
    await house.start();
    for (const name of names) {
      before.set(name, await meeting[name].sees());
      listeners.set(name, await Listener.open(meeting[name], 1));
    }
  }
  for (const words of Object.keys(secrets)) expect(JSON.stringify(house.complaints)).not.toContain(words);
  for (const [words, comment] of Object.entries(ids)) {
    const [first, other] = await Promise.all(
      [comment, 'none'].map((id) =>
        meeting.observer.asks({ kind: 'comment-answer', comment: id, party: 'KEN', text: 'Oh' }),
      ),
    );
    const said = JSON.stringify(first?.body).replaceAll(comment, 'none');
    if (words !== 'for everybody to read') expect(said).toBe(JSON.stringify(other?.body));
    expect([403, 409]).toContain(first?.status);
  }
});

it('is listed for each in the record, numbered among the acts of its audience', async () => {
  const { meeting } = here;
  await converse();
  for (const name of names) {
    const { browser, path, member } = meeting[name];
    const ask = async (after: number) =>
      (await browser.ask<readonly Act[]>(`${path}/private-acts?after=${after}`, { member })).body;
    const listed = await ask(0);
    const may = Object.entries(secrets).filter(
      ([words, [, , audience]]) => audience.includes(':') && reads(name, words),
    );
    expect([name, listed.map(({ visibility, seq }) => `${visibility} ${seq}`)]).toEqual([
      name,
      may.flatMap(([, [, , audience]]) => [`${audience} 1`, `${audience} 2`]),
    ]);
    expect(await ask(1)).toEqual(listed.slice(1));
    expect(JSON.stringify(listed)).not.toContain('salt');
  }
});

it('stands in the record that each takes home, where a change of it shows', async () => {
  const { meeting } = here;
  await converse();
  for (const name of names) {
    const { browser, path, member } = meeting[name];
    const { body: file } = await browser.ask<RecordFile>(`${path}/record`, { member });
    checkSeenRecord(file, sha256);
    expect(endsAsSaid(file)).toBe(true);
    expect(file.private?.map(({ visibility }) => visibility) ?? []).toEqual(
      { chair: ['chair:KEN'], secretariat: ['chair:KEN'], kenya: ['chair:KEN', 'party:KEN', 'party:G2'] }[
        name as string
      ] ?? (name === 'japan' ? ['party:G2'] : []),
    );
    const { body: forAll } = await browser.ask<RecordFile>(`${path}/record?seen=public`, { member });
    expect(forAll.private).toBeUndefined();
    const { body: check } = await browser.ask<RecordCheck>(`${path}/record/check`, { member });
    expect(check).toMatchObject({ whole: true, acts: file.acts, head: file.head });
    const [chain] = file.private ?? [];
    if (!chain) continue;
    const forged = chain.record.map((act) => ({ ...act, time: '2026-02-02T00:00:00.000Z' }));
    expect(() => checkSeenRecord({ ...file, private: [{ ...chain, record: forged }] }, sha256)).toThrow('breaks');
    expect(endsAsSaid({ ...file, private: [{ ...chain, record: chain.record.slice(0, 1) }] })).toBe(false);
  }
});

it('goes from the page of whoever leaves the group at that moment, and comes to whoever joins it', async () => {
  const { meeting } = here;
  await converse();
  const { chair, japan } = meeting;
  const { seq } = await japan.sees();
  const listener = await Listener.open(japan, seq);
  const privately = () => listener.events.flatMap((event) => (event.event === 'private' ? [event.data] : []));
  await listener.until(() => privately().length === 1);
  expect(privately()[0]).toMatchObject({ whole: true, comments: [{ audience: 'party:G2' }] });
  await chair.does({ kind: 'party-edit', party: { ...group, members: ['KEN'] } });
  await listener.until(() => privately().length === 2);
  expect(privately()[1]).toEqual({ whole: true, comments: [], notedSources: [] });
  expect((await japan.sees()).comments).toMatchObject([{ party: 'JPN' }]);
  await chair.does({ kind: 'party-edit', party: { ...group, members: ['KEN', 'JPN'] } });
  await listener.until(() => privately().length === 3);
  expect(privately()[2]?.comments).toHaveLength(1);
  listener.stop();
});

function byId({ id: a }: { id: string }, { id: b }: { id: string }): number {
  return a < b ? -1 : 1;
}
