import type { Language, TextDocument } from '@adref/shared/document';
import type { Adoption, Manner, Reading } from '@adref/shared/formats';
import { originalLanguage } from './original-language.ts';

/** A document of a collection of agreed language: its text, and how it came to be agreed. Empty strings where nobody says. */
export interface AdoptedDocument {
  readonly document: TextDocument;
  /** Code of the organ: `unga`. */
  readonly body: string;
  /** `75`, `S-32`. */
  readonly session: string;
  /** Day of adoption, `2020-12-31`. */
  readonly date: string;
  readonly manner: Manner;
  /** In favour, against, abstaining; null where there was no recorded vote. */
  readonly vote: readonly [number, number, number] | null;
  /** The language that it was written in; absent where it does not say. In any other it is a translation. */
  readonly original?: Language;
}

/** What a person corrects of a document before it goes into the collection. */
export type AdoptionCorrections = Partial<Pick<AdoptedDocument, 'body' | 'session' | 'date' | 'manner' | 'original'>>;

/** Organs by how their symbols begin; the first that fits. */
const organs: readonly (readonly [RegExp, string])[] = [
  [/^A\/HRC\//, 'unhrc'],
  [/^A\//, 'unga'],
  [/^S\//, 'unsc'],
  [/^E\//, 'ecosoc'],
];

/** The documents of a file with how each was adopted, as the file says it or their symbols tell. */
export function adoptedDocuments(
  reading: Pick<Reading, 'documents' | 'votes' | 'adoptions'> & Partial<Pick<Reading, 'zones'>>,
  corrections: AdoptionCorrections = {},
): AdoptedDocument[] {
  const original = originalLanguage(reading.zones ?? []);
  return reading.documents
    .filter(({ paragraphs }) => paragraphs.length > 0)
    .map((document): AdoptedDocument => {
      const { symbol, kind } = document;
      const told = reading.adoptions?.find((one) => one.document === symbol);
      const vote = reading.votes.find((one) => one.document === symbol)?.announced;
      const known = {
        body: told?.body || (organs.find(([pattern]) => pattern.test(symbol))?.[1] ?? ''),
        session: told?.session || (/^A\/(?:RES\/|C\.\d\/|HRC\/)?((?:[SE]+-)?\d+)\//.exec(symbol)?.[1] ?? ''),
        date: told?.date ?? '',
        manner: mannerOf(told, kind),
      };
      return {
        document,
        ...known,
        ...(original && { original }),
        ...corrections,
        vote: vote ? [vote.inFavour, vote.against, vote.abstaining] : null,
      };
    });
}

function mannerOf(told: Adoption | undefined, kind: TextDocument['kind']): Manner {
  if (told && told.manner !== 'unknown') return told.manner;
  return kind === 'draft resolution' ? 'draft' : 'unknown';
}
