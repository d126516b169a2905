import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { record } from '../../../server/src/command-line/record.ts';
import { pdfView } from '../../word/pdf-view.ts';
import { hasWordSchema, wordSchemaErrors } from '../../word/word-schema.ts';
import { shown } from '../../word/word-view.ts';
import { run } from '../command-line/command-run.ts';
import { House, type Meeting, openMeeting, type Person } from './house.ts';
import { writeSecretWords } from './secret-words.ts';

let house: House;
let meeting: Meeting;

beforeAll(async () => {
  house = await House.open();
  meeting = await openMeeting(house);
  await writeSecretWords(meeting);
});
afterAll(() => house.dispose());

it('writes the record act by act as its reader sees it, with tabled words in brackets, over HTTP and on the command line', async () => {
  const { chair, kenya, japan } = meeting;
  const asked = async (who: Person, query = '') => {
    const answer = await fetch(`${who.browser.url}${who.path}/record/document?${query}`, {
      headers: { cookie: who.browser.cookie, 'adref-member': who.member },
    });
    return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) };
  };
  const told = (bytes: Uint8Array) =>
    shown(bytes, () => true)
      .map(({ text }) => text)
      .join('\n');
  const seen = await asked(japan);
  expect([seen.answer.status, seen.answer.headers.get('content-disposition')]).toEqual([
    200,
    expect.stringMatching(/record-.*\.docx"?$/),
  ]);
  const words = told(seen.bytes);
  expect(words).toMatch(/\[[^[\]]*tabledwords[^[\]]* – KEN\]/);
  const secrets = ['untabledwords', 'sealedwords', 'decidedwords'];
  for (const secret of [...secrets, 'Desk only']) expect(words).not.toContain(secret);
  const desk = told((await asked(chair)).bytes);
  expect(desk).toContain('decidedwords');
  expect(desk).toContain('Desk only');
  for (const secret of ['untabledwords', 'sealedwords']) expect(desk).not.toContain(secret);
  // What everybody sees is the same for all, in the language that is asked for.
  const french = told((await asked(chair, 'seen=public&language=fr')).bytes);
  expect(french).toContain('Actes de la négociation');
  for (const secret of [...secrets, 'Bureau seulement']) expect(french).not.toContain(secret);
  const pages = await asked(kenya, 'format=pdf');
  const printed = (await pdfView(pages.bytes)).placed.map(({ text }) => text).join('');
  expect(printed).toContain('tabledwords');
  for (const secret of secrets.slice(1)) expect(printed).not.toContain(secret);
  if (hasWordSchema) expect(await wordSchemaErrors(seen.bytes)).toEqual([]);

  const folder = await mkdtemp(join(tmpdir(), 'adref-record-'));
  try {
    const path = join(folder, 'record.docx');
    const call = ['--negotiation', kenya.negotiation, '--data', house.dataDir, '--out', path];
    expect(await run(record, ...call)).toEqual({ code: 0, out: '', errors: '' });
    const bare = (text: string) => text.replace(/as of [^.]+\./, '');
    expect(bare(told(new Uint8Array(await readFile(path))))).toBe(bare(words));
    expect(await run(record, ...call, '--desk')).toMatchObject({ code: 0 });
    expect(told(new Uint8Array(await readFile(path)))).toContain('decidedwords');
    expect(await run(record, '--negotiation', kenya.negotiation)).toMatchObject({ code: 2 });
  } finally {
    await rm(folder, { recursive: true });
  }
});
