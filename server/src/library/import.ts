import { type AdoptionCorrections, adoptedDocuments } from '@adref/shared/corpus';
import { type ReadOptions, readDocument } from '@adref/shared/formats';
import { invalid, type Reason, type Refusal } from '@adref/shared/refusal';
import type { ReadableFile } from '../documents/pdf-text.ts';
import { withWholePages } from '../documents/whole-pages.ts';
import type { Library } from './library.ts';
import { ownName, type SourceFile } from './source-files.ts';

/** How far an import has come, and what became of what. */
export interface ImportReport {
  readonly files: number;
  readonly added: number;
  readonly already: number;
  /** What could not be taken in, by name and reason; the first five hundred. */
  readonly refused: readonly { readonly file: string; readonly why: Reason }[];
  readonly refusals: number;
  /** `failed`: the library could not be written to; what was added before stays. */
  readonly state: 'running' | 'done' | 'cancelled' | 'failed';
}

/** Reasons that are kept; of a folder full of something else the first ones tell everything. */
const mostReasons = 500;

/** Makes bytes of a file, by its name, such as readers take; refused with the reason where they cannot be. */
export type MakeReadable = (bytes: Uint8Array, name: string) => Promise<ReadableFile | Refusal>;

const asIs: MakeReadable = async (bytes) => ({ ok: true, bytes, pages: [] });

/** How files are taken in. */
export interface ImportOptions {
  readonly corrections?: AdoptionCorrections;
  readonly reading?: Pick<ReadOptions, 'symbol' | 'language' | 'pages'>;
  /** Where nothing is said, files are taken as they are. */
  readonly readable?: MakeReadable;
  /** Told before each file what it is called. */
  readonly begin?: (name: string) => void;
  /** Told after each file; asked whether to go on: what was added before stays. */
  readonly proceed?: (report: ImportReport) => Promise<boolean> | boolean;
}

/**
 * Takes files into the library, each document wholly or not at all. One that is there already is passed over, so whoever was interrupted
 * begins again with the same files. What cannot be read is reported, and the rest follows.
 */
export async function importFiles(
  library: Pick<Library, 'add'>,
  files: AsyncIterable<SourceFile>,
  {
    corrections = {},
    reading = {},
    readable = asIs,
    begin = () => undefined,
    proceed = () => true,
  }: ImportOptions = {},
): Promise<ImportReport> {
  let [count, added, already, refusals] = [0, 0, 0, 0];
  const refused: { file: string; why: Reason }[] = [];
  const report = (state: ImportReport['state']): ImportReport => ({
    files: count,
    added,
    already,
    refused: [...refused],
    refusals,
    state,
  });
  const refuse = (file: string, { key, params }: Refusal) => {
    refusals++;
    if (refused.length < mostReasons) refused.push({ file, why: { key, params } });
  };
  for await (const { name, content } of files) {
    begin(name);
    count++;
    const made = content instanceof Uint8Array ? await readable(content, ownName(name)) : content;
    const given = withWholePages(made, ownName(name));
    const read = given.ok ? readDocument(given.bytes, { ...reading, name: ownName(name) }) : given;
    if (!read.ok) refuse(name, read);
    else {
      for (const document of adoptedDocuments(read.reading, corrections)) {
        const outcome = library.add(document, ownName(name), corrections.original !== undefined);
        if (outcome === 'added') added++;
        else if (outcome === 'there already') already++;
        else refuse(name, invalid('library-other-words', { symbol: document.document.symbol }));
      }
    }
    if (!(await proceed(report('running')))) return report('cancelled');
  }
  return report('done');
}
