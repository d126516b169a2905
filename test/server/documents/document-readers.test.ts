import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { DocumentReaders, readingLimits } from '../../../server/src/documents/document-readers.ts';
import { listUpload } from '../../../server/src/documents/uploaded-document.ts';

const linux = process.platform === 'linux';
const encoder = new TextEncoder();
const draft = encoder.encode("Titre\n\nL'Assemblée générale,\n\nRappelant la Charte,\n\n1. Demande la paix.\n");
/** Some megabytes of paragraphs, which take a process a second or so and a hundred MiB. */
const long = encoder.encode('Un mot et encore un autre mot dans une phrase courte.\n\n'.repeat(60_000));

const list = (bytes: Uint8Array, name = 'draft.txt') => ({ kind: 'list', bytes, name }) as const;
const present = () => new AbortController().signal;

let readers: DocumentReaders | undefined;
const begin = (limits: Partial<typeof readingLimits> = {}) => {
  readers = new DocumentReaders({ ...readingLimits, ...limits });
  return readers;
};
afterEach(() => readers?.close());

describe('a file', () => {
  test('is read by a process as it is read directly', async () => {
    const answer = await begin().ask(list(draft), 'France', present());
    expect(answer).toEqual(listUpload(draft, 'draft.txt'));
    expect(answer).toMatchObject({ ok: true, documents: [{ title: 'Titre', paragraphs: 4 }] });
  });

  test('is chosen by its symbol, and refused with a reason where it cannot be read', async () => {
    const processes = begin();
    const choice = await processes.ask({ kind: 'choose', bytes: draft, name: '', symbol: null }, 'France', present());
    expect(choice).toMatchObject({ ok: true, document: { title: 'Titre' } });
    const bytes = new Uint8Array([0x4c, 0xe9]);
    expect(await processes.ask(list(bytes), 'France', present())).toMatchObject({
      ok: false,
      key: 'file-not-utf-8',
    });
  });

  test('leaves the process that serves free while it is read', async () => {
    let turns = 0;
    let reading = true;
    const turn = () => {
      turns++;
      if (reading) setTimeout(turn, 1);
    };
    setTimeout(turn, 1);
    await begin().ask(list(long), 'France', present());
    reading = false;
    // Read in this process it would leave one turn, before or after.
    expect(turns).toBeGreaterThan(20);
  });

  test('that takes too long is refused, and the next is read', async () => {
    const processes = begin({ workers: 1, time: 1 });
    expect(await processes.ask(list(long, 'annexes.txt'), 'France', present())).toEqual({
      ok: false,
      code: 'invalid',
      key: 'file-takes-long',
      params: { name: 'annexes.txt', seconds: 0.001 },
    });
    await processes.close();
    expect(await begin({ workers: 1 }).ask(list(draft), 'France', present())).toMatchObject({ ok: true });
  });

  test('whose reading the engine gives up ends no process but its own', async () => {
    // As it does where one step asks for much more memory than there is, in which a thread cannot be ended.
    const folder = mkdtempSync(join(tmpdir(), 'adref-readers-'));
    const program = join(folder, 'given-up.mjs');
    writeFileSync(program, "process.on('message', () => 'a '.repeat(30_000_000).split(' '))");
    readers = new DocumentReaders({ ...readingLimits, memory: 40 }, pathToFileURL(program));
    expect(await readers.ask(list(draft), 'France', present())).toMatchObject({ ok: false, key: 'file-takes-memory' });
    await readers.close();
    rmSync(folder, { recursive: true });
    expect(await begin().ask(list(draft), 'France', present())).toMatchObject({ ok: true });
  });

  test('has its time from the processor, and not from what else the machine does', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'adref-readers-'));
    const program = join(folder, 'at-rest.mjs');
    writeFileSync(
      program,
      "process.on('message', ({ name }) => setTimeout(() => process.send({ answer: { ok: true, name } }), Number(name)))",
    );
    const ask = (name: string) => readers?.ask(list(draft, name), 'France', present());
    readers = new DocumentReaders({ ...readingLimits, time: linux ? 300 : 2_000, wait: 1_500 }, pathToFileURL(program));
    expect(await ask('700')).toEqual({ ok: true, name: '700' });
    // Whoever gets no time from the others is told so, and that it is no fault of the file.
    expect(await ask('60000')).toMatchObject({ busy: true, key: 'many-files' });
    await readers.close();
    rmSync(folder, { recursive: true });
  });

  test.skipIf(!linux)('that takes much memory beside the heap is refused', async () => {
    // As the typesetter of a PDF does, of which the engine knows nothing.
    const folder = mkdtempSync(join(tmpdir(), 'adref-readers-'));
    const program = join(folder, 'beside.mjs');
    const takes = 'globalThis.kept = Buffer.alloc(400 * 2 ** 20, 1); setInterval(() => undefined, 1000)';
    writeFileSync(program, `process.on('message', () => { ${takes} })`);
    readers = new DocumentReaders({ ...readingLimits, resident: 300 }, pathToFileURL(program));
    expect(await readers.ask(list(draft, 'a.pdf'), 'France', present())).toMatchObject({
      key: 'file-takes-memory',
      params: { name: 'a.pdf', memory: 300 },
    });
    await readers.close();
    rmSync(folder, { recursive: true });
  });

  test('that takes too much memory is refused, and the next is read', async () => {
    const processes = begin({ workers: 1, memory: 64 });
    expect(await processes.ask(list(long, 'annexes.txt'), 'France', present())).toEqual({
      ok: false,
      code: 'invalid',
      key: 'file-takes-memory',
      params: { name: 'annexes.txt', memory: 64 },
    });
    expect(await processes.ask(list(draft), 'France', present())).toMatchObject({ ok: true });
  });
});

