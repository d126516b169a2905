import { allNamed, readAttribution } from './attribution.ts';
import type { ParagraphWithSigns } from './bracketed-text.ts';
import { isCode, isKnownHolder } from './holder-name.ts';
import { unmarked } from './marked-text.ts';

/** A call of a footnote in a paragraph: before which character, in UTF-16 code units, and what the note says. */
export interface CalledNote {
  readonly offset: number;
  readonly text: string;
}

/**
 * A paragraph with the names in its brackets that footnotes give: `[shall]¹` with the note `EU, Kenya` as `[shall – EU, Kenya]`. Only
 * where a note says nothing but names of States and groups, or codes, and what they want; all others stay notes.
 */
export function withFootnotedHolders<P extends ParagraphWithSigns>(
  paragraph: P,
  notes: readonly CalledNote[],
): { readonly paragraph: P; readonly taken: readonly number[] } {
  const { text, literal = [] } = paragraph;
  const { shape } = unmarked(text, literal);
  const insertions: { readonly place: number; readonly words: string }[] = [];
  const taken: number[] = [];
  // From the end on: of several notes of one bracket the last gives its names.
  for (const { offset, text: note } of notes.toSorted((a, b) => b.offset - a.offset)) {
    const place = shape[offset - 1] === ']' ? offset - 1 : shape[offset] === ']' ? offset : -1;
    if (place < 0 || place === insertions.at(-1)?.place || note.length > longest) continue;
    const said = readAttribution(unmarked(note.trim()));
    const names = allNamed(said);
    const certain = names.length > 0 && names.every((name) => isKnownHolder(name) || isCode(name));
    if (said.notes.length > 0 || !certain) continue;
    insertions.push({ place, words: ` – ${note.trim().replace(/\.$/, '')}` });
    taken.push(offset);
  }
  if (taken.length === 0) return { paragraph, taken };
  const parts: string[] = [];
  const moved: number[] = [];
  const signs = literal.toSorted((a, b) => a - b);
  let [from, shift, sign] = [0, 0, 0];
  for (const { place, words } of insertions.toReversed()) {
    for (; sign < signs.length && (signs[sign] ?? 0) < place; sign++) moved.push((signs[sign] ?? 0) + shift);
    parts.push(text.slice(from, place), words);
    from = place;
    shift += words.length;
  }
  for (; sign < signs.length; sign++) moved.push((signs[sign] ?? 0) + shift);
  return { paragraph: { ...paragraph, text: parts.join('') + text.slice(from), literal: moved }, taken };
}

/** Characters of the longest note that is looked at for names. */
const longest = 2000;
