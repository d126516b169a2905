import { redline } from '@adref/shared/differences';
import type { Footnote, TextDocument } from '@adref/shared/document';
import type { Run, WordChange, WordNote } from '@adref/shared/formats';

/** The number of the first footnote where Word can count them: their marks are the numbers that follow it, in the order of their calls. */
export function firstCounted(documents: readonly TextDocument[]): number | null {
  let first: number | null = null;
  for (const { paragraphs, footnotes } of documents) {
    const byId = new Map(footnotes.map((note) => [note.id, note]));
    const called = new Set<Footnote>();
    for (const { footnote } of paragraphs.flatMap(({ anchors }) => anchors ?? [])) {
      const note = byId.get(footnote ?? '');
      if (note && /^\d/.test(note.marker)) called.add(note);
    }
    const numbers = [...called].map(({ marker }) => (/^\d{1,4}$/.test(marker) ? Number(marker) : 0));
    const [begins] = numbers;
    if (begins === undefined) continue;
    if (numbers.some((number, at) => number !== begins + at || number === 0)) return null;
    if (first !== null && first !== begins) return null;
    first = begins;
  }
  return first ?? 1;
}

/** Whoever changes a text, and when. */
export type Changer = Pick<WordChange, 'author' | 'date'>;

/** The footnotes of a file while it is made: each called once, and told in the text that calls it. */
export class WordNotes {
  readonly notes: WordNote[] = [];
  readonly #counted: boolean;
  readonly #called = new Set<Footnote>();

  /** With `counted` Word counts the numbered ones; asterisks are always typed. */
  constructor(counted: boolean) {
    this.#counted = counted;
  }

  /** The call of a footnote that both texts have; of one text, with the change that it is part of. Null sides have none there. */
  call(before: Footnote | null, after: Footnote | null, by: Changer, change?: WordChange): Run {
    const note = after ?? before;
    if (!note) throw new Error('the call of no footnote');
    if (this.#called.has(note)) return this.raised(note.marker, change);
    for (const one of [before, after]) if (one) this.#called.add(one);
    const runs: Run[] = change
      ? [{ kind: 'words', text: note.text, change }]
      : amended(before?.text ?? note.text, note.text, by);
    const place = this.notes.push({ runs: runs.map(withoutMove) }) - 1;
    const counted = this.#counted && /^\d+$/.test(note.marker);
    return { kind: 'note', note: place, ...(!counted && { marker: note.marker }), ...(change && { change }) };
  }

  /** The mark of a footnote that is told elsewhere, or nowhere. */
  raised(marker: string, change?: WordChange): Run {
    return { kind: 'words', text: marker, calls: true, setting: { raised: true }, ...(change && { change }) };
  }

  /** The footnotes that no paragraph calls. */
  uncalled(footnotes: readonly Footnote[]): Footnote[] {
    return footnotes.filter((note) => !this.#called.has(note));
  }
}

/** The words of a note in both texts. */
function amended(before: string, after: string, by: Changer): Run[] {
  return redline(before, after).map(({ op, text }): Run => {
    if (op === 'equal') return { kind: 'words', text };
    return { kind: 'words', text, change: { kind: op, ...by } };
  });
}

/** A run of a note whose call has moved: a move is told once, in the text, and its note goes and comes with the words. */
export function withoutMove(run: Run): Run {
  if (run.kind !== 'words' || !run.change) return run;
  const { kind, author, date } = run.change;
  const plain = kind === 'move from' ? 'delete' : kind === 'move to' ? 'insert' : kind;
  return { ...run, change: { kind: plain, author, date } };
}
