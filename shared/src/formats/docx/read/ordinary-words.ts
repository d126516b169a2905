import type { OrdinaryWords } from '../word-file.ts';

/*
 * Words of a rolling text that look like its notation and are none:
 *
 *   Decides on [2030] and [shall] act         two brackets that a text has among its words are signs in a style that shows nowhere
 *   Decides on [2030][must – EU] act          whoever types behind such a sign types in its style: what is behind it is read as notation
 *
 * Signs and what else there is have styles of their own, so that what was typed in one is told by where the other kind begins.
 */

/** What is of another kind than the style of a stretch says, and so was typed behind it. */
const typedIn = { sign: /[\p{L}\p{M}\p{N}\s]/u, letter: /[^\p{L}\p{M}\p{N}\s]/u } as const;

/** A stretch of a text whose style says that its words are none of the notation. */
export interface OrdinaryStretch {
  readonly kind: OrdinaryWords;
  readonly from: number;
  readonly to: number;
}

/** The places in a text of the signs that are words, whatever they look like; offsets in UTF-16 code units. */
export function ordinaryPlaces(text: string, stretches: readonly OrdinaryStretch[]): number[] {
  const places: number[] = [];
  let before: (OrdinaryStretch & { readonly ended: boolean }) | null = null;
  for (const { kind, from, to } of stretches) {
    // What is typed in such a style may be a run of its own.
    const goesOn: boolean = before?.kind === kind && before.to === from && before.ended;
    const typed: number = goesOn ? 0 : text.slice(from, to).search(typedIn[kind]);
    const end = typed < 0 ? to : from + typed;
    for (let at = from; at < end; at++) places.push(at);
    before = { kind, from, to, ended: typed >= 0 };
  }
  return places;
}
