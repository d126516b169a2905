import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { derivation } from '../../../server/src/command-line/derivation.ts';
import { record } from '../../../server/src/command-line/record.ts';
import { report } from '../../../server/src/command-line/report.ts';
import { operative, statement } from '../../shared/formats/akn/statement.ts';
import { pdfView } from '../../word/pdf-view.ts';
import { partsOf } from '../../word/word-view.ts';
import { run } from '../command-line/command-run.ts';
import { House, letIn, type Meeting, openMeeting, type Person } from './house.ts';
import { Typist } from './typist.ts';

/** Every file that can be taken away, as every kind of reader takes it, is searched for what is not for that reader. */
const folder = mkdtempSync(join(tmpdir(), 'adref-rights-'));
let house: House;
let meeting: Meeting;
/** Invitation links: nobody finds one in a file, the desk neither. */
const links: string[] = [];

beforeAll(async () => {
  house = await House.open();
  meeting = await openMeeting(house);
  const { chair } = meeting;
  await measure(chair);
  await holdRounds(meeting);
});
afterAll(async () => {
  await house.dispose();
  rmSync(folder, { recursive: true, force: true });
});

/** Words that are not for everybody. */
const secrets = /(?:untabled|within|todesk|frozen)(?:ken|jpn)|(?:text|decision|reason)ofdesk|brokeforken/g;

/** Everything that is in a file: its parts and streams inflated, the letters on its pages. */
async function wordsIn(bytes: Uint8Array): Promise<string> {
  const plain = Buffer.from(bytes);
  if (plain.subarray(0, 2).toString() === 'PK') return Object.values(partsOf(bytes)).join('\n');
  const text = plain.toString('utf8');
  if (!text.startsWith('%PDF')) return text;
  const streams = [...plain.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)endstream/g)].map(([, stream = '']) => {
    try {
      return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
    } catch {
      return stream;
    }
  });
  const view = await pdfView(bytes);
  return [view.placed.map((one) => one.text).join(''), JSON.stringify(view.title), text, ...streams].join('\n');
}

interface Door {
  readonly path: string;
  /** Whether it is asked twenty times in a minute at most. */
  readonly limited: boolean;
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly schema: { readonly enum?: readonly string[] };
}

/** Every address below a negotiation that is asked with GET, with every choice that it leaves. */
async function doors(): Promise<Door[]> {
  const { body } = await house.browser().ask<{
    paths: Record<string, { get?: { parameters?: Parameter[]; responses: { 200?: { content?: object } } } }>;
  }>('/api/openapi.json');
  return Object.entries(body.paths).flatMap(([path, { get }]) => {
    if (!get || !path.startsWith('/api/negotiations/{id}') || /events|\{window\}|\{document\}/.test(path)) return [];
    let addresses = path.includes('{draft}') ? [0, 1].map((draft) => path.replace('{draft}', String(draft))) : [path];
    const chosen = (get.parameters ?? []).filter(({ in: place }) => place === 'query');
    for (const { name, schema } of chosen) {
      const values = schema.enum ?? (name === 'text' ? ['', 'KEN', 'JPN', 'chair'] : []);
      if (values.length === 0 || name === 'lines' || name === 'secretary') continue;
      addresses = addresses.flatMap((address) =>
        values.map((value) =>
          value === '' ? address : `${address}${address.includes('?') ? '&' : '?'}${name}=${value}`,
        ),
      );
    }
    return addresses.map((address) => ({
      path: address.replace('/api/negotiations/{id}', ''),
      limited: /\/(?:word|pdf|html|text|json|akn|page|report|document|file)\b/.test(address),
    }));
  });
}

/** Takes an adopted text into the library, and makes it what drafts are measured by. */
async function measure(chair: Person): Promise<void> {
  const { browser } = chair;
  const sent = await fetch(`${browser.url}/api/library/imports?name=75_11.xml`, {
    method: 'POST',
    headers: { cookie: browser.cookie, origin: browser.url, 'content-type': 'application/octet-stream' },
    body: Buffer.from(statement({ body: operative(1, 'Decides that all shall act;') })),
  });
  const { id } = (await sent.json()) as { id: string };
  while ((await browser.ask<{ state: string }>(`/api/library/imports/${id}`)).body.state === 'running') await after(10);
  const { documents } = (await browser.ask<{ documents: { id: string }[] }>('/api/library')).body;
  for (const kind of ['refer', 'baseline'] as const)
    await chair.does({ kind, on: true, document: documents[0]?.id ?? '' });
}

