import { pageView, roundView, tableText } from '@adref/shared/negotiation';
import type { CommandAnswer } from '@adref/shared/protocol';
import { printRolling } from '@adref/shared/rolling';
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

const shown = async (who: Person, draft?: number) => {
  const state = await who.sees();
  return printRolling(tableText(roundView(state, draft ?? state.drafts.length - 1)));
};

it('a chair issues with some matters decided: the others stand as they were, and everybody can read the round that ended', async () => {
  const { chair, kenya, japan, observer } = meeting;
  const paragraphs = (await chair.sees()).drafts[0]?.document.paragraphs ?? [];
  const [first, second] = paragraphs.slice(-2);
  if (!first || !second) throw new Error('The draft has no paragraphs');
  for (const [who, party, edits] of [
    [
      kenya,
      'KEN',
      { [first.id]: first.text.replace('shall', 'should'), [second.id]: second.text.replace('Requests', 'Invites') },
    ],
    [
      japan,
      'JPN',
      { [first.id]: first.text.replace('together', 'now'), [second.id]: second.text.replace('Requests', 'Asks') },
    ],
  ] as const) {
    const typist = await Typist.open(who, party);
    for (const [id, text] of Object.entries(edits)) await typist.write(id, text);
    await who.does({ kind: 'table', draft: 0, party, paragraphs: null });
    typist.leave();
  }
  const ended = await shown(observer);
  const from = second.text.indexOf('Requests');
  const target = { paragraph: second.id, from, to: from + 'Requests'.length };
  await chair.does({ kind: 'take', draft: 0, target, text: 'Invites', source: { kind: 'party', holders: ['KEN'] } });
  await chair.does({ kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });

  const open = await shown(observer);
  expect(open).toMatch(/\[shall \/ should – KEN\].*\[together \/ now – JPN\]/);
  expect(open).toContain('Invites the Secretary-General');
  const state = await observer.sees();
  expect(
    state.outcomes.map(({ party, paragraph, outcome }) => [party, paragraph === first.id, outcome]).sort(),
  ).toEqual([
    ['JPN', false, 'decided'],
    ['JPN', true, 'carried'],
    ['KEN', false, 'taken'],
    ['KEN', true, 'carried'],
  ]);
  for (const who of [observer, japan, chair]) expect(await shown(who, 0)).toBe(ended);
  expect(printRolling(tableText(roundView(pageView(state), 0)))).toBe(ended);
  expect(roundView(state, 0).takes.map(({ text }) => text)).toEqual(['Invites']);

  // A clean text is refused while something is open, and says how much; a compilation has all of it.
  const issue = { kind: 'issue', draft: 1, symbol: 'A/L.1/Rev.2' } as const;
  expect((await chair.asks({ ...issue, form: 'clean' })).body.detail).toMatch(/2 matters are open/);
  await chair.does({ ...issue, form: 'compilation', attribution: false });
  expect(await shown(observer)).toBe(open);
  expect((await observer.sees()).drafts.at(-1)).toMatchObject({ form: 'compilation', attribution: false });
});

it('two of one delegation say at once what becomes of their words: one is heard, the other is told', async () => {
  const { chair, kenya } = meeting;
  const { secrets } = await chair.does({ kind: 'invite', role: 'delegate', party: 'KEN', note: '' });
  const other = await house.join(secrets?.[0]?.secret ?? '', 'Njoroge');
  const desk = await Typist.open(chair, null, 2);
  const paragraph = desk.text().find(({ text }) => text.includes('shall act'));
  await desk.write(paragraph?.id ?? '', (paragraph?.text ?? '').replace('shall', 'must'));
  desk.leave();
  await chair.does({ kind: 'issue', draft: 2, symbol: 'A/L.1/Rev.3' });
  const pending = (await kenya.sees()).pending.find(({ party }) => party === 'KEN');
  if (!pending) throw new Error('Nothing is pending');
  const settle = { kind: 'settle', draft: 3, ...pending } as const;
  const answers = await Promise.all([
    kenya.asks({ ...settle, choice: 'keep' }),
    other.asks({ ...settle, choice: 'drop' }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const kept = answers[0]?.status === 200;
  const wordings = (await kenya.sees()).wordings.filter(({ party }) => party === 'KEN');
  expect(wordings.some(({ paragraph: id }) => id === pending.paragraph)).toBe(kept);
  expect((await kenya.sees()).pending.filter(({ party }) => party === 'KEN')).toEqual([]);
  const acts: CommandAnswer['acts'] = answers.find(({ status }) => status === 200)?.body.acts ?? [];
  expect(acts.map(({ kind }) => kind)).toEqual(['settle']);
});
