import { setImmediate as nextTurn } from 'node:timers/promises';
import { adoptedDocuments, measuredDraft } from '@adref/shared/corpus';
import { readDocument } from '@adref/shared/formats';
import { invalid } from '@adref/shared/refusal';
import { type ImportReport, importFiles, type MakeReadable } from './import.ts';
import type { Library } from './library.ts';
import type { ImportProgress, LibraryQuestionKind, LibraryQuestions, SentFile } from './library-question.ts';
import { ownName, type SourceFile } from './source-files.ts';
import { zipEntries } from './zip-entries.ts';

/** Reports that are kept: whoever looks for one does so soon. */
const mostReports = 20;

type DeskAnswers = {
  readonly [Kind in LibraryQuestionKind]: (asked: LibraryQuestions[Kind]['asked']) => LibraryQuestions[Kind]['answer'];
};

/**
 * Answers what the library is asked; while files are taken in, which are made `readable` one by one, between one document and the next. How far that
 * has come is told as it goes, for whoever outlives this process.
 */
export function libraryDesk(
  library: Library,
  report: (error: unknown) => void,
  readable: MakeReadable,
  tell: (progress: ImportProgress) => void = () => undefined,
): DeskAnswers {
  const reports = new Map<string, ImportReport>();
  const cancelled = new Set<string>();
  let running: string | null = null;

  const takeIn = async (id: string, file: SentFile): Promise<void> => {
    let told = 0;
    const note = (soFar: ImportReport, at: string | null) => {
      reports.set(id, soFar);
      // Only the refusals that are new: of a folder of thousands they are hundreds.
      tell({ import: id, report: { ...soFar, refused: soFar.refused.slice(told) }, at });
      told = soFar.refused.length;
    };
    try {
      const last = await importFiles(library, filesIn(file), {
        ...(file.corrections && { corrections: file.corrections }),
        ...(file.reading && { reading: file.reading }),
        readable,
        begin: (name) => note(reports.get(id) ?? begun, name),
        proceed: async (soFar) => {
          note(soFar, null);
          // Questions that came meanwhile are answered first.
          await nextTurn();
          return !cancelled.has(id);
        },
      });
      note(last, null);
    } catch (error) {
      note({ ...(reports.get(id) ?? begun), state: 'failed' }, null);
      report(error);
    } finally {
      running = null;
      cancelled.delete(id);
    }
  };

  return {
    list: () => ({ holdings: library.holdings(), documents: library.entries() }),
    document: (id) => library.document(id),
    search: (question) => library.search(question),
    trace: ({ texts, briefly }) => {
      const traces = library.trace(texts);
      return briefly ? traces.map((one) => ({ ...one, spans: [], departures: [] })) : traces;
    },
    descent: ({ document, paragraph }) => library.descent(document, paragraph),
    measure: ({ draft, baseline, said }) => measuredDraft(draft, baseline, said),
    remove: (id) => library.remove(id),
    preview: (file) => {
      const { name, bytes, corrections, reading } = file;
      if (isZip(bytes)) return invalid('file-zip', { name });
      const read = readDocument(bytes, { ...reading, name: ownName(name) });
      if (!read.ok) return read;
      const documents = adoptedDocuments(read.reading, corrections).map(({ document, ...adoption }) => ({
        ...adoption,
        symbol: document.symbol,
        title: document.title,
        language: document.language,
        paragraphs: document.paragraphs.length,
      }));
      return { ok: true, documents };
    },
    import: ({ id, ...file }) => {
      if (running !== null) return false;
      running = id;
      reports.set(id, begun);
      for (const old of [...reports.keys()].slice(0, -mostReports)) reports.delete(old);
      void takeIn(id, file);
      return true;
    },
    report: (id) => reports.get(id) ?? null,
    cancel: (id) => {
      if (running !== id) return false;
      cancelled.add(id);
      return true;
    },
  };
}

const begun: ImportReport = { files: 0, added: 0, already: 0, refused: [], refusals: 0, state: 'running' };

/** What the files of a zip begin with; an office document, which is one too, is told apart by its reader. */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

async function* filesIn({ name, bytes }: SentFile): AsyncGenerator<SourceFile> {
  if (isZip(bytes) && !/\.docx$/i.test(name)) yield* zipEntries(bytes, name);
  else yield { name, content: bytes };
}
