import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AgreedParagraph, adoptedDocuments, type Corpus, CorpusIndex, wordRow } from '@adref/shared/corpus';
import { labels } from '@adref/shared/document';
import { readDocument } from '@adref/shared/formats';

/** Resolutions of the General Assembly beside the repository; where they are missing the tests are skipped. */
export const resolutions = join(import.meta.dirname, '../../../../shared/un-resolutions');
export const resolutionsThere = existsSync(resolutions);
if (!resolutionsThere) console.warn(`Skipped: the resolutions ${resolutions} are not here.`);

/** A paragraph of a collection, with its words and the file that it is in. */
export interface CollectedParagraph extends AgreedParagraph {
  readonly text: string;
  readonly file: string;
}

/** The paragraphs of all files in some folders of the resolutions, numbered from 0. */
export function readCollection(folders: readonly string[]): CollectedParagraph[] {
  const paragraphs: CollectedParagraph[] = [];
  for (const folder of folders) {
    for (const name of readdirSync(join(resolutions, folder)).filter((one) => one.endsWith('.xml'))) {
      paragraphs.push(...paragraphsOf(join(resolutions, folder, name), `${folder}/${name}`, paragraphs.length));
    }
  }
  return paragraphs;
}

/** The paragraphs of one file, numbered from `first`. */
export function paragraphsOf(path: string, file: string, first = 0): CollectedParagraph[] {
  const read = readDocument(readFileSync(path), { name: file.split('/').at(-1) ?? file });
  if (!read.ok) throw new Error(`${file}: ${read.key}`);
  const found: CollectedParagraph[] = [];
  for (const { document, manner, date } of adoptedDocuments(read.reading)) {
    const names = labels(document.paragraphs);
    for (const [at, { id, text }] of document.paragraphs.entries()) {
      const { symbol, language } = document;
      const number = first + found.length;
      found.push({
        number,
        document: `${symbol} ${language}`,
        symbol,
        language,
        paragraph: id,
        label: names[at] ?? '',
        manner,
        date,
        text,
        file,
      });
    }
  }
  return found;
}

/** A collection of these paragraphs, which keep their numbers. */
export function corpusOf(paragraphs: readonly CollectedParagraph[]): Corpus {
  const byNumber = new Map(paragraphs.map((one) => [one.number, one]));
  const one = (number: number) => {
    const found = byNumber.get(number);
    if (!found) throw new RangeError(`There is no paragraph ${number}`);
    return found;
  };
  return {
    index: CorpusIndex.of(paragraphs.map(({ number, text }) => ({ paragraph: number, codes: wordRow(text).codes }))),
    paragraph: one,
    text: (number) => one(number).text,
  };
}
