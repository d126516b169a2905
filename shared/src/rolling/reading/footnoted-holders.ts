import { namedIn, readAttribution } from './attribution.ts';
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
  let { text, literal = [] } = paragraph;
  const taken: number[] = [];
  // From the end on, so that places before stay where they are.
  for (const { offset, text: note } of notes.toSorted((a, b) => b.offset - a.offset)) {
    const { shape } = unmarked(text, literal);
    const place = shape[offset - 1] === ']' ? offset - 1 : shape[offset] === ']' ? offset : -1;
    const said = readAttribution(unmarked(note.trim()));
    const names = namedIn(said);
    const certain = names.length > 0 && names.every((name) => isKnownHolder(name) || isCode(name));
    if (place < 0 || note.length > longest || said.notes.length > 0 || !certain) continue;
    const inserted = ` – ${note.trim().replace(/\.$/, '')}`;
    text = text.slice(0, place) + inserted + text.slice(place);
    literal = literal.map((at) => (at >= place ? at + inserted.length : at));
    taken.push(offset);
  }
  return { paragraph: taken.length > 0 ? { ...paragraph, text, literal } : paragraph, taken };
}

/** Characters of the longest note that is looked at for names. */
const longest = 2000;
