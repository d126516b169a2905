import { join } from 'node:path';
import { demonstration } from '@adref/fixtures';
import type { Paragraph } from '@adref/shared/document';
import { type Act, type NegotiationFile, openDraft, tableText } from '@adref/shared/negotiation';
import type { Joined, Problem, RecordCheck } from '@adref/shared/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyDatabase } from '../../../server/src/command-line/verify.ts';
import { databaseFile } from '../../../server/src/storage/database-files.ts';
import { House, letIn, Person } from './house.ts';
import { Typist } from './typist.ts';

/** The demonstration, with takes of the desk, a conversation of one party and a text that nobody has seen. */
let home: House;
let away: House;
let people: { chair: Person; delegate: Person; observer: Person };

beforeAll(async () => {
  [home, away] = [await House.open(demonstration()), await House.open()];
  const enter = async (role: string, party: string | null) => {
    const browser = home.browser();
    const { body } = await browser.ask<Joined>('/api/demonstration', { body: { role, party } });
    return new Person(browser, body.negotiation ?? '', body.member ?? '');
  };
  people = {
    chair: await enter('chair', null),
    delegate: await enter('delegate', 'FLV'),
    observer: await enter('observer', null),
  };
});
afterAll(async () => {
  await home.dispose();
  await away.dispose();
});

const saved = async (person: Person, own: 'yes' | 'no') =>
  (await person.browser.ask<NegotiationFile>(`${person.path}/file?private=${own}`, { member: person.member })).body;

/** Takes a file in, in the other house: the one who goes on with it, or why not. */
async function takenIn(content: object | string): Promise<Person | Problem> {
  const browser = away.browser();
  await browser.ask(`/api/invitations/${await away.creatorLink()}`, { body: { name: 'Iris' } });
  const response = await fetch(`${browser.url}/api/negotiations/import?name=saved.json&person=Iris`, {
    method: 'POST',
    headers: { cookie: browser.cookie, origin: browser.url, 'content-type': 'application/octet-stream' },
    body: typeof content === 'string' ? content : JSON.stringify(content),
  });
  const given = response.headers.get('set-cookie');
  if (given) browser.cookie = given.split(';', 1)[0] ?? '';
  const body = (await response.json()) as Joined & Problem;
  return response.status === 200 ? new Person(browser, body.negotiation ?? '', body.member ?? '') : body;
}

async function goesOn(content: object): Promise<Person> {
  const person = await takenIn(content);
  if (!(person instanceof Person)) throw new Error(person.detail);
  return person;
}

