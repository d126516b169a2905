import type { PrintedPage } from './printed-page.ts';

/** A sign that nobody knows, as it is told to people. */
export const unknownSign = '\ufffd';

const arabic = '\\p{Script=Arabic}\\p{M}';
const stretch = new RegExp(`(?<=[${arabic}])\\u0640+(?=[${arabic}])`, 'gu');
const unknownInside = new RegExp(`(?<=[${arabic}])${unknownSign}+(?=[${arabic}])`, 'gu');
/** Share of the words with an unknown sign inside that the text has without it, from which the sign is a stroke. */
const mostlyKnown = 0.3;

/**
 * Pages without the strokes by which Arabic words are made longer where a line is justified: they are drawn, and no letters. Some programs draw
 * them by a glyph without a name. A sign that is not known is such a stroke where many words that have it inside are words of the text without it;
 * elsewhere it is shown as what nobody knows.
 */
export function withoutStretches(pages: readonly PrintedPage[]): PrintedPage[] {
  const bare = pages.map(({ items }) => items.map((item) => ({ ...item, text: item.text.replace(stretch, '') })));
  const words = new Set(bare.flat().flatMap(({ text }) => lettersIn(text)));
  const unknown = bare.flat().filter(({ text }) => text.replace(unknownInside, '') !== text);
  const known = unknown.filter(({ text }) =>
    lettersIn(text.replace(unknownInside, '')).some((word) => words.has(word)),
  );
  const isStroke = unknown.length > 0 && (known.length >= mostlyKnown * unknown.length || areStrokes(bare.flat()));
  return bare.map((items, at) => ({
    ...pages[at],
    items: isStroke ? items.map((item) => ({ ...item, text: item.text.replace(unknownInside, '') })) : items,
  }));
}

/** An Arabic letter that is joined to the next one: strokes are drawn behind no other. */
const joining = '[\\u0626\\u0628\\u062a-\\u062e\\u0633-\\u063a\\u0641-\\u0647\\u064a]\\p{M}*';
const stroke = new RegExp(`(?<=${joining})${unknownSign}+(?=\\p{Script=Arabic})`, 'gu');
/** Fewest unknown signs of a text that say by their places alone that they are strokes. */
const fewestStrokes = 6;

/**
 * Whether all signs of a text that nobody knows are where strokes are drawn, some of them several times in a row: letters would be at the ends of words
 * as well, and behind letters that are joined to nothing.
 */
function areStrokes(items: readonly { readonly text: string }[]): boolean {
  let [strokes, repeated] = [0, false];
  for (const { text } of items) {
    if (!text.includes(unknownSign)) continue;
    if (text.replace(stroke, '').includes(unknownSign)) return false;
    for (const [found] of text.matchAll(stroke)) {
      strokes++;
      repeated ||= found.length > 1;
    }
  }
  return repeated && strokes >= fewestStrokes;
}

const lettersIn = (text: string): readonly string[] => text.match(/\p{L}[\p{L}\p{M}\ufffd]*/gu) ?? [];
