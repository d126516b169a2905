import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as path } from 'node:path';
import type { Negotiation } from '@adref/shared/negotiation';
import { afterEach, expect, it } from 'vitest';
import { serverEnvironment } from '../../server/bin/server-launch.mjs';
import { ServerProcess } from '../e2e/server-process.ts';
import { Browser, type Meeting, openMeeting, type Person, type Venue } from './http/house.ts';
import { Typist } from './http/typist.ts';

let server: ServerProcess | null = null;

afterEach(() => server?.dispose());

/** The server in a process of its own, which can be killed. */
async function venue(): Promise<{ process: ServerProcess } & Venue> {
  const running = await ServerProcess.start();
  server = running;
  const creatorLink = async () => /\/join\/([\w-]+)/.exec(running.output)?.[1] ?? '';
  return { process: running, browser: () => new Browser(() => running.url), creatorLink };
}

// `npm run fault -- crashes` has the many.
const rounds = 8;

it(`loses no acknowledged act and no acknowledged word when it is killed ${rounds} times at work`, async () => {
  const house = await venue();
  const meeting = await openMeeting(house);
  const id = (await meeting.chair.sees()).drafts[0]?.document.paragraphs.at(-1)?.id ?? '';
  const acknowledged = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    let stopped = false;
    const before = acknowledged.size;
    const typist = await Typist.open(meeting.kenya, 'KEN');
    let durable = wordsIn(typist, id);
    const typing = (async () => {
      for (let word = 0; !stopped; word++) {
        await typist.write(id, `${wordsIn(typist, id)} ${round}.${word}`);
        durable = wordsIn(typist, id);
      }
    })().catch(() => undefined);
    const acting = Promise.all([comments(meeting.japan, 'JPN', 'a'), comments(meeting.kenya, 'KEN', 'b')]);
    // Each round is cut at another moment of its work, and on a busy machine too only once some of it is done.
    await expect.poll(() => acknowledged.size, { timeout: 120_000 }).toBeGreaterThan(before);
    await new Promise((resolve) => setTimeout(resolve, 60 + ((round * 37) % 150)));
    await house.process.end('SIGKILL');
    stopped = true;
    await Promise.all([typing, acting]);
    await house.process.restart();

    const said = new Set((await meeting.chair.sees()).comments.map(({ text }) => text));
    expect([...acknowledged].filter((text) => !said.has(text))).toEqual([]);
    const again = await Typist.open(meeting.kenya, 'KEN');
    expect(wordsIn(again, id).startsWith(durable)).toBe(true);
    again.leave();

    async function comments(person: Person, party: string, series: string): Promise<void> {
      for (let nth = 0; !stopped; nth++) {
        const text = `${series} ${round}.${nth}`;
        const target = { paragraph: id, from: null, to: null };
        const answer = await person.asks({ kind: 'comment', draft: 0, party, target, text }).catch(() => null);
        if (answer?.status === 200) acknowledged.add(text);
        // The network has gone, or this browser has said enough for a minute.
        else return;
      }
    }
  }
  expect(acknowledged.size).toBeGreaterThanOrEqual(rounds);
});

it('finishes what was begun and ends with code 0 when it is told to stop', async () => {
  const house = await venue();
  const { chair, kenya }: Meeting = await openMeeting(house);
  const id = (await chair.sees()).drafts[0]?.document.paragraphs.at(-1)?.id ?? '';
  const typist = await Typist.open(kenya, 'KEN');
  const target = { paragraph: id, from: null, to: null };
  const asked = Array.from({ length: 20 }, (_, nth) =>
    kenya.asks({ kind: 'comment', draft: 0, party: 'KEN', target, text: `${nth}` }).then(
      ({ status }) => status,
      () => 0,
    ),
  );
  await asked[0];
  expect(await house.process.end('SIGTERM')).toBe(0);
  expect(await typist.closed).toBe(1012);
  const answered = (await Promise.all(asked)).filter((status) => status === 200).length;
  await house.process.restart();
  const { comments }: Negotiation = await chair.sees();
  expect(comments.length).toBeGreaterThanOrEqual(answered);
});

it('says in one sentence why it cannot start, and ends with code 1', async () => {
  const house = await venue();
  const folder = mkdtempSync(path(tmpdir(), 'adref-start-'));
  const attempts: readonly (readonly [environment: Record<string, string>, sentence: RegExp])[] = [
    [{ PORT: String(house.process.port), DATA_DIR: folder }, /^Port \d+ is taken: .*\.\n$/],
    [{ PORT: '0', DATA_DIR: house.process.dataDir }, /\.\n$/],
    [{ PORT: '0', DATA_DIR: path(import.meta.filename, 'data') }, /\.\n$/],
    [{ PORT: 'http', DATA_DIR: folder }, /^PORT is “http”; .*\.\n$/],
  ];
  const ended = await Promise.all(attempts.map(([environment]) => attempt(environment)));
  for (const [at, [, sentence]] of attempts.entries()) {
    const { code, errors = '' } = ended[at] ?? {};
    expect([code, errors.split('\n').length]).toEqual([1, 2]);
    expect(errors).toMatch(sentence);
  }
  rmSync(folder, { recursive: true });
});

function attempt(environment: Record<string, string>): Promise<{ code: number | null; errors: string }> {
  const root = path(import.meta.dirname, '..', '..');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'server/src/main.ts'], {
    cwd: root,
    env: { ...serverEnvironment, ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk) => (errors += chunk));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, errors })));
}

function wordsIn(typist: Typist, id: string): string {
  return typist.text().find((paragraph) => paragraph.id === id)?.text ?? '';
}
