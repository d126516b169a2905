import type { OrdinaryWords, WordChange } from '../word-file.ts';
import type { ListPlace } from './list-numbers.ts';

/** Who changed words of a file; the words of one change inside another have both. */
export type FileChange = Pick<WordChange, 'kind' | 'author' | 'date'>;

/** How words of a file are set. */
export interface WordSetting {
  readonly italic: boolean;
  readonly bold: boolean;
  readonly raised: boolean;
  readonly lowered: boolean;
  readonly ordinary?: OrdinaryWords;
}

/** A stretch of a line: words, or the call of a note. */
export interface WordSpan {
  readonly text: string;
  readonly setting: WordSetting;
  readonly changes: readonly FileChange[];
  /** Key of the note that is called here; the words are then its own mark, empty where Word counts it. */
  readonly note?: string;
  /** What stands between cells of a row, or paragraphs of a cell; spaces beside it are nobody's. */
  readonly apart?: true;
}

/** What the mark of a paragraph makes of it. */
export interface LineForm {
  readonly style: string;
  readonly place: ListPlace | null;
}

/** A paragraph of a file with all its changes: as it is, and as it was. */
export interface WordLine {
  readonly spans: readonly WordSpan[];
  readonly form: LineForm;
  /** What it was before somebody changed that. */
  readonly before: (LineForm & Pick<FileChange, 'author' | 'date'>) | null;
  /** Whether it is shown on one line with the next: its mark is hidden, or it is a letter of its own size before it. */
  readonly runsOn?: true;
  /** Changes of the mark that ends it. */
  readonly mark: readonly FileChange[];
  /** Only of one that was moved whole: which end of the move it is, and what both ends have in common. */
  readonly move?: { readonly kind: 'move from' | 'move to'; readonly key: string };
  /** A row of a table is one line, its cells with a bar between them. */
  readonly role: 'body' | 'row' | 'box';
  /** `/body/p[12]`. */
  readonly path: string;
}

/** Which changes are taken for made; of all others the words are as they were. */
export type Accepts = (change: FileChange) => boolean;

/** Whether something stays that was changed so: what was added where the change is made, what was taken out where it is not. */
export function stays(changes: readonly FileChange[], accepts: Accepts): boolean {
  return changes.every((change) => {
    const added = change.kind === 'insert' || change.kind === 'move to';
    return added === accepts(change);
  });
}
