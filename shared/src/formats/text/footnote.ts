import type { Footnote, FootnoteAnchor } from '@adref/shared/document';
import { type Doubt, doubt } from '../doubt/doubt.ts';
import type { Candidate, LineSpan } from '../reading.ts';
import type { Definition } from './source/flow.ts';
import type { CalledMark } from './source/inline.ts';

/**
 * Which footnote a mark means.
 *
 *   A mark may only mean a footnote of its own document: notes begin again at 1 in each draft of a report.
 *   One footnote with that mark there                                → it, wherever it is (the page's foot comes later)
 *   `*`                                                              → the next footnote `*` below it: asterisks begin again on each page
 *   It is called again, and the year before the mark speaks against
 *   it and for another                                               → nothing; flagged with the candidates
 *   none there, or several                                           → nothing; flagged with the candidates
 *
 * The year: a report cited as "2015²" is plausibly in a footnote that names A/70/…, because the nth session of the General
 * Assembly opens in 1945 + n. This is a hint for a reader, never a decision: when notes are renumbered, marks that repeat
 * an earlier note keep their old number and then point, silently, to the wrong one. The first mark of a note, and a year in a date
 * ("du 8 au 10 juin 2021¹"), say nothing of the kind.
 */
export interface PlacedFootnote extends Footnote {
  readonly section: number;
  readonly lines: LineSpan;
}

/** A mark and what it was resolved to; `doubt` where it was not. */
export interface Resolved {
  readonly anchor: FootnoteAnchor;
  readonly doubt: (Doubt & { readonly candidates: readonly Candidate[]; readonly plausible: readonly string[] }) | null;
}

/** Candidates named for one mark; those that fit the year are always among them. */
const mostCandidates = 20;

/** Session n of the General Assembly opens in 1945 + n. */
const sessionZero = 1945;

/** The footnotes of a source, found by mark and by year without looking at any other: a source may have thousands of both. */
export class FootnoteIndex {
  /** In the order of the source. */
  readonly all: readonly PlacedFootnote[];
  readonly #byMarker = new Map<string, PlacedFootnote[]>();
  readonly #byPlace = new Map<string, PlacedFootnote[]>();
  readonly #bySession = new Map<string, PlacedFootnote[]>();
  readonly #called = new Set<PlacedFootnote>();
  readonly #sessions = new Map<PlacedFootnote, ReadonlySet<number>>();

