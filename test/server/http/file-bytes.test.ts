import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportNegotiation } from '../../../server/src/command-line/export-negotiation.ts';
import { run } from '../command-line/command-run.ts';
import { House, openMeeting } from './house.ts';
import { Typist } from './typist.ts';

const folder = mkdtempSync(join(tmpdir(), 'adref-bytes-'));
let home: House;
beforeAll(async () => {
  home = await House.open();
});
afterAll(async () => {
  await home.dispose();
  rmSync(folder, { recursive: true, force: true });
});

it('has in the file of each, by every door, no byte of what is private to another', async () => {
  const { chair, kenya, japan, observer } = await openMeeting(home);
  const paragraphs = (await chair.sees()).drafts[0]?.document.paragraphs ?? [];
  const [first, second] = paragraphs.filter(({ kind }) => kind === 'operative' || kind === 'preambular');
  const target = { paragraph: first?.id ?? '', from: null, to: null };
  for (const [party, person] of [
    ['KEN', kenya],
    ['JPN', japan],
  ] as const) {
    const typist = await Typist.open(person, party);
    await typist.write(second?.id ?? '', `untabled-${party}`);
    typist.leave();
    const said = { kind: 'comment', draft: 0, target, party } as const;
    await person.does({ ...said, text: `within-${party}`, audience: `party:${party}` });
    await person.does({ ...said, text: `to-desk-${party}`, audience: `chair:${party}` });
  }
  await kenya.does({ kind: 'comment', draft: 0, target, party: 'KEN', text: 'to-everybody' });
  const desk = await Typist.open(chair, null);
  await desk.write(second?.id ?? '', 'chairs-text');
  desk.leave();
  await chair.does({
    kind: 'take',
    draft: 0,
    target: { ...target, from: 0, to: 0 },
    text: 'chairs-decision ',
    source: { kind: 'chair' },
  });

  const secrets = /(?:untabled|within|to-desk)-(?:KEN|JPN)|chairs-text|chairs-decision|to-everybody/g;
  const own = (party: string) => [`to-desk-${party}`, `untabled-${party}`, `within-${party}`];
  const ofDesk = ['chairs-decision', 'chairs-text', 'to-desk-JPN', 'to-desk-KEN'];
  const found = (bytes: string) => [...new Set(bytes.match(secrets))].sort().filter((word) => word !== 'to-everybody');
  for (const [person, mine] of [
    [observer, []],
    [kenya, own('KEN')],
    [japan, own('JPN')],
    [chair, ofDesk],
  ] as const) {
    for (const all of ['yes', 'no'] as const) {
      const answer = await fetch(`${person.browser.url}${person.path}/file?private=${all}`, {
        headers: { cookie: person.browser.cookie, 'adref-member': person.member },
      });
      const bytes = await answer.text();
      expect(bytes).toContain('to-everybody');
      expect(found(bytes), `${person.member} ${all}`).toEqual(all === 'yes' ? mine : []);
    }
  }
  for (const [who, theirs] of [
    [[], []],
    [['--party', 'KEN'], own('KEN')],
    [['--party', 'JPN'], own('JPN')],
    [['--desk'], ofDesk],
  ] as const) {
    const path = join(folder, 'bytes.json');
    const call = [chair.negotiation, '--out', path, '--data', home.dataDir, ...who];
    expect(await run(exportNegotiation, ...call)).toMatchObject({ code: 0 });
    expect(found(readFileSync(path, 'utf8')), who.join(' ')).toEqual(theirs);
  }
});
