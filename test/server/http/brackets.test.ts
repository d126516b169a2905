import type { CreateRequest, Joined, Problem, ReadDocument } from '@adref/shared/protocol';
import { partyText, rollingText } from '@adref/shared/rolling';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, House, letIn, Person } from './house.ts';

const text = `The General Assembly,

1. Urges States [should – retain: Japan / shall – EU, Kenya] act [at once – several delegations];

[2. Requests a report; – Kenya]

3. Decides \\[as agreed\\] to meet [in Geneva]. [Option 1: soon; Option 2: later]
`;

let house: House;
let creator: Browser;
beforeAll(async () => {
  house = await House.open();
  creator = house.browser();
  await creator.ask(`/api/invitations/${await house.creatorLink()}`, { body: { name: 'Amina' } });
});
afterAll(() => house.dispose());

const file = { name: 'draft.en.txt', base64: Buffer.from(text).toString('base64'), symbol: null };
const said = { title: 'T', committee: 'First', agendaItem: '1', name: 'Amina', role: 'secretariat', file } as const;

async function create(more: Omit<Partial<CreateRequest>, 'file'> & Pick<CreateRequest, 'symbol'>): Promise<Person> {
  const { status, body } = await creator.ask<Joined & Problem>('/api/negotiations', { body: { ...said, ...more } });
  expect([status, body.detail]).toEqual([200, undefined]);
  return new Person(creator, body.negotiation ?? '', body.member ?? '');
}

async function preview(): Promise<ReadDocument> {
  const response = await fetch(`${house.server.url}/api/read?name=draft.en.txt`, {
    method: 'POST',
    headers: { cookie: creator.cookie, origin: house.server.url },
    body: text,
  });
  const [document] = (await response.json()) as ReadDocument[];
  if (!document) throw new Error('One text is one document');
  return document;
}

test('a text with brackets is shown as it was read: paragraphs, labels, brackets, holders', async () => {
  const { brackets } = await preview();
  expect(brackets?.paragraphs.map(({ label, text: words }) => [label, words])).toEqual([
    ['', 'The General Assembly,'],
    ['OP1', 'Urges States [should – retain: Japan / shall – EU, Kenya] act [at once – several delegations];'],
    ['OP2', '[Requests a report; – Kenya]'],
    ['OP3', 'Decides \\[as agreed\\] to meet [in Geneva]. [Option 1: soon; Option 2: later]'],
  ]);
  expect(brackets?.holders).toEqual([
    { name: 'EU', code: 'EU' },
    { name: 'Kenya', code: 'KEN' },
    { name: 'Japan', code: 'JPN' },
  ]);
  expect(brackets?.notes).toEqual([{ paragraph: 'OP1', text: 'several delegations' }]);
});