describe('a negotiation that was saved as one file', () => {
  it('reads the same in another installation, for each who may save it; its record is whole and goes on', async () => {
    const there = await people.chair.sees();
    for (const [person, own, seen] of [
      [people.observer, 'no', 'public'],
      [people.delegate, 'yes', 'public'],
      [people.chair, 'no', 'public'],
      [people.chair, 'yes', 'desk'],
    ] as const) {
      const file = await saved(person, own);
      expect(file.seen).toBe(seen);
      const iris = await goesOn(file);
      const state = await iris.sees();
      expect(state.id).not.toBe(there.id);
      expect([state.title, state.demonstration, state.drafts]).toEqual([there.title, false, there.drafts]);
      expect(tableText(state)).toEqual(tableText(there));
      expect(state.takes.length).toBe(seen === 'desk' ? there.takes.length : 0);
      expect(state.members.filter(({ removed }) => !removed).map(({ name }) => name)).toEqual(['Iris']);
      const check = async () =>
        (await iris.browser.ask<RecordCheck>(`${iris.path}/record/check`, { member: iris.member })).body;
      expect(await check()).toMatchObject({ whole: true });
      const record = await iris.browser.ask<Act[]>(`${iris.path}/acts`, { member: iris.member });
      // Whoever noted the hash of an act there finds it here.
      expect(record.body.some(({ hash }) => hash === file.head)).toBe(true);
      const [document] = state.library;
      const words = await iris.browser.ask(`${iris.path}/library/${document?.id}`, { member: iris.member });
      expect(words.status).toBe(200);

      const { number } = openDraft(state);
      const symbol = 'A/C.1/73/L.27/Rev.9';
      await iris.does({ kind: 'issue', draft: number, symbol });
      expect(openDraft(await iris.sees())).toMatchObject({ number: number + 1, symbol });
      expect(await check()).toMatchObject({ whole: true });
    }
  });

  it('has each text with its party’s words, and a party can be joined anew', async () => {
    const typist = await Typist.open(people.delegate, 'FLV', openDraft(await people.chair.sees()).number);
    const first = typist.text().find(({ id }) => id === 'L27.PP3');
    await typist.write(first?.id ?? '', `${first?.text} Known to nobody.`);
    typist.socket.close();
    const [without, own] = [await saved(people.delegate, 'no'), await saved(people.delegate, 'yes')];
    expect(JSON.stringify(without)).not.toContain('Known to nobody.');
    for (const [file, has] of [
      [without, false],
      [own, true],
    ] as const) {
      const iris = await goesOn(file);
      const { secret } = await iris.does({ kind: 'invite', role: 'delegate', party: 'FLV', note: '' });
      const falvera = await letIn(away, secret ?? '', 'New delegate');
      const state = await falvera.sees();
      const text = (await Typist.open(falvera, 'FLV', openDraft(state).number)).text();
      expect(text.some(({ text: words }) => words.includes('Known to nobody.'))).toBe(has);
      for (const wording of state.wordings.filter(({ party, text: words }) => party === 'FLV' && words !== null)) {
        const there = text.find(({ id }) => id === wording.paragraph)?.text ?? '';
        expect(there.replace(' Known to nobody.', '')).toBe(wording.text);
      }
    }
  });

  it('has no secret of a link and no word that is not for who saves it', async () => {
    const { secret } = await people.chair.does({ kind: 'invite', role: 'delegate', party: 'FLV', note: 'a note' });
    const target = {
      paragraph: openDraft(await people.chair.sees()).document.paragraphs[3]?.id ?? '',
      from: null,
      to: null,
    };
    const draft = openDraft(await people.chair.sees()).number;
    const said = { kind: 'comment', draft, target, party: 'FLV', text: 'Between us alone' } as const;
    await people.delegate.does({ ...said, audience: 'party:FLV' });
    const files = {
      observer: JSON.stringify(await saved(people.observer, 'yes')),
      chair: JSON.stringify(await saved(people.chair, 'yes')),
      delegate: JSON.stringify(await saved(people.delegate, 'yes')),
      forAll: JSON.stringify(await saved(people.chair, 'no')),
    };
    for (const file of Object.values(files)) expect(file).not.toContain(secret ?? '—');
    expect(Object.entries(files).filter(([, file]) => file.includes('Between us alone'))).toHaveLength(1);
    expect(files.delegate).toContain('Between us alone');
    for (const file of [files.observer, files.delegate, files.forAll])
      expect(file).not.toMatch(/"salt"|"take"|"invite"/);
    expect(files.chair).toMatch(/"salt"/);
  });

  it('is refused with the act that does not fit, and for what no record may hold', async () => {
    const file = await saved(people.observer, 'no');
    const at = file.record.findIndex(({ kind }) => kind === 'table');
    const act = file.record[at] as Act & { kind: 'table' };
    const [wording] = act.wordings;
    const other = { ...act, wordings: [{ ...wording, text: 'Other words' }, ...act.wordings.slice(1)] } as Act;
    const refusal = async (content: object | string) => (await takenIn(content)) as Problem;
    expect(await refusal({ ...file, record: file.record.with(at, other) })).toMatchObject({
      status: 422,
      reason: { key: 'negotiation-file-act', params: { act: at + 1 } },
    });
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const text = JSON.stringify(file);
    for (const hostile of [
      deep,
      text.replace('"record":[', `"record":${deep},"texts":[`),
      text.replace('{"format"', '{"__proto__":{"format"').replace(/}$/, '}}'),
      text.replace('"kind":"create"', '"kind":"create","__proto__":{"x":1}'),
      text.replace('"version":1', '"version":2'),
      text.replace('"kind":"party"', '"kind":"no-such-act"'),
      text.replace('"demonstration":true', '"demonstration":"yes"'),
      text.slice(0, -1),
      '',
      '[]',
    ]) {
      const problem = await refusal(hostile);
      expect([problem.status, String(problem.reason?.key)]).toEqual([422, expect.stringMatching(/^negotiation-file-/)]);
    }
    const { documents } = file;
    expect(await refusal({ ...file, documents: documents.slice(1) })).toMatchObject({
      reason: { key: 'negotiation-file-document' },
    });
    const [first, ...others] = documents;
    for (const paragraph of [{ text: 'Other words' }, { level: 4 }, { id: 'elsewhere' }]) {
      const altered = first?.document.paragraphs.with(3, {
        ...first.document.paragraphs[3],
        ...paragraph,
      } as Paragraph);
      const forged = { ...first, document: { ...first?.document, paragraphs: altered } };
      expect(await refusal({ ...file, documents: [forged, ...others] })).toMatchObject({
        reason: { key: 'negotiation-file-other-words', params: { symbol: expect.stringMatching(/^A\//) } },
      });
    }
    const stranger = await away.browser().ask('/api/negotiations/import?person=X', { body: {} });
    expect(stranger.status).toBe(401);
    const health = await away.browser().ask<{ status: string }>('/api/health');
    expect(health.body.status).toBe('ok');
  });

  it('leaves a folder in which everything fits, also after a restart', async () => {
    await away.close();
    const verdict = await verifyDatabase(join(away.dataDir, databaseFile));
    expect(verdict.findings).toEqual([]);
    await away.start();
  });
});