describe('files of many people', () => {
  test('wait for a process, and are read in the order in which they came', async () => {
    const processes = begin({ workers: 1 });
    const order: string[] = [];
    const owners = ['France', 'Japan', 'Mali'];
    await Promise.all(
      owners.map(async (owner, at) => {
        await processes.ask(list(at === 0 ? long : draft), owner, present());
        order.push(owner);
      }),
    );
    expect(order).toEqual(owners);
  });

  test('that are sent in do not wait for those that are written', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'adref-readers-'));
    const program = join(folder, 'long-writing.mjs');
    writeFileSync(
      program,
      "process.on('message', ({ kind, name }) => kind === 'list' && process.send({ answer: { ok: true, name } }))",
    );
    readers = new DocumentReaders({ ...readingLimits, workers: 2, writers: 1 }, pathToFileURL(program));
    const left = new AbortController();
    const request = { what: 'tables', made: '', title: '', language: 'en', tables: [] } as const;
    const written = ['France', 'Japan', 'Mali'].map((owner) =>
      readers?.ask({ kind: 'print', name: `${owner}.pdf`, request }, owner, left.signal),
    );
    expect(await readers.ask(list(draft, 'a'), 'Peru', present())).toEqual({ ok: true, name: 'a' });
    expect(await readers.ask(list(draft, 'b'), 'Peru', present())).toEqual({ ok: true, name: 'b' });
    left.abort();
    await Promise.all(written);
    rmSync(folder, { recursive: true });
  });

  test('are refused where too many wait, of all or of one person', async () => {
    const processes = begin({ workers: 1, waiting: 2, perOwner: 2 });
    const ask = (owner: string) => processes.ask(list(draft), owner, present());
    const read = [ask('France'), ask('France'), ask('Japan')];
    expect(await ask('France')).toMatchObject({ ok: false, busy: true, key: 'files-being-read', params: { files: 2 } });
    expect(await ask('Mali')).toMatchObject({ ok: false, busy: true, key: 'many-files' });
    for (const answer of await Promise.all(read)) expect(answer).toMatchObject({ ok: true });
    expect(await ask('France')).toMatchObject({ ok: true });
  });

  test('make room when whoever sent one has gone', async () => {
    const processes = begin({ workers: 1, perOwner: 2 });
    const [gone, goneToo] = [new AbortController(), new AbortController()];
    const first = processes.ask(list(long), 'France', gone.signal);
    const second = processes.ask(list(long), 'France', goneToo.signal);
    goneToo.abort();
    gone.abort();
    expect([await first, await second]).toMatchObject([{ busy: true }, { busy: true }]);
    expect(await processes.ask(list(draft), 'France', present())).toMatchObject({ ok: true });
    const late = new AbortController();
    late.abort();
    expect(await processes.ask(list(draft), 'France', late.signal)).toMatchObject({ busy: true });
  });
});
