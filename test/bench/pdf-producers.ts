import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TextDocument } from '@adref/shared/document';
import { readDocument, writeWord } from '@adref/shared/formats';
import { readableBytes } from '../../server/src/documents/pdf-text.ts';
import { escapedHtml } from '../../server/src/exports/escaped.ts';
import { fontFiles } from '../../server/src/exports/pdf/page-fonts.ts';
import { writePdf } from '../../server/src/exports/pdf/write-pdf.ts';
import { cleanFile } from '../../server/src/exports/text-file.ts';
import { openBrowser } from '../e2e/browser.ts';
import type { PrintedDocument } from '../shared/formats/text/corpus/printed-document.ts';
import { scoreOf } from '../shared/formats/text/corpus/reading-score.ts';
import {
  printedResolutions,
  resolutionBytes,
  resolutionFolders,
  resolutionsThere,
} from '../shared/formats/text/corpus/resolutions.ts';
import { libreOffice } from '../word/libre-office.ts';
import type { Row } from './row.ts';

const made = '2026-11-27T16:00:00Z';
/** Documents of a language that are read: every third of the first dozen. */
const taken = (nth: number): boolean => nth < 12 && nth % 3 === 0;

/** A document of the corpus, as it is printed and as it is written. */
interface Sample {
  readonly name: string;
  readonly printed: PrintedDocument;
  readonly document: TextDocument;
}

/** PDFs of some documents, in their order; `folder` is for files of its own. */
type Producer = (samples: readonly Sample[], folder: string) => Promise<Uint8Array[]>;

/**
 * Reading PDFs as three programs write them, in six languages: our own typesetter, Chromium's print, and LibreOffice where it is installed.
 * Percent of preambular and operative paragraphs that are not whole under their label, words lost, pages that are told to read badly.
 */
