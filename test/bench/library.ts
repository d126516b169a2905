import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as after } from 'node:timers/promises';
import { readDocument } from '@adref/shared/formats';
import { LibraryProcess } from '../../server/src/library/library-process.ts';
import type { SentFile } from '../../server/src/library/library-question.ts';
import { libraryFile } from '../../server/src/storage/library/library-sqlite.ts';
import { searchWords } from '../../server/src/storage/library/search-words.ts';
import { type Zipped, zip } from '../server/library/zip.ts';
import { measure, type Row, summary } from './row.ts';
import { crowd } from './sync.ts';

const resolutions = join(import.meta.dirname, '../../../shared/un-resolutions');

/** Paragraphs of the collection: all resolutions of a generation. */
const size = 85_000;

/** The drafts that are traced; they are not in the collection. */
const drafts = ['75_240.xml', '75_32.xml'];

/** The library at the size of all resolutions of a generation, beside a full-text index alone and a plain scan. Nothing where the resolutions are missing. */
export async function benchLibrary(): Promise<Row[]> {
  if (!existsSync(resolutions)) {
    console.log(`Skipped: the resolutions ${resolutions} are not here.`);
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), 'adref-bench-library-'));
  const report = (error: unknown) => console.error(error);
  let library = new LibraryProcess(folder, report);
  try {
    await library.ask('list', null);
    const idle = await lateness(async () => after(2_000));
    const keysBefore = await keys('without a library that is built');
    const bytes = varied();
    const spent = process.cpuUsage();
    const start = performance.now();
    let keysMeanwhile: Row[] = [];
    const typing = after(2_000).then(async () => {
      keysMeanwhile = await keys('while a library is built');
    });
    const busy = await lateness(() => takeIn(library, { name: 'all.zip', bytes }));
    const built = performance.now() - start;
    await typing;
    const { user, system } = process.cpuUsage(spent);
    const { holdings } = await library.ask('list', null);
    console.log(`${holdings.documents} documents, ${holdings.paragraphs} paragraphs, ${holdings.words} words`);
    const rows: Row[] = [
      figures('library: built from a zip', 'ms', [built], { goal: 60_000 }),
      figures('  processor time of the serving process meanwhile', 'ms', [(user + system) / 1000]),
      figures('  a turn of the serving thread comes late, meanwhile', 'ms', busy),
      figures('  the same, with the library idle', 'ms', idle),
      ...keysBefore,
      ...keysMeanwhile,
    ];
    await library.close();
    library = new LibraryProcess(folder, report);
    const opening = performance.now();
    await library.ask('list', null);
    rows.push(figures('  opened again, its process too', 'ms', [performance.now() - opening], { goal: 2_000 }));

    const alone = execFileSync(process.execPath, [
      '--disable-warning=ExperimentalWarning',
      join(import.meta.dirname, 'library-process.ts'),
      folder,
    ]);
    rows.push(figures('  memory of a process that has nothing else', 'MB', [Number(alone)], { goal: 500 }));

    const added: number[] = [];
    for (const language of ['en', 'es', 'ru', 'ar', 'zh']) {
      for (const name of readdirSync(join(resolutions, language))) {
        const file = { name, bytes: readFileSync(join(resolutions, language, name)) };
        const from = performance.now();
        await takeIn(library, file);
        added.push(performance.now() - from);
      }
    }
    rows.push(figures('  one resolution added', 'ms', added, { goal: 100 }));

    const texts = drafts.flatMap((name) => textsOf(readFileSync(join(resolutions, 'fr', name)), name)).slice(0, 45);
    // Each text is asked about once: what the library has answered it answers again in no time.
    let asked = 0;
    rows.push(
      await measure(
        '  where the words of 45 paragraphs come from',
        () => library.ask('trace', { texts: texts.map((text) => `${text} ${++asked}`), briefly: false }),
        { goal: 300 },
      ),
    );
    const single: number[] = [];
    for (let round = 0; round < 3; round++) {
      for (const text of texts) {
        const from = performance.now();
        await library.ask('trace', { texts: [`${text} ${++asked}`], briefly: false });
        single.push(performance.now() - from);
      }
    }
    rows.push(figures('  of one paragraph', 'ms', single, { goal: 15 }));
    const phrases = texts.flatMap((text) => text.match(/\p{L}+ \p{L}+ \p{L}+/gu) ?? []).slice(0, 200);
    const searched: number[] = [];
    for (const phrase of phrases) {
      const from = performance.now();
      await library.ask('search', { words: `"${phrase}"`, limit: 20, offset: 0 });
      searched.push(performance.now() - from);
    }
    rows.push(figures('  a phrase of three words found', 'ms', searched, { goal: 50 }));
    rows.push(...baselines(folder, texts));
    return rows;
  } finally {
    await library.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How long a key takes to another's screen, of a hundred people of whom twenty type, on a server of their own. */
async function keys(when: string): Promise<Row[]> {
  const rows = await crowd(10, when);
  return rows.slice(0, 1).map(({ name, ...row }) => ({ ...row, name: `  ${name}` }));
}

/** What answers the same of one paragraph without an index made for it: a full-text index asked for every eight words, and all texts read through. */
function baselines(folder: string, texts: readonly string[]): Row[] {
  const database = new DatabaseSync(join(folder, libraryFile), { readOnly: true });
  const phrase = database.prepare('SELECT rowid FROM passage WHERE passage MATCH ?');
  const all = database
    .prepare('SELECT text FROM paragraph')
    .all()
    .map(({ text }) => String(text));
  const [indexed, scanned]: [number[], number[]] = [[], []];
  for (const text of texts.slice(2, 10)) {
    const words = searchWords(text);
    const eights = words.slice(0, -7).map((_, at) => words.slice(at, at + 8));
    let from = performance.now();
    for (const eight of eights) phrase.all(`words : "${eight.map(({ word }) => word).join(' ')}"`);
    indexed.push(performance.now() - from);
    from = performance.now();
    for (const eight of eights) {
      const stretch = text.slice(eight[0]?.from, eight.at(-1)?.to);
      for (const other of all) other.includes(stretch);
    }
    scanned.push(performance.now() - from);
  }
  database.close();
  return [
    figures('  of one paragraph, by a full-text index alone (SQLite FTS5)', 'ms', indexed),
    figures('  of one paragraph, by reading all texts through', 'ms', scanned),
  ];
}

/** A row of figures that were measured one by one. */
function figures(name: string, unit: string, values: readonly number[], goal: { goal?: number } = {}): Row {
  const { p95, ...rest } = summary(values);
  return { name, unit, ...rest, ...(values.length > 1 && { p95 }), ...goal };
}

/** Takes a file in and resolves when that is over. */
async function takeIn(library: LibraryProcess, file: SentFile): Promise<void> {
  const id = `${performance.now()}`;
  await library.ask('import', { ...file, id });
  for (;;) {
    const report = await library.ask('report', id);
    if (report?.state !== 'running') return;
    await after(file.name.endsWith('.zip') ? 200 : 1);
  }
}

/** How late turns of this thread come while something goes on, in milliseconds. */
async function lateness(during: () => Promise<void>): Promise<number[]> {
  const late: number[] = [];
  let due = performance.now() + 10;
  const timer = setInterval(() => {
    const now = performance.now();
    late.push(Math.max(0, now - due));
    due = now + 10;
  }, 10);
  await during();
  clearInterval(timer);
  return late;
}

/** A zip of the resolutions and of copies of them in which one word in twelve is another, until there are enough paragraphs. */
function varied(): Uint8Array {
  const originals = ['fr-74', 'fr'].flatMap((folder) =>
    readdirSync(join(resolutions, folder))
      .filter((name) => name.endsWith('.xml') && !drafts.includes(name))
      .map((name) => ({ name: `${folder}/${name}`, xml: readFileSync(join(resolutions, folder, name), 'utf8') })),
  );
  const files: Zipped[] = [];
  let paragraphs = 0;
  let seed = 1;
  const random = () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };
  for (let copy = 0; paragraphs < size; copy++) {
    for (const { name, xml } of originals) {
      if (paragraphs >= size) break;
      paragraphs += xml.match(/<(?:paragraph|container|point|docTitle|formula)\b/g)?.length ?? 0;
      const [meta = '', text = ''] = xml.split('</meta>', 2);
      const other = text
        .replace(/>[^<]{20,}</g, (run) =>
          run.replace(/\p{L}{3,}/gu, (word) => (random() < 1 / 12 ? `mot${Math.floor(random() * 20_000)}` : word)),
        )
        .replace(/A\/RES\/\d+/g, (symbol) => `A/RES/${Number(symbol.slice(6)) - 2 * copy}`);
      const rest = xml.slice(meta.length + '</meta>'.length + text.length);
      files.push({ name: `${copy}/${name}`, content: copy === 0 ? xml : `${meta}</meta>${other}${rest}` });
    }
  }
  return zip(files);
}

function textsOf(bytes: Uint8Array, name: string): string[] {
  const read = readDocument(bytes, { name });
  if (!read.ok) throw new Error(`${name}: ${read.key}`);
  return read.reading.documents.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
}
