import { readDocument } from '@adref/shared/formats';
import { readableBytes } from '../../server/src/documents/pdf-text.ts';
import { pdfLayoutOf, printedPdf } from '../server/documents/pdf/printed-pdf.ts';
import { layoutOf, pagedText } from '../shared/formats/text/corpus/paged-text.ts';
import { plainText } from '../shared/formats/text/corpus/plain-text.ts';
import type { PrintedDocument } from '../shared/formats/text/corpus/printed-document.ts';
import { scoreOf } from '../shared/formats/text/corpus/reading-score.ts';
import { printedResolutions, resolutionFolders, resolutionsThere } from '../shared/formats/text/corpus/resolutions.ts';
import type { Row } from './row.ts';

/** What is wanted of a text as typed, and as its pages print it: percent of paragraphs that are not whole under their label. */
const goals = { clean: 1, paged: 3, pdf: 3 } as const;

/** Milliseconds of the processor wanted for 100 paragraphs. */
const goalOf100 = 20;

/**
 * Reading what the United Nations printed, typed up and as a converter gives its pages, in six languages: paragraphs that are not whole,
 * false joins, flags of a document, words lost, time for 100 paragraphs. The resolutions are beside the repository; without them
 * there is nothing to measure.
 */
export async function benchRead(): Promise<Row[]> {
  if (!resolutionsThere) {
    console.log('Skipped: ../shared/un-resolutions is not here.');
    return [];
  }
  const rows: Row[] = [];
  for (const folder of resolutionFolders) {
    const documents = printedResolutions(folder);
    for (const form of ['clean', 'paged', 'pdf'] as const) {
      const texts = await textsOf(documents, form);
      const scores = texts.map(({ printed, text }) => scoreOf(printed, text));
      const sum = (of: (score: (typeof scores)[number]) => number) => scores.reduce((all, score) => all + of(score), 0);
      const paragraphs = sum(({ paragraphs }) => paragraphs);
      const row = (what: string, unit: string, value: number, goal: number): Row => ({
        name: `${folder} ${form}: ${what}`,
        unit,
        median: value,
        min: value,
        max: value,
        goal,
      });
      rows.push(
        row('PP and OP not whole as printed', '%', 100 * (1 - sum(({ whole }) => whole) / paragraphs), goals[form]),
        row(
          'false joins',
          '',
          sum(({ joins }) => joins.length),
          0,
        ),
        row('flags of a document', '', sum(({ flags }) => flags.length) / texts.length, 1),
        row(
          'words lost',
          '',
          sum(({ lost }) => lost.length),
          0,
        ),
        row(
          'processor time of 100 paragraphs',
          'ms',
          (100 * timeOf(texts.map(({ text }) => text))) / paragraphs,
          goalOf100,
        ),
      );
    }
  }
  return rows;
}

/** What each document says as it is typed, as a converter gives its pages, and as we read them from a PDF. */
async function textsOf(
  documents: readonly { readonly printed: PrintedDocument }[],
  form: 'clean' | 'paged' | 'pdf',
): Promise<{ printed: PrintedDocument; text: string }[]> {
  if (form === 'clean') return documents.map(({ printed }) => ({ printed, text: plainText(printed) }));
  if (form === 'paged')
    return documents.map(({ printed }, nth) => ({
      printed,
      text: pagedText(printed, layoutOf(nth, printed.language)),
    }));
  const texts: { printed: PrintedDocument; text: string }[] = [];
  for (const [nth, { printed }] of documents.entries()) {
    const read = await readableBytes(printedPdf(printed, pdfLayoutOf(nth)), printed.symbol);
    if (!read.ok) throw new Error(`${printed.symbol}: ${read.key}`);
    texts.push({ printed, text: new TextDecoder().decode(read.bytes) });
  }
  return texts;
}

/** Milliseconds of the processor that reading some texts takes once the reader is warm: the faster of two runs. */
function timeOf(texts: readonly string[]): number {
  const bytes = texts.map((text) => new TextEncoder().encode(text));
  const run = (): number => {
    const before = process.cpuUsage();
    for (const one of bytes) readDocument(one);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  run();
  return Math.min(run(), run());
}
