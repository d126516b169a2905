import {
  type NoteSigns,
  noteMarkLength,
  noteMarksIn,
  noteSigns,
  printedSign,
  withoutNoteMarks,
} from '@adref/shared/document';
import type { Run, WordChange, WordFile, WordNote, WordParagraph } from '@adref/shared/formats';
import type { RollingParagraph } from '@adref/shared/rolling';
import { withoutMove } from './word-notes.ts';

/** What is printed for the mark of a note: `3`, `3 bis`; where no paragraph has its id what the source prints, or an asterisk. */
export type NoteSignOf = (note: string) => string;

/** The signs of the notes among these paragraphs, by their labels. */
export function noteSignsOf(paragraphs: readonly Pick<RollingParagraph, 'id' | 'kind' | 'label'>[]): NoteSignOf {
  return signOf(noteSigns(paragraphs));
}

/** What these signs say. */
export function signOf(signs: NoteSigns): NoteSignOf {
  return (note) => signs.get(note) ?? printedSign(note) ?? '*';
}

/** The runs with something in the place of each mark among their words. */
export function withCalls(
  runs: readonly Run[],
  call: (note: string, run: Extract<Run, { kind: 'words' }>) => Run,
): Run[] {
  return runs.flatMap((run): Run[] => {
    const marks = run.kind === 'words' ? noteMarksIn(run.text) : [];
    if (run.kind !== 'words' || marks.length === 0) return [run];
    const parts: Run[] = [];
    let from = 0;
    for (const { at, note } of marks) {
      if (at > from) parts.push({ ...run, text: run.text.slice(from, at) });
      parts.push(call(note, run));
      from = at + noteMarkLength;
    }
    if (from < run.text.length) parts.push({ ...run, text: run.text.slice(from) });
    return parts;
  });
}

/** The runs with the marks of notes as raised signs. */
export function withCallsRaised(runs: readonly Run[], signs: NoteSignOf): Run[] {
  return withCalls(runs, (note, run) => ({ ...run, text: signs(note), setting: { ...run.setting, raised: true } }));
}

/** The file with the marks of notes as raised signs: the notes themselves are among its paragraphs. */
export function withRaisedCalls(file: WordFile, signs: NoteSignOf): WordFile {
  const raise = (paragraph: WordParagraph): WordParagraph => ({
    ...paragraph,
    runs: withCallsRaised(paragraph.runs, signs),
  });
  return {
    ...file,
    title: withoutNoteMarks(file.title),
    blocks: file.blocks.map((block) =>
      block.kind === 'table'
        ? { ...block, rows: block.rows.map((row) => row.map((cell) => cell.map(raise))) }
        : raise(block),
    ),
  };
}

/** A note of a rolling text: its runs with all changes, and the words that it has in the draft, or was proposed with. */
interface RollingNote {
  readonly runs: readonly Run[];
  readonly text: string;
}

/** A note as those have it who put its call where it is: their words of it, each under those who hold it. */
function heldBy({ runs, text }: RollingNote, change: WordChange): Run[] {
  const all = authorsOf(change);
  const as = (run: Run, authors: readonly string[]): Run[] =>
    authors.length === 0 ? [] : [withoutMove({ ...run, change: { ...change, author: authors.join('; ') } })];
  const told = new Set<string>();
  const held = runs.flatMap((run) => {
    const makers = run.change ? authorsOf(run.change) : [];
    const authors = all.filter((one) => run.change === undefined || makers.includes(one) === isPut(run.change));
    for (const one of authors) told.add(one);
    return as(run, authors);
  });
  const untold = all.filter((one) => !told.has(one));
  return [...held, ...as({ kind: 'words', text }, untold)];
}

const authorsOf = ({ author }: WordChange): string[] => author.split('; ');
const isPut = ({ kind }: WordChange): boolean => kind === 'insert' || kind === 'move to';

/**
 * The footnotes of a rolling text while its file is made. A note of the draft is told once, with everybody's changes; one whose mark is put in
 * or taken out is told with that change, so that rejecting it leaves the draft's note where it is and nothing where it would go; where it is put
 * in it says what those hold who put it there.
 */
export class RollingNotes {
  readonly #notes: ReadonlyMap<string, RollingNote>;
  readonly #signs: NoteSignOf;
  readonly #told = new Set<string>();
  readonly #called = new Set<string>();
  readonly #list: WordNote[];
  readonly #counted: boolean;

  /** `notes` by id; `list` takes what is told. With `counted` Word counts those with a number, in the order of their calls. */
  constructor(notes: ReadonlyMap<string, RollingNote>, signs: NoteSignOf, list: WordNote[], counted: boolean) {
    this.#counted = counted;
    this.#notes = notes;
    this.#signs = signs;
    this.#list = list;
  }

  /** What calls a note among the words of a run. */
  readonly call = (note: string, { change }: Extract<Run, { kind: 'words' }>): Run => {
    const known = this.#notes.get(note);
    const put = change !== undefined && isPut(change);
    this.#called.add(note);
    if (!known || (!put && this.#told.has(note))) {
      const text = this.#signs(note);
      return { kind: 'words', text, calls: true, setting: { raised: true }, ...(change && { change }) };
    }
    if (!put) this.#told.add(note);
    const runs: readonly Run[] = put
      ? heldBy(known, change)
      : // What others change in a note stays theirs where its call is struck.
        known.runs.map((run) => (change && !run.change ? withoutMove({ ...run, change }) : run));
    const place = this.#list.push({ runs }) - 1;
    const sign = this.#signs(note);
    return {
      kind: 'note',
      note: place,
      ...(!(this.#counted && /^\d/.test(sign)) && { marker: sign }),
      ...(change && { change }),
    };
  };

  /** Whether some words call this note. */
  isCalled(note: string): boolean {
    return this.#called.has(note);
  }
}
