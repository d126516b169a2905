import { noteMarkLength, noteMarksIn, type Paragraph, withoutNoteMarks } from '@adref/shared/document';
import type { Reading, TrackedChange } from '@adref/shared/formats';
import type { Position, Wording } from '@adref/shared/rolling';

type Sources = Reading['sources'];

/** What a file says of words without words of its own. */
export interface SaidInFile {
  readonly positions: readonly Position[];
  /** Paragraphs that somebody else adds, which a party wants none of. */
  readonly wordings: readonly Wording[];
}

/** The paragraphs that the authors of a file add, by where they are in it. */
export class AddedInFile {
  readonly #added = new Map<string, Wording>();
  /** Those that several add together, by where they are: the id under which the first of them has it. */
  readonly #shared = new Map<string, string>();
  readonly #together: ReadonlySet<string>;

  /** `changes` are those of the file. */
  constructor(changes: readonly TrackedChange[]) {
    const together = changes.filter(
      ({ kind, paragraph, author }) => kind === 'insert' && paragraph && /; /.test(author),
    );
    this.#together = new Set(together.flatMap(({ source }) => ('path' in source ? source.path : [])));
  }

  /**
   * The wordings of one author, made of the file as that one would have it, `own` (wordings-in-file.ts). A paragraph that several add
   * together is one, whatever each says in it.
   */
  noted(author: string, wordings: readonly Wording[], own: readonly Paragraph[], sources: Sources): Wording[] {
    const paths = new Map(own.map(({ id }, at) => [`${author}/${at + 1}`, pathOf(sources, id)]));
    return wordings.map((wording) => {
      const path = wording.placement && paths.get(wording.paragraph);
      if (path === undefined) return wording;
      const known = this.#together.has(path) ? this.#shared.get(path) : undefined;
      const paragraph = known ?? wording.paragraph;
      this.#shared.set(path, paragraph);
      const noted = { ...wording, paragraph };
      this.#added.set(`${author} ${path}`, noted);
      return noted;
    });
  }

  /** The paragraph that this author adds at a place of the file. */
  at(author: string, path: string): Wording | undefined {
    return this.#added.get(`${author} ${path}`);
  }
}

/**
 * The positions that a file tells of, on the paragraphs of the draft that it was made from, and on those that its authors add: `base` is the
 * file with none of its changes made. One on a paragraph that the draft has no more, or has with other words, is on nothing.
 */
export function positionsInFile(
  draft: readonly Paragraph[],
  base: readonly Paragraph[],
  { positions = [], sources }: Pick<Reading, 'positions' | 'sources'>,
  added: Pick<AddedInFile, 'at'>,
): SaidInFile {
  const placeOf = new Map(base.map(({ id }, at) => [pathOf(sources, id), at]));
  const said: Position[] = [];
  const opposed: Wording[] = [];
  for (const { party, stance, from, to, of, place, source } of positions) {
    const path = 'path' in source ? source.path : undefined;
    const addition = of === undefined || path === undefined ? undefined : added.at(of, path);
    if (addition) {
      const { paragraph, placement, text } = addition;
      if (stance === 'oppose') opposed.push({ party, paragraph, text: null, ...(placement && { placement }) });
      else said.push({ party, paragraph, stance, ...rangeIn(text ?? '', from, to) });
      continue;
    }
    const at = path === undefined || of !== undefined ? undefined : placeOf.get(path);
    const [own, drafted] = at === undefined ? [] : [base[at], draft[at]];
    if (!own || !drafted || stance === 'oppose' || bare(own.text) !== bare(drafted.text)) continue;
    const paragraph = drafted.id;
    said.push({ party, paragraph, stance, ...rangeIn(drafted.text, from, to), ...(place && { place }) });
  }
  return { positions: said, wordings: opposed };
}

const bare = (text: string) => withoutNoteMarks(text).replace(/\s+/g, ' ').trim();

function pathOf(sources: Sources, id: string): string | undefined {
  const source = sources.get(id);
  return source && 'path' in source ? source.path : undefined;
}

function rangeIn(text: string, from: number | null, to: number | null): Pick<Position, 'from' | 'to'> {
  return from === null || to === null ? { from: null, to: null } : { from: placeIn(text, from), to: placeIn(text, to) };
}

/** Where in words with marks of footnotes is what is at `offset` of them without these. */
function placeIn(text: string, offset: number): number {
  let at = offset;
  for (const mark of noteMarksIn(text)) if (mark.at < at) at += noteMarkLength;
  return at;
}
