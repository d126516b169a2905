import type { Footnote, FootnoteAnchor } from '@adref/shared/document';
import type { Mark } from './inline.ts';
import type { LineSpan } from './line.ts';
import type { Candidate } from './reading.ts';
import type { Definition } from './repair.ts';

/**
 * Which footnote a mark means.
 *
 *   A mark may only mean a footnote of its own document: notes begin again at 1 in each draft of a report.
 *   One footnote with that mark there                                → it, wherever it stands (the page's foot comes later)
 *   `*`                                                              → the next footnote `*` below it: asterisks begin again on each page
 *   none there, or several, or the year before the mark speaks
 *   against it and for another                                       → nothing; flagged with all candidates
 *
 * The year: a report cited as "2015²" is plausibly in a footnote that names A/70/…, because the nth session of the General
 * Assembly opens in 1945 + n. This is a hint for a reader, never a decision: when notes are renumbered, marks that repeat
 * an earlier note keep their old number and then point, silently, to the wrong one.
 */
export interface PlacedFootnote extends Footnote {
  readonly section: number;
  readonly lines: LineSpan;
  /** Sessions of the General Assembly whose documents it names. */
  readonly sessions: readonly number[];
}

/** Gives the source's footnotes their ids; `sectionAt` says to which document a line belongs. */
export function placeFootnotes(
  definitions: readonly Definition[],
  sectionAt: (line: number) => number,
  prefixes: readonly string[],
): PlacedFootnote[] {
  const repeats = new Map<string, number>();
  return definitions.map(({ marker, text, lines }) => {
    const section = sectionAt(lines.from);
    const prefix = prefixes[section];
    const base = `${prefix ? `${prefix}.` : ''}note${marker.startsWith('*') ? `-star${marker.length > 1 ? marker.length : ''}` : marker}`;
    const nth = (repeats.get(base) ?? 0) + 1;
    repeats.set(base, nth);
    return { id: nth === 1 ? base : `${base}-${nth}`, marker, text, section, lines, sessions: sessions(text) };
  });
}

/** A mark and what it was resolved to; `doubt` where it was not. */
export interface Resolved {
  readonly anchor: FootnoteAnchor;
  readonly doubt: {
    readonly candidates: readonly Candidate[];
    readonly plausible: readonly string[];
    readonly message: string;
  } | null;
}

/** Resolves one mark that stands in `section` at source line `line`, in the words of `text`. */
export function resolveMark(
  mark: Mark,
  text: string,
  section: number,
  line: number,
  footnotes: readonly PlacedFootnote[],
): Resolved {
  const same = footnotes.filter((note) => note.marker === mark.marker);
  const own = same.filter((note) => note.section === section);
  const anchor = (footnote: string | null): FootnoteAnchor => ({ offset: mark.offset, marker: mark.marker, footnote });
  if (mark.marker.startsWith('*')) {
    const next = own.find((note) => note.lines.from >= line);
    if (next) return { anchor: anchor(next.id), doubt: null };
  }
  const year = /(?:19|20)\d{2}$/.exec(text.slice(Math.max(0, mark.offset - 4), mark.offset))?.[0];
  const fitting = year
    ? footnotes.filter((note) => note.section === section && note.sessions.includes(Number(year) - sessionZero))
    : [];
  const only = own.length === 1 ? own[0] : undefined;
  const contradicted = only && fitting.length > 0 && !fitting.includes(only);
  if (only && !contradicted) return { anchor: anchor(only.id), doubt: null };

  const candidates = new Map<string, Candidate>();
  for (const note of same) {
    const because = note.lines.from < line ? 'same mark, before' : 'same mark, after';
    candidates.set(note.id, { footnote: note.id, text: note.text, because });
  }
  for (const note of fitting) candidates.set(note.id, { footnote: note.id, text: note.text, because: 'fits the year' });
  // A note that names this year's document alone says more than one that lists several.
  const closest = fitting.filter((note) => note.sessions.length === 1);
  const plausible = (closest.length > 0 ? closest : fitting).map((note) => note.id);
  const hint = plausible.length > 0 ? `; the year ${year} before it fits ${plausible.join(', ')}` : '';
  const why = contradicted
    ? 'cites another year'
    : own.length > 1
      ? 'is there several times'
      : 'is not in this document';
  const message = `Footnote mark ${mark.marker} after "${text.slice(Math.max(0, mark.offset - 20), mark.offset)}": its note ${why}${hint}.`;
  return {
    anchor: anchor(null),
    doubt: { candidates: [...candidates.values()].slice(-mostCandidates), plausible, message },
  };
}

/** Candidates shown for one mark; those that fit the year come last and are always among them. */
const mostCandidates = 20;

/** Session n of the General Assembly opens in 1945 + n. */
const sessionZero = 1945;

/** Sessions of the General Assembly whose documents a text names. */
function sessions(text: string): number[] {
  return [...text.matchAll(/\bA\/(\d{2,3})\/\d/g)].map((match) => Number(match[1]));
}
