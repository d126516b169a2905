import type { WordSetting } from './word-line.ts';

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

/** The places in a text of the signs that are words, whatever they look like; offsets in UTF-16 code units. */
export function ordinaryPlaces(
  text: string,
  stretches: readonly { readonly from: number; readonly to: number; readonly setting: WordSetting }[],
): number[] {
  const places: number[] = [];
  let open: { readonly kind: 'sign' | 'letter'; to: number; ended: boolean } | null = null;
  for (const { from, to, setting } of stretches) {
    const kind = setting.ordinary;
    if (!kind) {
      open = null;
      continue;
    }
    if (open?.kind !== kind || open.to !== from) open = { kind, to: from, ended: false };
    const typed = open.ended ? 0 : text.slice(from, to).search(typedIn[kind]);
    const end = typed < 0 ? to : from + typed;
    for (let at = from; at < end; at++) places.push(at);
    open.to = to;
    open.ended ||= typed >= 0;
  }
  return places;
}
