import {
  noteMark,
  noteMarkLength,
  noteMarksIn,
  type Paragraph,
  type TextDocument,
  withNotesTakenIn,
  withoutNoteMarks,
} from '../../document/index.ts';
import { type GoneWords, joinedSpans, type OriginSpan, type Provenance } from '../../provenance/index.ts';
import { isJoined, type Range, wordsJoinedOn } from '../../rolling/index.ts';
import { carriedAnchors } from './carried-anchors.ts';

/*
 * A text that has the footnotes among its words which the draft before had beside them.
 *
 *   draft "States should act" [6 → note 1]     next "States⟨1⟩ should act"
 *   KEN   "States shall act"                   →    "States⟨1⟩ shall act"      nobody has changed the note
 *
 * What a round comes to is found out with all notes beside the words, as everybody wrote; then it is put in words that have them.
 */

type Worded = Pick<Paragraph, 'id' | 'text'>;

/** What of the words of one text is where in the same words with marks of footnotes among them. */
export class NotesTakenIn {
  readonly #before: TextDocument;
  readonly #next: readonly Worded[];
  /** The notes that were beside the words. */
  readonly #notes: ReadonlySet<string>;
  readonly #texts: ReadonlyMap<string, string>;

  private constructor(before: TextDocument, next: readonly Worded[], notes: ReadonlySet<string>) {
    this.#before = before;
    this.#next = next;
    this.#notes = notes;
    this.#texts = new Map(next.map(({ id, text }) => [id, text]));
  }

  /** Null where `next` has none of the footnotes among its words that `before` has beside them. */
  static between(before: TextDocument, next: readonly Worded[]): NotesTakenIn | null {
    if (before.footnotes.length === 0) return null;
    const known = new Set(before.paragraphs.map(({ id }) => id));
    const notes = new Set(
      withNotesTakenIn(before).paragraphs.flatMap(({ id, kind }) =>
        kind === 'footnote' && !known.has(id) ? [id] : [],
      ),
    );
    return next.some(({ id }) => notes.has(id)) ? new NotesTakenIn(before, next, notes) : null;
  }

