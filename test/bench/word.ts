import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocument, writeWord } from '@adref/shared/formats';
import { rolling } from '../../server/src/command-line/rolling.ts';
import { writePdf } from '../../server/src/exports/pdf/write-pdf.ts';
import { cleanFile, trackedFile } from '../../server/src/exports/text-file.ts';
import { amended, theReport } from './amended-report.ts';
import { measure, type Row, summary } from './row.ts';

const made = '2026-11-27T16:00:00Z';

/** Files out and in: a report with 2,000 changes as a Word file and as a PDF, and the rolling text of sixty that were marked up. */
export async function benchWord(): Promise<Row[]> {
  const { bytes, name, report } = theReport();
  const options = { made, date: made, author: 'KEN', ids: 'lasting' } as const;
  const after = amended(report, 4, 'autrement');
  const write = () => writeWord(trackedFile(report, after, options));
  const file = write();
  const changes = readDocument(file, { name: 'a.docx' });
  const count = changes.ok ? (changes.reading.changes?.length ?? 0) : 0;
  const folder = await mkdtemp(join(tmpdir(), 'adref-bench-'));
  try {
    const draft = join(folder, name);
    await writeFile(draft, bytes);
    const texts: string[] = [];
    for (let party = 0; party < 60; party++) {
      const path = join(folder, `${party}.docx`);
      await writeFile(path, writeWord(trackedFile(report, amended(report, 40 + party, `mot${party}`), options)));
      texts.push('--text', `P${party}=${path}`);
    }
    const told: string[] = [];
    const rolled = async () => {
      const code = await rolling(['--draft', draft, ...texts, '--out', join(folder, 'all.docx')], silent, {
        write: (text) => told.push(text),
      });
      if (code !== 0) throw new Error(told.join(''));
    };
    const memory = Array.from({ length: 3 }, () =>
      Number(
        execFileSync(process.execPath, [
          '--disable-warning=ExperimentalWarning',
          join(import.meta.dirname, 'word-process.ts'),
        ]),
      ),
    );
    return [
      { ...summary(memory), name: 'memory of a process that writes and reads it', unit: 'MB', goal: 300 },
      await measure(`report of 98 paragraphs written with ${count} changes`, write, { runs: 7, goal: 2_000 }),
      await measure('the same read', () => readDocument(file, { name: 'a.docx' }), { runs: 7, goal: 2_000 }),
      await measure('the report as a PDF', () => writePdf(cleanFile(report, { made, typed: true })), {
        runs: 7,
        goal: 3_000,
      }),
      await measure(
        `the same with ${count} changes`,
        () => writePdf(trackedFile(report, after, { ...options, typed: true })),
        { runs: 5, goal: 3_000 },
      ),
      await measure('rolling text of 60 marked-up reports, as a Word file', rolled, { runs: 2, warm: 0, goal: 10_000 }),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

const silent = { write: () => undefined };
