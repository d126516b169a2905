import { type Change, changes } from '../../differences/index.ts';
import { areCarried, keptWords, turnover, weightOfWords } from './kept-words.ts';

/** A wording of several of the draft's paragraphs, cut where one goes on in the next: what each has of it. */
export interface Continuation {
  readonly pieces: readonly string[];
  /** For each piece but the first whether a space is before it. */
  readonly spaced: readonly boolean[];
}

/**
 * Of the draft's paragraphs `bases`, which follow on each other, those that one paragraph has in it, from the first on; null where there are
 * not even two.
 *
 *   bases "Requests a report;" "Requests a meeting;" "Decides"     words "Requests a report and a meeting;"
 *   →  "Requests a report", spaced "and a meeting;"
 */
export function continuation(bases: readonly string[], words: string): Continuation | null {
  for (let count = Math.min(bases.length, mostJoined); count > 1; count--) {
    const found = joinedFrom(bases.slice(0, count), words);
    if (found) return found;
  }
  return null;
}

/** Paragraphs that are looked for in one: nobody joins more by hand, and each more is one more comparison. */
const mostJoined = 6;

function joinedFrom(bases: readonly string[], words: string): Continuation | null {
  const starts: number[] = [];
  let whole = '';
  for (const base of bases) {
    if (starts.length > 0) whole += ' ';
    starts.push(whole.length);
    whole += base;
  }
  const edits = changes(whole, words);
  const has = bases.map((base, at) => {
    const from = starts[at] ?? 0;
    return { kept: keptWords(whole, edits, { from, to: from + base.length }), all: weightOfWords(base) };
  });
  const [first, ...more] = has;
  if (!first || first.kept * 3 < first.all || first.kept === 0) return null;
  if (!more.every(({ kept, all }) => areCarried(kept, all, all))) return null;
  const carried = more.reduce((sum, { kept }) => sum + kept, 0);
  // Words of the first that say the same are not those of the others.
  if (turnover(bases[0] ?? '', words).come * 2 <= carried) return null;
  return cutAt(
    starts.slice(1).map((start) => placeBefore(edits, start)),
    words,
  );
}

/** Where in the changed words the paragraph begins that begins at `start`: what replaces words on both sides is its own. */
function placeBefore(edits: readonly Change[], start: number): number {
  let shift = 0;
  for (const { from, to, text } of edits) {
    if (from > start) break;
    if (to >= start - 1) return from + shift;
    shift += text.length - (to - from);
  }
  return start - 1 + shift;
}

function cutAt(places: readonly number[], words: string): Continuation | null {
  const pieces: string[] = [];
  const spaced: boolean[] = [];
  let from = 0;
  for (const place of [...places, words.length]) {
    const last = place === words.length;
    let to = Math.max(from, place);
    while (!last && /\s/.test(words[to] ?? '')) to++;
    let end = to;
    while (!last && end > from && /\s/.test(words[end - 1] ?? '')) end--;
    // Another space than one is kept as it is.
    const one = !last && words.slice(end, to) === ' ';
    const piece = words.slice(from, one ? end : to);
    if (piece.trim() === '') return null;
    pieces.push(piece);
    if (!last) spaced.push(one);
    from = to;
  }
  return { pieces, spaced };
}
