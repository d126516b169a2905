/*
 * Whose the spaces around a bracket are. They are outside for the eye, and belong to the words inside where these need them:
 *
 *   should [always – EU] not                  a text without the words has no room for a second space: it is theirs
 *   act[, as appropriate, – EU] and           none before a sign
 *   2015 [et / , – EU] 71/28                  theirs that begin with a word, and not theirs that begin with a sign
 *   découlant de [l’ / cette – EU] action     theirs that end with a word, and not theirs that end with an elision
 */

/** A sign that no space is before: one that ends a clause, or closes a parenthesis or a quotation, in the six languages. */
const sign = /^[.,;:!?)\]»”’。，；：！？）、،؛؟]/;

/** Whether nothing, a space or a sign is behind a bracket: there a text without the words of the bracket has no room for a space. */
const hasNoRoom = (next: string) => next === '' || /^\s/.test(next) || sign.test(next);

/**
 * Whether the space before a bracket (for one at the start of a paragraph: after it) belongs to its words: where a text without these
 * words has no room for a second space. `texts` are the draft's words and the alternatives.
 */
export function ownsSpace(texts: readonly string[], next: string): boolean {
  return texts.includes('') && hasNoRoom(next);
}

/**
 * Whether a space before a bracket is nobody's: words such as ", as appropriate," have none before them, and without them the one behind
 * the bracket is there.
 */
export function hasSpareSpace(texts: readonly string[], next: string): boolean {
  return (
    texts.includes('') &&
    hasNoRoom(next) &&
    texts.some((text) => text !== '') &&
    texts.every((text) => text === '' || sign.test(text))
  );
}

/** Whether the space before a bracket is that of some of its texts only: of those that begin with a word, beside others that begin with a sign. */
export function sharesSpaceBefore(texts: readonly string[], next: string): boolean {
  const said = texts.filter((text) => text !== '');
  if (said.some((text) => /^\s/.test(text)) || (said.length < texts.length && !ownsSpace(texts, next))) return false;
  const signs = said.filter((text) => sign.test(text));
  return signs.length > 0 && signs.length < said.length;
}

/** A text with the space that is before its bracket, if that is its own. */
export function withSpaceBefore(text: string): string {
  return text === '' || sign.test(text) ? text : ` ${text}`;
}

/** French words before a vowel, which no space follows. */
const elision = /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’]$/iu;

/** The same for the space behind a bracket: of the texts that end with a word, beside others that end with an elision. */
export function sharesSpaceBehind(texts: readonly string[]): boolean {
  const said = texts.filter((text) => text !== '');
  const elided = said.filter((text) => elision.test(text));
  return elided.length > 0 && elided.length < said.length && !said.some((text) => /\s$/.test(text));
}

/** A text with the space that is behind its bracket, if that is its own. */
export function withSpaceBehind(text: string): string {
  return text === '' || elision.test(text) ? text : `${text} `;
}

/** The texts without spaces at their beginning, if these can be one space outside; null where they cannot. */
export function withoutSpaceBefore(texts: readonly string[], next: string): string[] | null {
  const inner = texts.map((text) => (/^ [^\s]/.test(text) ? text.slice(1) : text));
  return sharesSpaceBefore(inner, next) && inner.every((text, at) => withSpaceBefore(text) === texts[at])
    ? inner
    : null;
}

/** The same of spaces at their end. */
export function withoutSpaceBehind(texts: readonly string[]): string[] | null {
  const inner = texts.map((text) => (/[^\s] $/.test(text) ? text.slice(0, -1) : text));
  return sharesSpaceBehind(inner) && inner.every((text, at) => withSpaceBehind(text) === texts[at]) ? inner : null;
}

/** Where a bracket whose texts are shown without spaces at their ends has one outside it, as negotiators write them: where one of its texts has one there. */
export function spacesOutside(bracket: {
  readonly draft: string;
  readonly alternatives: readonly { readonly text: string }[];
}): {
  readonly before: boolean;
  readonly behind: boolean;
} {
  const texts = [bracket.draft, ...bracket.alternatives.map(({ text }) => text)].filter((text) => text.trim() !== '');
  return { before: texts.some((text) => /^\s/.test(text)), behind: texts.some((text) => /\s$/.test(text)) };
}