  /** The paragraphs as they would be with these notes still beside their words. */
  beside<P extends Worded>(paragraphs: readonly P[]): P[] {
    return paragraphs.flatMap((one) => (this.#notes.has(one.id) ? [] : [{ ...one, text: this.#bare(one.text) }]));
  }

  /** Words of a paragraph with the marks that it has, where the words around them are; those whose words are struck have none. */
  words(paragraph: string, text: string): string {
    const marked = this.#texts.get(paragraph) ?? '';
    const marks = this.#marksIn(marked);
    if (marks.length === 0) return text;
    const anchors = marks.map(({ at, note }, nth) => ({
      offset: at - nth * noteMarkLength,
      marker: note,
      footnote: note,
    }));
    const bare = this.#bare(marked);
    // The sign of a join is the first of its wording, and the space behind it is no word: a mark before all words is behind both.
    const first = isJoined(text) ? text.length - wordsJoinedOn(text).trimStart().length : 0;
    let whole = text.slice(0, first);
    let from = first;
    for (const { offset: at, marker } of carriedAnchors(anchors, bare, text.slice(first))) {
      const offset = first + at;
      whole += text.slice(from, offset) + (noteMark(marker) ?? '');
      from = offset;
    }
    return whole + text.slice(from);
  }

  /** A wording of a paragraph, in words with its marks; the same where it has none. */
  wording<W extends { readonly paragraph: string; readonly text: string | null }>(wording: W): W {
    const text = wording.text === null ? null : this.words(wording.paragraph, wording.text);
    return text === wording.text ? wording : { ...wording, text };
  }

  /** A range of a paragraph: marks at its ends are outside of it, and a place is behind those that are there. */
  range(paragraph: string, { from, to }: Range): Range {
    const marked = this.#texts.get(paragraph) ?? '';
    const start = this.place(paragraph, from);
    return { from: start, to: from === to ? start : this.#placed(marked, to, false) };
  }

  /** A place of a paragraph, behind the marks that are there. */
  place(paragraph: string, place: number): number {
    return this.#placed(this.#texts.get(paragraph) ?? '', place, true);
  }

  /** What is said of some words in the text, with its range, if it has one, in the words with marks. */
  ranged<T extends { readonly paragraph: string; readonly from: number | null; readonly to: number | null }>(
    said: T,
  ): T {
    const { paragraph, from, to } = said;
    return from === null || to === null ? said : { ...said, ...this.range(paragraph, { from, to }) };
  }

  /** Where the words come from, marks and notes too: those are the draft's. */
  provenance({ paragraphs, gone }: Provenance): Provenance {
    const texts = new Map(withNotesTakenIn(this.#before).paragraphs.map(({ id, text }) => [id, text]));
    const marks = [...texts].flatMap(([paragraph, text]) =>
      noteMarksIn(text).map(({ at, note }) => ({ note, paragraph, at })),
    );
    const calls = Map.groupBy(marks, ({ note }) => note);
    const known = new Map(paragraphs.map(({ paragraph, spans }) => [paragraph, spans]));
    const present = new Set(this.#next.flatMap(({ text }) => noteMarksIn(text).map(({ note }) => note)));
    const lost = gone.flatMap((words) => this.#gone(words, texts.get(words.paragraph) ?? '', present));
    const there = new Set(this.#next.map(({ id }) => id));
    const notesGone = [...this.#notes].flatMap((id): GoneWords[] => {
      const text = texts.get(id) ?? '';
      if (there.has(id) || text === '') return [];
      const decided = lost.find((one) => noteMarksIn(one.text).some(({ note }) => note === id))?.decided ?? true;
      return [{ paragraph: id, from: 0, to: text.length, text, decided }];
    });
    return {
      paragraphs: this.#next.map(({ id, text }) => {
        if (this.#notes.has(id)) {
          const origin = { kind: 'draft', paragraph: id, at: 0 } as const;
          return { paragraph: id, spans: text === '' ? [] : [{ from: 0, to: text.length, origin }] };
        }
        const spans = (known.get(id) ?? []).flatMap((span) => this.#cutAtMarks(span, text, texts));
        const own = new Map<string, number>();
        const called = this.#marksIn(text).map(({ at, note }): OriginSpan => {
          const nth = own.get(note) ?? 0;
          own.set(note, nth + 1);
          const all = calls.get(note) ?? [];
          const call = all.filter(({ paragraph }) => paragraph === id)[nth] ?? all[0];
          const origin = call
            ? ({ kind: 'draft', paragraph: call.paragraph, at: call.at } as const)
            : ({ kind: 'chair', decided: false } as const);
          return { from: at, to: at + noteMarkLength, origin };
        });
        return { paragraph: id, spans: joinedSpans([...spans, ...called].sort((a, b) => a.from - b.from)) };
      }),
      gone: [...lost, ...notesGone],
    };
  }

  /** A stretch of words, in those with marks: in pieces where a mark is inside of it, or was inside of the draft's words that it is. */
  #cutAtMarks({ from, to, origin }: OriginSpan, marked: string, before: ReadonlyMap<string, string>): OriginSpan[] {
    const source = origin.kind === 'draft' ? (before.get(origin.paragraph) ?? '') : '';
    const shift = origin.kind === 'draft' ? origin.at - from : 0;
    const cuts = [...this.#offsets(marked), ...this.#offsets(source).map((place) => place - shift)]
      .filter((place) => from < place && place < to)
      .sort((a, b) => a - b);
    const ends = [...new Set([...cuts, to])];
    return ends.map((end, nth): OriginSpan => {
      const start = nth === 0 ? from : (ends[nth - 1] ?? from);
      return {
        from: this.#placed(marked, start, true),
        to: this.#placed(marked, end, false),
        origin: origin.kind === 'draft' ? { ...origin, at: this.#placed(source, start + shift, true) } : origin,
      };
    });
  }

  /** Words that are gone, in those of the draft with its marks: without the marks that are in the text all the same. */
  #gone({ paragraph, from, to, text, decided }: GoneWords, marked: string, called: ReadonlySet<string>): GoneWords[] {
    const [start, end] = [this.#placed(marked, from, true), this.#placed(marked, to, false)];
    if (this.#bare(marked.slice(start, end)) !== text) return [{ paragraph, from, to, text, decided }];
    const kept = this.#marksIn(marked).filter(({ at, note }) => start <= at && at < end && called.has(note));
    const edges = [start, ...kept.flatMap(({ at }) => [at, at + noteMarkLength]), end];
    return edges.flatMap((edge, nth): GoneWords[] => {
      const next = edges[nth + 1];
      if (nth % 2 === 1 || next === undefined || next === edge) return [];
      return [{ paragraph, from: edge, to: next, text: marked.slice(edge, next), decided }];
    });
  }

  #bare(text: string): string {
    return withoutNoteMarks(text, (note) => (this.#notes.has(note) ? '' : (noteMark(note) ?? '')));
  }

  #marksIn(text: string) {
    return noteMarksIn(text).filter(({ note }) => this.#notes.has(note));
  }

  /** Where the marks are in the words without them, in order. */
  #offsets(marked: string): number[] {
    return this.#marksIn(marked).map(({ at }, nth) => at - nth * noteMarkLength);
  }

  /** Where a place of the words is in those with marks: `behind` the marks that are right there, or before them. */
  #placed(marked: string, place: number, behind: boolean): number {
    const before = this.#offsets(marked).filter((offset) => offset < place || (behind && offset === place)).length;
    return place + before * noteMarkLength;
  }
}
