/*
 * Calls of footnotes in pasted words, and the notes themselves. A draft's words hold none, and its square brackets mean disagreement:
 *
 *   States[1] shall act,[2][3]        →   States shall act,
 *   Recalling its resolution²         →   Recalling its resolution
 *   [1] See A/RES/71/28.              →   left out, where the words before call it
 *   States [1] shall act              →   States shall act, where there is such a note; else the brackets are those of a proposal
 *
 * "within [30] days", "[30][60] days", "word[s]", "km²" and "10⁶" are words.
 */

const sign = '\\d{1,3}|[ivx]{1,5}|\\*{1,3}|[†‡]';
const mark = `\\[(?:${sign})\\]`;
const superscript = '[⁰¹²³⁴-⁹]{1,3}';
const closing = '.,;:!?)»”’"%';
const call = new RegExp(
  `(?<=[\\p{L}\\p{N}${closing}])(?:${mark})+|(?<=\\p{L}{3}|[${closing}])${superscript}(?!\\p{L})`,
  'gu',
);
const note = new RegExp(`^\\s*\\[(${sign})\\]\\s+(?=\\S)`, 'u');
/** The line that word processors draw above the notes. */
const rule = /^\s*[_–—-]{3,}\s*$/;

/** The signs of the notes that these words call for certain: without a space between the word and the mark. */
export function calledSigns(words: string): ReadonlySet<string> {
  return new Set([...words.matchAll(call)].flatMap(([marks]) => marks.match(new RegExp(sign, 'gu')) ?? []));
}

/** The sign at the head of a note that is called; null where the words are no note. */
export function signAtHead(words: string, called: ReadonlySet<string>): string | null {
  const found = note.exec(words)?.[1];
  return found !== undefined && called.has(found) ? found : null;
}

/** The paragraphs without notes and their calls. `found`: there were any. */
export function withoutNotes<B extends { readonly words: string }>(
  blocks: readonly B[],
): { readonly blocks: readonly B[]; readonly found: boolean } {
  const called = calledSigns(blocks.map(({ words }) => words).join('\n'));
  const notes = new Set(blocks.flatMap(({ words }) => signAtHead(words, called) ?? []));
  const text = blocks.filter(
    ({ words }) => signAtHead(words, called) === null && !(notes.size > 0 && rule.test(words)),
  );
  const cleared = text.map((block) => {
    const words = block.words
      .replaceAll(call, '')
      .replaceAll(new RegExp(`\\s+\\[(${sign})\\]`, 'gu'), (whole, found: string) => (notes.has(found) ? '' : whole));
    return words === block.words ? block : { ...block, words };
  });
  const found = text.length < blocks.length || cleared.some((block, at) => block !== text[at]);
  return { blocks: found ? cleared : blocks, found };
}
