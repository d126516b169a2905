import type { Language } from '../../document/index.ts';
import type { LibraryEntry } from '../library/library-entry.ts';

/** An adopted paragraph that words were taken from, by its names, so that it is known also where the library has lost it. */
interface AgreedSource extends Pick<LibraryEntry, 'symbol' | 'title' | 'language' | 'adopted' | 'vote' | 'date'> {
  /** Id of the document in the library of the installation. It is made of its words: of another version it is another one. */
  readonly document: string;
  /** Id of the paragraph there, and what it is called. */
  readonly paragraph: string;
  readonly label: string;
  /** The language that the document was written in; absent where nobody says. */
  readonly original?: Language;
}

/** Words of a tabled wording that were taken from an adopted paragraph and stand in it as they are there: offsets in the wording. */
export interface AgreedWords extends AgreedSource {
  readonly from: number;
  readonly to: number;
}

/** Words that may stand in a wording, and where they are from. */
export interface TakenWords {
  readonly source: AgreedSource;
  readonly words: string;
}