  /** Gives the source's footnotes their ids; `sectionAt` says to which document a line belongs. */
  constructor(definitions: readonly Definition[], sectionAt: (line: number) => number, prefixes: readonly string[]) {
    const repeats = new Map<string, number>();
    this.all = definitions.map(({ marker, text, lines }) => {
      const section = sectionAt(lines.from);
      const prefix = prefixes[section];
      const base = `${prefix ? `${prefix}.` : ''}note${marker.startsWith('*') ? `-star${marker.length > 1 ? marker.length : ''}` : marker}`;
      const nth = (repeats.get(base) ?? 0) + 1;
      repeats.set(base, nth);
      return { id: nth === 1 ? base : `${base}-${nth}`, marker, text, section, lines };
    });
    for (const note of this.all) {
      add(this.#byMarker, note.marker, note);
      add(this.#byPlace, placeKey(note.section, note.marker), note);
      const named = sessions(note.text);
      this.#sessions.set(note, named);
      for (const session of named) add(this.#bySession, placeKey(note.section, session), note);
    }
  }

  /** Resolves one mark in `section` at source line `line`, in the words of `text`. */
  resolve(mark: CalledMark, text: string, section: number, line: number): Resolved {
    const own = this.#byPlace.get(placeKey(section, mark.marker)) ?? [];
    const anchor = (footnote: string | null): FootnoteAnchor => ({
      offset: mark.offset,
      marker: mark.marker,
      footnote,
    });
    if (mark.marker.startsWith('*')) {
      const next = own[firstFrom(own, line)];
      if (next) return { anchor: anchor(next.id), doubt: null };
    }
    const year = /(?:19|20)\d{2}$/.exec(text.slice(Math.max(0, mark.offset - 4), mark.offset))?.[0];
    const session = Number(year) - sessionZero;
    const fitting = (year && this.#bySession.get(placeKey(section, session))) || [];
    const only = own.length === 1 ? own[0] : undefined;
    const again = only !== undefined && this.#called.has(only);
    const contradicted =
      only &&
      again &&
      fitting.length > 0 &&
      !this.#sessions.get(only)?.has(session) &&
      !endsInDate(text.slice(0, mark.offset));
    if (only && !contradicted) {
      this.#called.add(only);
      return { anchor: anchor(only.id), doubt: null };
    }

    const named = fitting.slice(0, mostCandidates);
    // A note that names this year's document alone says more than one that lists several.
    const closest = named.filter((note) => this.#sessions.get(note)?.size === 1);
    const plausible = (closest.length > 0 ? closest : named).map((note) => note.id);
    const words = text.slice(Math.max(0, mark.offset - 20), mark.offset);
    const why = whyNot(contradicted === true, own.length, { marker: mark.marker, words }, year ?? '', plausible);
    return {
      anchor: anchor(null),
      doubt: { candidates: this.#candidates(mark.marker, line, named), plausible, ...why },
    };
  }

  /** The footnotes that fit the year, and of those with the same mark the ones nearest to the line, in the order of the source. */
  #candidates(marker: string, line: number, fitting: readonly PlacedFootnote[]): Candidate[] {
    const same = this.#byMarker.get(marker) ?? [];
    const room = mostCandidates - fitting.length;
    const middle = firstFrom(same, line);
    const from = Math.max(0, Math.min(middle - Math.ceil(room / 2), same.length - room));
    const fits = new Set(fitting);
    return [
      ...same
        .slice(from, from + room)
        .filter((note) => !fits.has(note))
        .map(
          (note): Candidate => ({
            footnote: note.id,
            because: note.lines.from < line ? 'same mark, before' : 'same mark, after',
          }),
        ),
      ...fitting.map((note): Candidate => ({ footnote: note.id, because: 'fits the year' })),
    ];
  }
}

/** Why a mark that may mean `notes` footnotes of its document is resolved to none; `plausible` are those that fit the year before it. */
function whyNot(
  contradicted: boolean,
  notes: number,
  mark: { readonly marker: string; readonly words: string },
  year: string,
  plausible: readonly string[],
): Doubt {
  const hinted = { ...mark, year, fitting: plausible.join(', ') };
  if (contradicted) return doubt('mark-cites-another-year', hinted);
  if (plausible.length === 0) return doubt(notes > 1 ? 'mark-several-times' : 'mark-not-here', mark);
  return doubt(notes > 1 ? 'mark-several-times-year' : 'mark-not-here-year', hinted);
}

/** A year after the name of a month or a day: `10 juin 2021`, `July 2015`, `2015年7月` has the year first and does not end in it. */
const date = /\p{L}{3,}\.?\s+(?:de\s+)?(?:19|20)\d{2}$/u;
/** Words before a year that are no months. */
const noMonth =
  /(?:^|[^\p{L}])(?:and|from|until|since|during|dans|pour|depuis|entre|desde|hasta|para|годах|года|году|عام|سنة)\s+(?:19|20)\d{2}$/iu;
/** Characters looked at before a mark: a date is shorter. */
const longestDate = 40;

function endsInDate(text: string): boolean {
  const end = text.slice(-longestDate);
  return date.test(end) && !noMonth.test(end);
}

function placeKey(section: number, sign: string | number): string {
  return `${section} ${sign}`;
}

function add<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Place of the first footnote at `line` or below; their number where there is none. */
function firstFrom(notes: readonly PlacedFootnote[], line: number): number {
  let [low, high] = [0, notes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((notes[middle]?.lines.from ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Sessions of the General Assembly whose documents a text names. */
function sessions(text: string): Set<number> {
  return new Set([...text.matchAll(/\bA\/(\d{2,3})\/\d/g)].map((match) => Number(match[1])));
}
