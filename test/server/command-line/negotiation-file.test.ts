import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NegotiationFile } from '@adref/shared/negotiation';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportNegotiation } from '../../../server/src/command-line/export-negotiation.ts';
import { importNegotiation } from '../../../server/src/command-line/import-negotiation.ts';
import { House, letIn, openMeeting } from '../http/house.ts';
import { Typist } from '../http/typist.ts';

const folder = mkdtempSync(join(tmpdir(), 'adref-negotiation-'));
let home: House;
let away: House;
beforeAll(async () => {
  [home, away] = [await House.open(), await House.open()];
});
afterAll(async () => {
  await home.dispose();
  await away.dispose();
  rmSync(folder, { recursive: true, force: true });
});

const said = () => {
  const words: string[] = [];
  return { words, write: (text: string) => words.push(text) };
};

it('a negotiation is taken from one data folder to another, whose chair comes in by a link', async () => {
  const { chair, kenya } = await openMeeting(home);
  const path = join(folder, 'saved.json');
  const errors = said();
  const call = [chair.negotiation, '--out', path, '--data', home.dataDir];
  expect([await exportNegotiation([...call, '--desk'], said(), errors), errors.words]).toEqual([0, []]);
  const desk: NegotiationFile = JSON.parse(readFileSync(path, 'utf8'));
  expect([desk.seen, desk.record.some(({ kind }) => kind === 'invite')]).toEqual(['desk', true]);
  expect(await exportNegotiation(call, said(), errors)).toBe(0);
  expect(readFileSync(path, 'utf8')).not.toMatch(/"salt"|"invite"/);

  const kenyan = await Typist.open(kenya, 'KEN');
  const drafted = (await chair.sees()).drafts[0]?.document.paragraphs.find(({ kind }) => kind === 'operative');
  await kenyan.write(drafted?.id ?? '', 'untabled words of Kenya');
  kenyan.leave();
  expect([await exportNegotiation([...call, '--party', 'KEN'], said(), errors), errors.words]).toEqual([0, []]);
  const own: NegotiationFile = JSON.parse(readFileSync(path, 'utf8'));
  expect(own.texts.map(({ party }) => party)).toEqual(['KEN']);
  expect(own.texts[0]?.paragraphs.some(({ text }) => text === 'untabled words of Kenya')).toBe(true);
  expect(JSON.stringify(own)).not.toMatch(/"salt"|"invite"/);
  // Nobody else's file has them.
  for (const who of [[], ['--desk'], ['--party', 'JPN']]) {
    await exportNegotiation([...call, ...who], said(), errors);
    expect(readFileSync(path, 'utf8'), who.join(' ')).not.toContain('untabled words');
  }
  expect(await exportNegotiation([...call, '--party', 'XXX'], said(), errors)).toBe(1);
  expect(errors.words.pop()).toContain('XXX');
  expect(await exportNegotiation([...call, '--party', 'KEN'], said(), errors)).toBe(0);

  await away.close();
  const out = said();
  expect([await importNegotiation([path, '--data', away.dataDir], out, errors), errors.words]).toEqual([0, []]);
  await away.start();
  const secret = /\/join\/(\S+)/.exec(out.words.join(''))?.[1] ?? '';
  const iris = await letIn(away, secret, 'Iris');
  const [there, here] = [await chair.sees(), await iris.sees()];
  expect(here.drafts).toEqual(there.drafts);
  expect(here.parties).toEqual(there.parties);
  await iris.does({ kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
});

it('says what is wrong with a call, a folder or a file', async () => {
  const errors = said();
  const data = ['--data', home.dataDir];
  expect(await exportNegotiation(['nobody', '--out', join(folder, 'x.json'), ...data], said(), errors)).toBe(1);
  expect(errors.words.pop()).toContain('nobody');
  expect(await exportNegotiation([...data], said(), errors)).toBe(2);
  expect(await importNegotiation([join(folder, 'missing.json'), ...data], said(), errors)).toBe(1);
  expect(errors.words.pop()).toContain('missing.json');
  writeFileSync(join(folder, 'other.json'), '{"format":"adref-negotiation","version":7}');
  expect(await importNegotiation([join(folder, 'other.json'), ...data], said(), errors)).toBe(1);
  expect(errors.words.pop()).toContain('version 7');
});
