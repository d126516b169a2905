import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Act, RecordFile } from '@adref/shared/negotiation';
import type { RecordCheck } from '@adref/shared/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyRecord } from '../../../server/src/command-line/verify-record.ts';
import { gather } from './gathering.ts';
import type { Person } from './house.ts';

const here = gather('file');
const folder = mkdtempSync(join(tmpdir(), 'adref-record-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const get = async <T>({ browser, path, member }: Person, what: string): Promise<T> =>
  (await browser.ask<T>(`${path}/${what}`, { member })).body;
const recordFor = (person: Person) => get<RecordFile>(person, 'record');

/** What `verify-record` says of a file with this in it, and with which code it ends. */
async function verdict(content: object | string, ...options: string[]): Promise<[number, string]> {
  const file = join(folder, 'record.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  const said: string[] = [];
  const out = { write: (text: string) => said.push(text) };
  const code = await verifyRecord([file, ...options], out, out);
  return [code, said.join('').replaceAll(file, 'FILE').trim()];
}

beforeAll(async () => {
  const { chair, secretariat, kenya } = here.meeting;
  const { drafts } = await chair.sees();
  const paragraph = drafts[0]?.document.paragraphs.at(-1)?.id ?? '';
  const target = { paragraph, from: null, to: null };
  await kenya.does({ kind: 'comment', draft: 0, party: 'KEN', target, text: 'Why only report?' });
  await chair.does({ kind: 'take', draft: 0, target, text: null, source: { kind: 'chair' } });
  await secretariat.does({ kind: 'silence', draft: 0, paragraphs: null, timeZone: 'UTC', note: '' });
  const [window] = (await kenya.sees()).silences;
  const id = window?.id ?? '';
  await kenya.does({ kind: 'break-silence', window: id, party: 'KEN', paragraphs: [paragraph], reason: 'Too weak' });
});

describe('the record on file', () => {
  it('holds what each may see, and is found whole by a program that knows only the file', async () => {
    const { chair, observer } = here.meeting;
    const [all, shown] = [await recordFor(chair), await recordFor(observer)];
    expect([all.seen, shown.seen]).toEqual(['desk', 'public']);
    expect(all.record.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['take', 'break-silence', 'invite']));
    expect(JSON.stringify(shown)).not.toMatch(/break-silence"|"take"|Too weak|"salt"|"bridge"/);
    expect(await verdict(all)).toEqual([0, expect.stringContaining(`both chains are whole: ${all.acts} acts`)]);
    expect(await verdict(shown, '--head', shown.head)).toEqual([0, expect.stringContaining('the chain is whole')]);
    expect(all.acts).toBeGreaterThan(shown.acts);
    // What the desk hands out is what everybody has.
    const handedOut = await get<RecordFile>(chair, 'record?seen=public');
    expect(handedOut).toEqual({ ...shown, exported: handedOut.exported });
  });

  it('is found broken at the act that was altered, left out, put in or moved', async () => {
    for (const person of [here.meeting.chair, here.meeting.observer]) {
      const file = await recordFor(person);
      const at = file.record.findIndex(({ kind }) => kind === 'comment');
      const act = file.record[at] as Act & { kind: 'comment' };
      const altered = (record: readonly Act[]) => ({ ...file, acts: record.length, record });
      const other = { ...act, comment: { ...act.comment, text: 'Report yearly' } };
      expect(await verdict(altered(file.record.with(at, other)))).toEqual([
        1,
        `FILE: the chain breaks at act ${at + 1}: its content does not match its hash.`,
      ]);
      const later = { ...act, time: '2026-02-02T09:00:00.000Z' };
      expect((await verdict(altered(file.record.with(at, later))))[1]).toContain(`breaks at act ${at + 1}`);
      expect((await verdict(altered(file.record.toSpliced(at, 1))))[1]).toContain(`breaks at act ${at + 1}`);
      expect((await verdict(altered(file.record.toSpliced(at, 0, act))))[1]).toContain(`breaks at act ${at + 2}`);
      // Numbered anew it is in its place, and still not the act that the next one goes on from.
      const [first, second] = [file.record[at - 1] as Act, act];
      const swapped = [
        { ...second, seq: first.seq, number: first.number },
        { ...first, seq: second.seq, number: second.number },
      ] as Act[];
      expect((await verdict(altered(file.record.toSpliced(at - 1, 2, ...swapped))))[1]).toContain(
        `breaks at act ${at}`,
      );
    }
  });

  it('is found cut off, made up, or no record at all', async () => {
    const file = await recordFor(here.meeting.observer);
    expect(await verdict({ ...file, record: file.record.slice(0, -1) })).toEqual([
      1,
      `FILE: it says that it has ${file.acts} acts, and has ${file.acts - 1}, or another one at the end.`,
    ]);
    expect((await verdict(file, '--head', 'f'.repeat(64)))[1]).toContain('and not the one that was noted');
    expect((await verdict({ ...file, record: [], acts: 0, head: '' }))[0]).toBe(1);
    expect((await verdict('{"acts":'))[1]).toContain('no record in the form adref-record/1');
    expect((await verdict({ ...file, format: 'other' }))[0]).toBe(1);
    expect(JSON.parse((await verdict(file, '--json'))[1])).toMatchObject({ whole: true, acts: file.acts });
  });
});

describe('the record on the server', () => {
  it('is read on after an act, as each may see it', async () => {
    const { observer } = here.meeting;
    const file = await recordFor(observer);
    expect(await get<Act[]>(observer, 'acts')).toEqual(file.record);
    expect(await get<Act[]>(observer, `acts?after=${file.acts - 2}`)).toEqual(file.record.slice(-2));
    expect(await get<Act[]>(observer, `acts?after=${file.acts}`)).toEqual([]);
  });

  it('is checked as it is stored', async () => {
    for (const person of [here.meeting.secretariat, here.meeting.observer]) {
      const { acts, head } = await recordFor(person);
      expect(await get<RecordCheck>(person, 'record/check')).toEqual({ whole: true, acts, head, breaks: null });
    }
  });

  it('is for members alone', async () => {
    const { path } = here.meeting.chair;
    for (const what of ['acts', 'record', 'record/check']) {
      expect((await here.house.browser().ask(`${path}/${what}`)).status).toBe(401);
    }
  });
});
