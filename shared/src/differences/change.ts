import { hunksBetween } from './alignment.ts';
import { type Token, tokenise } from './token.ts';

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
 * meaning are not, because then a party that makes only one of two changes would no longer share its alternative.
 */
export function changes(draft: string, wording: string): Change[] {
  return changesIn(draft)(wording);
}

/** The same for many wordings of one draft, whose tokens are then looked for once. */
export function changesIn(draft: string): (wording: string) => Change[] {
  let a: Token[] | null = null;
  return (wording) => {
    if (wording === draft) return [];
    a ??= tokenise(draft);
    const tokens = a;
    const b = tokenise(wording);
    return hunksBetween(tokens, b).map(({ fromA, toA, fromB, toB }) => {
      const from = tokens[fromA]?.from ?? draft.length;
      const start = b[fromB]?.from ?? wording.length;
      return {
        from,
        to: toA === fromA ? from : (tokens[toA - 1]?.to ?? from),
        text: toB === fromB ? '' : wording.slice(start, b[toB - 1]?.to),
      };
    });
  };
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
