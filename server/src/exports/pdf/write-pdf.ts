import { readFileSync } from 'node:fs';
import { withDaggers } from '@adref/shared/document';
import type { WordFile } from '@adref/shared/formats';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { fontSigns } from './font-signs.ts';
import { pageData, wordsToPrint } from './page-data.ts';
import { fontFiles } from './page-fonts.ts';

/** A PDF, and the characters of its words that none of the fonts has a shape for: they are empty boxes on its pages. */
export interface PdfFile {
  readonly bytes: Uint8Array;
  readonly shapeless: readonly string[];
}

const template = readFileSync(new URL('./page.typ', import.meta.url), 'utf8');

/**
 * A file, all of whose numbers are typed, as pages: footnotes at their foot, every fifth line numbered where it asks for that, or each of so many
 * (`numberedLines`), tagged with what is a title, a paragraph, a note or a cell.
 */
export async function writePdf(file: WordFile, numberedLines?: number): Promise<PdfFile> {
  const data = pageData(file, numberedLines);
  const words = wordsToPrint(data);
  const fonts = await fontFiles(words);
  const shapeless = withoutShape(words, fonts);
  // The words go in beside the template, as a value.
  const compiler = compilerWith(fonts);
  try {
    const { result } = compiler.compile({ mainFileContent: template, inputs: { file: JSON.stringify(data) } });
    // What the typesetter says may quote the words, which are nobody's but the reader's.
    if (!result) throw new Error('The pages of a PDF could not be set');
    return { bytes: readAloud(compiler, result), shapeless };
  } finally {
    // What it remembers of these pages for the next time would stay in memory, with their words.
    compiler.evictCache(0);
  }
}

/** The signs among some words that would have no shape on pages; nothing is set for that. */
export async function shapelessIn(words: string): Promise<string[]> {
  return withoutShape(withDaggers(words), await fontFiles(words));
}

const compilers: { readonly fonts: readonly Buffer[]; readonly compiler: NodeCompiler }[] = [];

/** The typesetter with these fonts. Kept: another one for each file would stay in memory, since the engine does not know how much it holds. */
function compilerWith(fonts: Buffer[]): NodeCompiler {
  const same = (one: readonly Buffer[]) => one.length === fonts.length && one.every((font, at) => font === fonts[at]);
  const known = compilers.find((one) => same(one.fonts));
  if (known) return known.compiler;
  const compiler = NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontBlobs: fonts }] });
  compilers.push({ fonts, compiler });
  return compiler;
}

/**
 * By PDF/UA-1 where the typesetter can keep to it, and tagged without that promise where it cannot: where a sign has no shape, or where
 * struck and underlined words go over the end of a page, for which it has no tag.
 */
function readAloud(compiler: NodeCompiler, pages: NodeTypstDocument): Uint8Array {
  try {
    return compiler.pdf(pages, { pdfStandard: 'ua-1' });
  } catch {
    return compiler.pdf(pages);
  }
}

/** Spaces and signs that only direct others need no shape. */
const unseen = /[\p{Z}\p{C}\p{Variation_Selector}]/u;

const known = new WeakMap<Buffer, ReadonlySet<number>>();

/** The signs of a font, found out once. */
function signsOf(font: Buffer): ReadonlySet<number> {
  const signs = known.get(font) ?? fontSigns(font);
  known.set(font, signs);
  return signs;
}

function withoutShape(words: string, fonts: readonly Buffer[]): string[] {
  const shaped = fonts.map(signsOf);
  return [...new Set(words)].filter(
    (sign) => !unseen.test(sign) && !shaped.some((signs) => signs.has(sign.codePointAt(0) ?? 0)),
  );
}