export async function benchPdfProducers(): Promise<Row[]> {
  if (!resolutionsThere) {
    console.log('Skipped: ../shared/un-resolutions is not here.');
    return [];
  }
  if (!libreOffice) console.log('Without LibreOffice, which is not installed.');
  const producers: Readonly<Record<string, Producer>> = {
    Typst: typst,
    Chromium: chromium,
    ...(libreOffice && { LibreOffice: officeAt(libreOffice) }),
  };
  const rows: Row[] = [];
  for (const language of resolutionFolders) {
    const samples = printedResolutions(language, taken).flatMap(({ name, printed }): Sample[] => {
      const document = documentOf(name);
      return document ? [{ name, printed, document }] : [];
    });
    for (const [producer, pdfsOf] of Object.entries(producers)) {
      const folder = mkdtempSync(join(tmpdir(), 'adref-producers-'));
      try {
        rows.push(...(await measured(`${language} ${producer}`, samples, await pdfsOf(samples, folder), producer)));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }
  }
  return rows;
}

async function measured(
  name: string,
  samples: readonly Sample[],
  pdfs: readonly Uint8Array[],
  producer: string,
): Promise<Row[]> {
  let [paragraphs, whole, lost, doubtful] = [0, 0, 0, 0];
  for (const [at, { printed }] of samples.entries()) {
    const read = await readableBytes(pdfs[at] ?? new Uint8Array(), 'a.pdf');
    if (!read.ok) throw new Error(`${samples[at]?.name}, ${producer}: ${read.key}`);
    // Our files have a masthead of their own, and no line of who adopted the text.
    const blocks = printed.blocks.filter(
      ({ kind }) => producer === 'Chromium' || (kind !== 'masthead' && kind !== 'closing'),
    );
    const score = scoreOf({ ...printed, blocks }, new TextDecoder().decode(read.bytes));
    paragraphs += score.paragraphs;
    whole += score.whole;
    lost += score.lost.length;
    doubtful += read.pages.length;
  }
  const row = (what: string, unit: string, value: number, goal: number): Row => ({
    name: `PDF in, ${name}, ${samples.length} documents: ${what}`,
    unit,
    median: value,
    min: value,
    max: value,
    goal,
  });
  return [
    row('PP and OP not whole', '%', 100 * (1 - whole / Math.max(1, paragraphs)), 3),
    row('words lost', '', lost, 0),
    row('pages told to read badly', '', doubtful, 0),
  ];
}

const typst: Producer = async (samples) => {
  const pdfs: Uint8Array[] = [];
  for (const { document } of samples) pdfs.push((await writePdf(cleanFile(document, { made, typed: true }))).bytes);
  return pdfs;
};

const chromium: Producer = async (samples, folder) => {
  const fonts = await fontsIn(folder);
  const browser = await openBrowser();
  try {
    const pdfs: Uint8Array[] = [];
    const page = await browser.newPage();
    for (const [at, { printed }] of samples.entries()) {
      const path = join(folder, `${at}.html`);
      writeFileSync(path, webPage(printed, fonts, at % 2 === 1));
      await page.goto(pathToFileURL(path).href);
      await page.evaluate(() => document.fonts.ready);
      const margin = { top: '2cm', bottom: '2cm', left: '3cm', right: '3cm' };
      const head = `<div style="font-size:8pt;margin-left:3cm">${printed.symbol}</div>`;
      const foot =
        '<div style="font-size:8pt;width:100%;text-align:center"><span class=pageNumber></span>/<span class=totalPages></span></div>';
      pdfs.push(
        await page.pdf({ format: 'A4', margin, displayHeaderFooter: true, headerTemplate: head, footerTemplate: foot }),
      );
    }
    return pdfs;
  } finally {
    await browser.close();
  }
};

function officeAt(program: string): Producer {
  return async (samples, folder) => {
    const fonts = join(folder, 'fonts');
    await fontsIn(fonts);
    const config = join(folder, 'fonts.conf');
    writeFileSync(
      config,
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${fonts}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
    );
    const files = samples.map(({ document }, at) => {
      const path = join(folder, `${at}.docx`);
      writeFileSync(path, writeWord(cleanFile(document, { made })));
      return path;
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    execFileSync(program, ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, ...files], {
      env: { ...process.env, FONTCONFIG_FILE: config },
      stdio: 'ignore',
    });
    return samples.map((_, at) => readFileSync(join(folder, `${at}.pdf`)));
  };
}

/** Writes the fonts of all scripts into a folder, and gives their paths. */
async function fontsIn(folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  return (await fontFiles('a\u0627\u5927')).map((bytes, at) => {
    const path = join(folder, `font${at}.ttf`);
    writeFileSync(path, bytes);
    return path;
  });
}

function webPage({ language, blocks, notes }: PrintedDocument, fonts: readonly string[], justified: boolean): string {
  const called = (note: number) => (language === 'ar' ? `<sup>(${note})</sup>` : `<sup>${note}</sup>`);
  const paragraphs = blocks.map(({ kind, printed, text, marks }) => {
    // Marks from the last to the first, so that the places of those before stay.
    const marked = marks
      .toSorted((a, b) => b.offset - a.offset)
      .reduce((words, { offset, note }) => `${words.slice(0, offset)}\ue000${note}\ue001${words.slice(offset)}`, text);
    const words = escapedHtml(marked).replace(/\ue000(\d+)\ue001/g, (_, note: string) => called(Number(note)));
    return `<p class="${kind}">${printed ? `${escapedHtml(printed)} ` : ''}${words}</p>`;
  });
  const faces = fonts.map((path, at) => `@font-face{font-family:F${at};src:url(${pathToFileURL(path).href})}`);
  const families = fonts.map((_, at) => `F${at}`).join();
  return `<!doctype html><html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><meta charset="utf-8"><style>${faces.join('')}
body{font:11pt/1.35 ${families},serif;margin:0;${justified ? 'text-align:justify' : ''}}p{margin:0 0 .8em}.note{font-size:8.5pt;margin:0 0 .3em}sup{font-size:.65em;line-height:0}</style>
${paragraphs.join('\n')}<hr style="width:30%;margin-inline-start:0">${notes.map((note, at) => `<p class="note">${called(at + 1)} ${escapedHtml(note)}</p>`).join('')}</html>`;
}

/** The document of a file of the corpus, `en/75_32.xml#0`. */
function documentOf(name: string): TextDocument | undefined {
  const [path = '', at = '0'] = name.split('#');
  const read = readDocument(resolutionBytes(path), { name: path });
  return read.ok ? read.reading.documents[Number(at)] : undefined;
}