test('it becomes the zero draft with its brackets standing; who holds words finds them in its own text', async () => {
  const secretariat = await create({ symbol: 'A/L.1' });
  const state = await secretariat.sees();
  expect(state.drafts[0]?.document.paragraphs.map((paragraph) => paragraph.text)).toEqual([
    'The General Assembly,',
    'Urges States should act at once;',
    'Decides [as agreed] to meet in Geneva.',
  ]);
  expect(state.parties.map(({ code }) => code)).toEqual(['JPN', 'KEN']);
  expect(state.wordings.map((wording) => [wording.party, wording.text])).toEqual([
    ['EU', 'Urges States shall act at once;'],
    ['KEN', 'Urges States shall act at once;'],
    ['OPTION-1', 'Urges States should act;'],
    ['KEN', 'Requests a report;'],
    ['OPTION-1', 'Decides [as agreed] to meet.'],
    ['OPTION-2', 'Decides [as agreed] to meet in Geneva. soon'],
    ['OPTION-3', 'Decides [as agreed] to meet in Geneva. later'],
  ]);
  expect(state.comments.map((comment) => comment.text)).toEqual(['several delegations']);

  const { secret } = await secretariat.does({ kind: 'invite', role: 'delegate', party: 'KEN', note: '' });
  const kenya = await letIn(house, secret ?? '', 'Wanjiru');
  const own = state.wordings.find(({ party, placement }) => party === 'KEN' && placement)?.paragraph ?? '';
  // Nothing of its text is untabled: it has what the text gave it.
  const nothing = await kenya.asks({ kind: 'table', draft: 0, party: 'KEN', paragraphs: null });
  expect([nothing.status, nothing.body.detail]).toEqual([422, expect.stringMatching(/nothing/i)]);
  await kenya.does({ kind: 'withdraw', draft: 0, party: 'KEN', paragraphs: [own] });
  expect((await kenya.sees()).wordings.filter(({ party }) => party === 'KEN')).toHaveLength(1);

  // Nobody's words are supported like anybody's.
  const [first] = state.drafts[0]?.document.paragraphs.slice(1) ?? [];
  if (!first) throw new Error('OP1 is a paragraph');
  const rolled = rollingText(state.drafts[0]?.document.paragraphs ?? [], state.wordings, state.positions);
  const brackets = rolled.find(({ id }) => id === first.id)?.segments.filter(({ kind }) => kind === 'bracket') ?? [];
  expect(brackets.map(({ from, to }) => first.text.slice(from, to))).toEqual(['should', ' at once']);
  const taken = await secretariat.asks({
    kind: 'take',
    draft: 0,
    target: { paragraph: first.id, from: brackets[1]?.from ?? 0, to: brackets[1]?.to ?? 0 },
    text: '',
    source: { kind: 'party', holders: ['OPTION-1'] },
  });
  expect([taken.status, taken.body.detail]).toEqual([200, undefined]);
  await secretariat.does({ kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  const next = await secretariat.sees();
  expect(next.drafts[1]?.document.paragraphs[1]?.text).toBe('Urges States should act;');
  // What is open is carried on, nobody's options too.
  expect(next.wordings.map(({ party }) => party)).toEqual(['EU', 'KEN', 'OPTION-1', 'OPTION-2', 'OPTION-3']);
  expect(partyText(rolled[1]?.segments ?? [], 'EU')).toBe('Urges States shall act at once;');
});

test('what a person corrects counts: words, kinds, paragraphs, and whom a name means', async () => {
  const { brackets } = await preview();
  const read = brackets?.paragraphs ?? [];
  const secretariat = await create({
    symbol: 'A/L.2',
    paragraphs: [
      ...read.slice(0, 2).map(({ label: _, ...paragraph }) => paragraph),
      { id: null, kind: 'subparagraph', level: 1, text: 'By \\[all\\] means;' },
      { id: read[3]?.id ?? '', kind: 'operative', level: 0, text: 'Decides to meet [soon – EU].' },
    ],
    holders: [
      { name: 'EU', party: 'EUROPE' },
      { name: 'Kenya', party: null },
    ],
  });
  const state = await secretariat.sees();
  expect(state.drafts[0]?.document.paragraphs.map(({ kind, text: words }) => [kind, words])).toEqual([
    ['enacting', 'The General Assembly,'],
    ['operative', 'Urges States should act at once;'],
    ['subparagraph', 'By [all] means;'],
    ['operative', 'Decides to meet.'],
  ]);
  expect(state.wordings.map((wording) => [wording.party, wording.text])).toEqual([
    ['EUROPE', 'Urges States shall act at once;'],
    ['OPTION-1', 'Urges States should act;'],
    ['EUROPE', 'Decides to meet soon.'],
  ]);
  const refused = await creator.ask<Problem>('/api/negotiations', {
    body: { ...said, symbol: 'A/L.3', paragraphs: [{ id: null, kind: 'operative', level: 0, text: ' ' }] },
  });
  expect(refused.status).toBe(422);
});

test('a name that is no party is given to one afterwards, which finds the words in its own text', async () => {
  const secretariat = await create({ symbol: 'A/L.4' });
  const norway = { code: 'NOR', kind: 'delegation', name: { en: 'Norway', fr: 'Norvège' }, members: [] } as const;
  await secretariat.does({ kind: 'party', party: norway });
  const { secret } = await secretariat.does({ kind: 'invite', role: 'delegate', party: 'NOR', note: '' });
  const nora = await letIn(house, secret ?? '', 'Nora');
  const alone = await nora.asks({ kind: 'holder', draft: 0, name: 'EU', party: 'NOR' });
  expect(alone.status).toBe(403);
  await secretariat.does({ kind: 'holder', draft: 0, name: 'EU', party: 'NOR' });
  const { wordings } = await nora.sees();
  expect(wordings.flatMap(({ party, text: words }) => (party === 'NOR' ? [words] : []))).toEqual([
    'Urges States shall act at once;',
  ]);
  expect(wordings.some(({ party }) => party === 'EU')).toBe(false);
  const nothing = await nora.asks({ kind: 'table', draft: 0, party: 'NOR', paragraphs: null });
  expect([nothing.status, nothing.body.detail]).toEqual([422, expect.stringMatching(/nothing/i)]);
});
