import { withoutRepeatedBrackets } from '../../mark-bracket.ts';
import { childrenOf, type XmlElement } from '../../xml-tree.ts';
import { countFrom, countIn } from '../count.ts';
import type { Lists } from './list-numbers.ts';
import { type ShownLine, shownLines } from './shown-line.ts';
import { propertyOf, type StyleSheet } from './style-sheet.ts';
import type { Accepts, WordLine } from './word-line.ts';
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

/** The lines of all notes of a file, with all their changes, by the keys of their calls. */
export function noteLines(
  { footnotes, endnotes }: Pick<WordPackage, 'footnotes' | 'endnotes'>,
  styles: StyleSheet,
  lists: Lists,
): Map<string, readonly WordLine[]> {
  const told = new Map<string, readonly WordLine[]>();
  for (const [sign, part] of [
    ['f', footnotes],
    ['e', endnotes],
  ] as const) {
    for (const note of childrenOf(part)) {
      if (note.attributes.id === undefined) continue;
      told.set(`${sign}${note.attributes.id}`, wordLines(note, styles, lists).lines);
    }
  }
  return told;
}

/** The notes that some lines call, in the order of their calls; those that Word counts have the number that it prints. `told` are all of them. */
export function calledNotes(
  lines: readonly ShownLine[],
  told: ReadonlyMap<string, readonly WordLine[]>,
  parts: Pick<WordPackage, 'settings' | 'document'>,
  lists: Lists,
  accepts: Accepts,
): Map<string, WordNoteCalled> {
  const counters = { f: counterOf(parts, 'footnotePr', 'decimal'), e: counterOf(parts, 'endnotePr', 'lowerRoman') };
  const sectionOf = sectionsIn(parts);
  const notes = new Map<string, WordNoteCalled>();
  for (const { key, marker, path } of lines.flatMap(({ calls, path }) => calls.map((call) => ({ ...call, path })))) {
    const note = told.get(key);
    if (!note || notes.has(key)) continue;
    const number = marker || (key.startsWith('e') ? counters.e : counters.f)(sectionOf(path));
    const own = shownLines(note, lists, accepts);
    // The mark before a note is there as words where Word does not count it.
    const words = own.map(({ text }) => text).join(' ');
    const [repeated] = own[0]?.raised ?? [];
    const bare =
      marker !== '' && repeated?.marker !== marker && words.startsWith(marker) ? words.slice(marker.length) : words;
    notes.set(key, { key, marker: number, text: withoutRepeatedBrackets(bare).trim() });
  }
  return notes;
}

/**
 * Counts notes: from the first number that the file or its last section says, in its format; anew in each section that says so. Notes that begin
 * anew on each page are counted on: where pages end is not in a file.
 */
function counterOf(
  { settings, document }: Pick<WordPackage, 'settings' | 'document'>,
  name: string,
  format: string,
): (section: XmlElement | null) => string {
  const body = childrenOf(document, 'body')[0] ?? null;
  const whole = childrenOf(settings, name)[0];
  const saidIn = (section: XmlElement | null, property: string) =>
    propertyOf(childrenOf(section, name)[0], property) || propertyOf(whole, property);
  let current = childrenOf(body, 'sectPr').at(-1) ?? null;
  let next = countFrom(saidIn(current, 'numStart'), 1);
  const counted = saidIn(current, 'numFmt') || format;
  return (section) => {
    if (section !== current && saidIn(section, 'numRestart') === 'eachSect') {
      next = countFrom(saidIn(section, 'numStart'), 1);
    }
    current = section;
    return countIn(counted, next++);
  };
}

/** The properties of the section that a line is in, by its path: a section ends with the paragraph that has them, the last one with the text. */
function sectionsIn({ document }: Pick<WordPackage, 'document'>): (path: string) => XmlElement | null {
  const body = childrenOf(document, 'body')[0] ?? null;
  const last = childrenOf(body, 'sectPr').at(-1) ?? null;
  const sections = new Map<string, XmlElement | null>();
  const counts = new Map<string, number>();
  let open: string[] = [];
  for (const child of childrenOf(body)) {
    const nth = (counts.get(child.name) ?? 0) + 1;
    counts.set(child.name, nth);
    open.push(`/body/${child.name}[${nth}]`);
    const own = childrenOf(childrenOf(child, 'pPr')[0] ?? null, 'sectPr')[0];
    if (!own) continue;
    for (const path of open) sections.set(path, own);
    open = [];
  }
  return (path) => sections.get(/^\/body\/\w+\[\d+\]/.exec(path)?.[0] ?? '') ?? last;
}
