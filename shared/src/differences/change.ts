import { type Hunk, joinedHunks, touchingHunks } from './align/hunk.ts';
import { wholeMembers } from './align/list-member.ts';
import { finestHunksBetween, hunksFrom } from './align/token-alignment.ts';
import { type Token, tokenise, tokeniseLike } from './token.ts';
import { withTypography } from './typography.ts';

/** One hunk of a wording against its draft: the words of `draft.slice(from, to)` become `text`. */
export interface Change {
  /** Range of the draft's text in UTF-16 code units, on token boundaries; equal where something is only inserted. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * What `wording` changes in `draft`: the hunks of their redline, ascending, never touching; none where they are equal.
 *
 * Stop words between two hunks are drawn in, because "[permettent pas / devraient pas permettre]" reads better than two brackets; words of
 * meaning are not. A list of resolutions is cut between its members, as in all redlines.
 */
export function changes(draft: string, wording: string): Change[] {
  return changesIn(draft)(wording);
}

/** The same for many wordings of one draft, whose tokens are then looked for once. */
export function changesIn(draft: string): (wording: string) => Change[] {
  let known: { tokens: Token[]; hunks: (wording: readonly Token[]) => Hunk[] } | null = null;
  return (wording) => {
    if (wording === draft) return [];
    if (!known) {
      const tokens = tokenise(draft);
      known = { tokens, hunks: hunksFrom(tokens) };
    }
    const { tokens } = known;
    const own = tokeniseLike(wording, draft, tokens);
    const hunks = withTypography(tokens, own, wholeMembers(tokens, own, known.hunks(own)));
    return asChanges(draft, tokens, wording, own, joinedHunks(tokens, hunks));
  };
}

/**
 * The smallest changes that make up one change of `draft`: every common word and space stays outside. Hard to read alone.
 *
 * A part may begin with the space before the change ("[ should]" and not "[should ]", as in all changes), but not before `floor`.
 */
export function smallestChanges(draft: string, { from, to, text }: Change, floor = 0): Change[] {
  if (from === to || text === '') return [{ from, to, text }];
  let start = from;
  while (start > floor && /\s/.test(draft.charAt(start - 1))) start--;
  const space = draft.slice(start, from);
  const [words, wording] = [draft.slice(start, to), space + text];
  const [a, b] = [tokenise(words), tokenise(wording)];
  const hunks = withTypography(a, b, finestHunksBetween(a, b));
  return asChanges(words, a, wording, b, touchingHunks(a, hunks)).map((part) => ({
    from: part.from + start,
    to: part.to + start,
    text: part.text,
  }));
}

function asChanges(
  draft: string,
  a: readonly Token[],
  wording: string,
  b: readonly Token[],
  hunks: readonly Hunk[],
): Change[] {
  return hunks.map(({ fromA, toA, fromB, toB }) => {
    const from = a[fromA]?.from ?? draft.length;
    const start = b[fromB]?.from ?? wording.length;
    return {
      from,
      to: toA === fromA ? from : (a[toA - 1]?.to ?? from),
      text: toB === fromB ? '' : wording.slice(start, b[toB - 1]?.to),
    };
  });
}

/** The wording that makes these changes in `draft`; the inverse of `changes`. They must be ascending and not overlap. */
export function applyChanges(draft: string, edits: readonly Change[]): string {
  let text = '';
  let at = 0;
  for (const { from, to, text: words } of edits) {
    if (from < at || to < from || to > draft.length) throw new Error(`change out of order: ${from}–${to} after ${at}`);
    text += draft.slice(at, from) + words;
    at = to;
  }
  return text + draft.slice(at);
}