/** A round that is over and one that is open, in which everybody has something of their own. */
async function holdRounds({ chair, kenya, japan }: Meeting): Promise<void> {
  const paragraphs = (await chair.sees()).drafts[0]?.document.paragraphs ?? [];
  const [first = '', second = '', third = ''] = paragraphs
    .filter(({ text }) => text !== '')
    .map(({ id }) => id)
    .slice(-3);
  const parties = [
    ['KEN', 'ken', kenya],
    ['JPN', 'jpn', japan],
  ] as const;
  const writes = async (person: Person, party: string | null, draft: number, paragraph: string, words: string) => {
    const typist = await Typist.open(person, party, draft);
    const own = typist.text().find(({ id }) => id === paragraph)?.text ?? '';
    await typist.write(paragraph, `${own} ${words}`);
    typist.leave();
  };
  for (const [party, name, person] of parties) await writes(person, party, 0, third, `frozen${name}`);
  await writes(chair, null, 0, second, 'issued');
  await chair.does({ kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  for (const [party, name, person] of parties) {
    await writes(person, party, 1, first, `open${name}`);
    await person.does({ kind: 'table', draft: 1, party, paragraphs: [first] });
    await writes(person, party, 1, second, `untabled${name}`);
    const said = { kind: 'comment', draft: 1, party, target: { paragraph: first, from: null, to: null } } as const;
    await person.does({ ...said, text: `within${name}`, audience: `party:${party}` });
    await person.does({ ...said, text: `todesk${name}`, audience: `chair:${party}` });
    await person.does({ ...said, text: `open${name}` });
  }
  await writes(chair, null, 1, third, 'textofdesk');
  const here = { paragraph: first, from: 0, to: 0 };
  await chair.does({ kind: 'take', draft: 1, target: here, text: 'decisionofdesk ', source: { kind: 'chair' } });
  await chair.does({ kind: 'rationale', draft: 1, paragraph: first, text: 'reasonofdesk' });
  await chair.does({ kind: 'silence', draft: 1, paragraphs: null, timeZone: 'UTC', note: '' });
  const window = (await chair.sees()).silences[0]?.id ?? '';
  await kenya.does({ kind: 'break-silence', window, party: 'KEN', paragraphs: [first], reason: 'brokeforken' });
}

const own = (name: string) => [`frozen${name}`, `todesk${name}`, `untabled${name}`, `within${name}`];
const ofDesk = ['brokeforken', 'decisionofdesk', 'reasonofdesk', 'textofdesk', 'todeskjpn', 'todeskken'];
/** Everybody who may come to a door, and what of all that is not for everybody they may find behind one. */
const seats = [
  ['observer', null, []],
  ['delegate', 'KEN', own('ken')],
  ['delegate', 'JPN', own('jpn')],
  ['secretariat', null, ofDesk],
  ['chair', null, ofDesk],
] as const;

it('has in no file, and in no other answer, a byte that is not for whoever takes it', async () => {
  const { chair } = meeting;
  const all = await doors();
  const faults: string[] = [];
  for (const [role, party, may] of seats) {
    const { secret = '' } = await chair.does({ kind: 'invite', role, party, note: '' });
    links.push(secret);
    let person = await letIn(house, secret, role);
    let taken = 0;
    const seen = new Set<string>();
    const open: string[] = [];
    for (const { path, limited } of all) {
      // Who sees what is known before anything is printed; each PDF costs a tenth of a second.
      if (/pdf/.test(path) && role !== 'observer') continue;
      // A browser takes twenty files in a minute; a person may have several.
      if (limited && ++taken % 19 === 0) person = await letIn(house, secret, role);
      const { cookie, url } = person.browser;
      const answer = await fetch(`${url}${person.path}${path}`, { headers: { cookie, 'adref-member': person.member } });
      expect([200, 404, 422], path).toContain(answer.status);
      const words = await wordsIn(new Uint8Array(await answer.arrayBuffer()));
      const told = new Set(words.replace(/\s/g, '').match(secrets));
      for (const word of told) seen.add(word);
      const fault = [...told].filter((word) => !(may as readonly string[]).includes(word));
      if ([...links, cookie.split('=')[1] ?? ''].some((link) => words.includes(link))) fault.push('a link');
      if (fault.length > 0) faults.push(`${role} ${party} ${path}: ${fault}`);
      if (/openken/.test(words)) open.push(path);
    }
    // What is theirs they find, so that it is looked for in the right way; what is everybody's too, in every format.
    expect([...seen].sort(), `${role} ${party}`).toEqual([...may].sort());
    const rolling = ['word', 'html', 'text', 'json', 'akn', ...(role === 'observer' ? ['pdf'] : [])];
    expect(open).toEqual(expect.arrayContaining(rolling.map((format) => `/drafts/1/${format}?what=rolling`)));
  }
  expect(faults).toEqual([]);
});

it('tells a stranger nothing at any door', async () => {
  const { negotiation, path: here, member } = meeting.chair;
  for (const { path } of await doors()) {
    const answer = await fetch(`${house.server.url}${here}${path}`, { headers: { 'adref-member': member } });
    // Whoever knocks at many doors is not even told that none is theirs.
    expect([401, 429], path).toContain(answer.status);
    const said = (await answer.text()).replace(negotiation, '');
    expect(said, path).not.toMatch(/openken|openjpn|KEN|JPN|act together/);
  }
});

it('writes on the command line what everybody may see, and with --desk what the desk may', async () => {
  const { negotiation } = meeting.chair;
  const data = ['--negotiation', negotiation, '--data', house.dataDir];
  for (const [command, name, more, may] of [
    [record, 'record.docx', [], []],
    [record, 'record.html', [], []],
    [record, 'record-desk.docx', ['--desk'], ['brokeforken', 'decisionofdesk']],
    [report, 'report.docx', [], []],
    [report, 'report.txt', [], []],
    ...['docx', 'html', 'csv', 'json'].map((ending) => [derivation, `d.${ending}`, ['--draft', '1'], []] as const),
  ] as const) {
    const out = join(folder, name);
    expect(await run(command, ...data, ...more, '--out', out), name).toMatchObject({ code: 0 });
    const words = await wordsIn(readFileSync(out));
    expect([...new Set(words.replace(/\s/g, '').match(secrets))].sort(), name).toEqual(may);
    for (const link of links) expect(words.includes(link), name).toBe(false);
  }
});
