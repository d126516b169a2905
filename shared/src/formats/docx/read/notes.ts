import { withoutRepeatedBrackets } from '../../mark-bracket.ts';
import { childrenOf, type XmlElement } from '../../xml-tree.ts';
import { countFrom, countIn } from '../count.ts';
import type { Lists } from './list-numbers.ts';
import { type ShownLine, shownLines } from './shown-line.ts';
import { propertyOf, type StyleSheet } from './style-sheet.ts';
import type { Accepts } from './word-line.ts';
import { wordLines } from './word-lines.ts';
import type { WordPackage } from './word-package.ts';

/** A footnote or endnote that the text calls. */
export interface WordNoteCalled {
  /** By which calls name it. */
  readonly key: string;
  /** As printed. */
  readonly marker: string;
  readonly text: string;
}

/** The notes that some lines call, in the order of their calls; those that Word counts have the number that it prints. */
export function calledNotes(
  lines: readonly ShownLine[],
  parts: WordPackage,
  styles: StyleSheet,
  lists: Lists,
  accepts: Accepts,
): Map<string, WordNoteCalled> {
  const told = new Map<string, XmlElement>();
  for (const [sign, part] of [
    ['f', parts.footnotes],
    ['e', parts.endnotes],
  ] as const) {
    for (const note of childrenOf(part))
      if (note.attributes.id !== undefined) told.set(`${sign}${note.attributes.id}`, note);
  }
  const counters = { f: counterOf(parts, 'footnotePr', 'decimal'), e: counterOf(parts, 'endnotePr', 'lowerRoman') };
  const notes = new Map<string, WordNoteCalled>();
  for (const { key, marker } of lines.flatMap(({ calls }) => calls)) {
    const note = told.get(key);
    if (!note || notes.has(key)) continue;
    const number = marker || (key.startsWith('e') ? counters.e : counters.f)();
    const own = shownLines(wordLines(note, styles, lists).lines, lists, accepts);
    // The mark before a note is there as words where Word does not count it.
    const words = own.map(({ text }) => text).join(' ');
    const [repeated] = own[0]?.raised ?? [];
    const bare =
      marker !== '' && repeated?.marker !== marker && words.startsWith(marker) ? words.slice(marker.length) : words;
    notes.set(key, { key, marker: number, text: withoutRepeatedBrackets(bare).trim() });
  }
  return notes;
}

/** Counts notes: from the first number that the file or its last section says, in its format. */
function counterOf({ settings, document }: WordPackage, name: string, format: string): () => string {
  const body = childrenOf(document, 'body')[0] ?? null;
  const section = childrenOf(childrenOf(body, 'sectPr').at(-1) ?? null, name)[0];
  const whole = childrenOf(settings, name)[0];
  const said = (property: string) => propertyOf(section, property) || propertyOf(whole, property);
  let next = countFrom(said('numStart'), 1);
  const counted = said('numFmt') || format;
  return () => countIn(counted, next++);
}
