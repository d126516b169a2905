import { writeWord } from '@adref/shared/formats';
import type { DocumentQuestion } from '../../server/src/documents/document-question.ts';
import { writePdf } from '../../server/src/exports/pdf/write-pdf.ts';
import { cleanFile, trackedFile } from '../../server/src/exports/text-file.ts';
import { amended, theReport } from './amended-report.ts';
import type { Row } from './row.ts';
import { crowd } from './sync.ts';

const made = '2026-11-27T16:00:00Z';

/**
 * How long a key takes to another's screen while nothing else is asked of the server, while several members take files away (a PDF, a Word
 * file with 2,000 changes, the rolling text of sixty files), and while several send files in; each over and over.
 */
export async function benchKeysMeanwhile(): Promise<Row[]> {
  const { report } = theReport();
  const options = { made, date: made, author: 'KEN', ids: 'lasting' } as const;
  const after = amended(report, 4, 'autrement');
  const word = writeWord(trackedFile(report, after, options));
  const pdf = (await writePdf(cleanFile(report, { made, typed: true }))).bytes;
  const files = Array.from({ length: 60 }, (_, party) => ({
    party: { code: `P${party}`, name: { en: `Party ${party}`, fr: `Partie ${party}` } },
    name: `${party}.docx`,
    bytes: writeWord(trackedFile(report, amended(report, 40 + party, `mot${party}`), options)),
  }));
  const asked = { made, lineNumbers: false } as const;
  const tracked = { ...asked, what: 'tracked', base: report, document: after, author: 'KEN', date: made } as const;
  const written: readonly DocumentQuestion[] = [
    { kind: 'print', name: 'report.pdf', request: { ...asked, what: 'clean', document: report } },
    { kind: 'print', name: 'changes.pdf', request: tracked },
    { kind: 'write', name: 'changes.docx', request: tracked },
    { kind: 'roll', name: 'rolling.docx', request: { draft: report, files, form: 'rolling', made } },
  ];
  const sent: readonly DocumentQuestion[] = [
    { kind: 'list', name: 'report.pdf', bytes: pdf },
    { kind: 'list', name: 'changes.docx', bytes: word },
    {
      kind: 'marked-up',
      earlier: [],
      name: 'changes.docx',
      draft: report,
      file: { name: 'changes.docx', bytes: word, author: null },
    },
  ];
  const rows: Row[] = [];
  // Without files before and after: what else the machine does shows in the difference between the two.
  for (const [who, questions] of [
    ['no file', []],
    ['files written', written],
    ['files read', sent],
    ['no file, again', []],
  ] as const)
    rows.push(
      ...(await crowd(10, who, questions)).filter(({ name }) => /^(?:key press to another|longest turn)/.test(name)),
    );
  return rows;
}
