import { withoutMarkBrackets, withoutRepeatedBrackets } from '../mark-bracket.ts';
import type { WordsMark } from '../reading.ts';
import { allOf, childrenOf, type XmlElement } from '../xml-tree.ts';
import { spaceClass } from './told-kind.ts';

/** The words of a block, with what the file says of stretches of them and where it calls footnotes. Offsets are UTF-16 code units of `text`. */
export interface AknInline {
  readonly text: string;
  readonly marks: readonly WordsMark[];
  readonly notes: readonly Note[];
}

/** A footnote at the place where it is called. */
interface Note {
  readonly offset: number;
  readonly marker: string;
  readonly text: string;
  /** Id of its element; for a later call of a note that is elsewhere the id of that one, with `#` before it. Empty where there is none. */
  readonly name: string;
}

/** Elements between which there is a space although the file has none. */
const breaks = new Set([
  'eol',
  'br',
  'p',
  'td',
  'th',
  'li',
  'item',
  'listIntroduction',
  'listWrapUp',
  'heading',
  'num',
]);

/**
 * The words in some elements, as one text. Runs of spaces, tabs and line ends are one space; a run with a line end and nothing else between
 * two elements is how the file was laid out, and says nothing. A no-break space stays as it is.
 */
export function inlineOf(elements: readonly XmlElement[]): AknInline {
  let text = '';
  let space = false;
  /** Where the words behind a quotation mark begin, which has no space behind it. */
  let opened = 0;
  const marks: WordsMark[] = [];
  const notes: Note[] = [];

  const write = (run: string) => {
    for (const part of run.split(/([ \t\r\n]+)/)) {
      if (part === '') continue;
      if (/^[ \t\r\n]/.test(part)) space = true;
      else {
        if (space && text.length > opened) text += ' ';
        text += part;
        space = false;
      }
    }
  };
  const mark = (kinds: readonly WordsMark['kind'][], href: string, inside: () => void) => {
    const written = text.length;
    const spaced = space && text !== '';
    inside();
    const from = written + (spaced || (text[written] === ' ' && written > 0) ? 1 : 0);
    if (text.length > from) {
      for (const kind of kinds) marks.push({ kind, from, to: text.length, ...(kind === 'link' && { href }) });
    }
  };
  const read = (element: XmlElement): void => {
    if (element.name === 'authorialNote') {
      notes.push({ offset: text.length, ...noteOf(element) });
      // A note that is called in a note is called where that one is.
      for (const inner of allOf(element, 'authorialNote')) read(inner);
      return;
    }
    if (element.name === 'noteRef' && element.attributes.href?.startsWith('#')) {
      const { marker = '', href } = element.attributes;
      notes.push({ offset: text.length, marker, text: '', name: href });
      return;
    }
    if (element.attributes.class === spaceClass && childrenOf(element).length === 0) {
      text += element.children.join('');
      space = false;
      return;
    }
    if (breaks.has(element.name)) space = true;
    const { href = '', startQuote = '', endQuote = '' } = element.attributes;
    mark(kindsOf(element), href, () => {
      write(startQuote);
      if (startQuote !== '') opened = text.length;
      for (const child of element.children) {
        if (typeof child !== 'string') read(child);
        else if (!/^[ \t]*[\r\n][ \t\r\n]*$/.test(child)) write(child);
      }
      if (endQuote !== '') space = false;
      write(endQuote);
    });
    if (breaks.has(element.name)) space = true;
  };
  for (const element of elements) read(element);
  const offsets = notes.map(({ offset }) => offset);
  const left = withoutMarkBrackets(
    text,
    offsets,
    marks.filter(({ kind }) => kind === 'raised'),
  );
  return {
    text: left.text,
    marks: marks
      .map((one) => ({ ...one, from: left.place(one.from), to: left.place(one.to) }))
      .filter(({ from, to }) => to > from)
      .toSorted((a, b) => a.from - b.from || b.to - a.to),
    notes: notes.map((note) => ({ ...note, offset: left.place(note.offset) })),
  };
}

/** A footnote as its element has it. */
export function noteOf(element: XmlElement): Omit<Note, 'offset'> {
  const { marker = '', eId: name = '' } = element.attributes;
  const paragraphs = allOf(element, 'p');
  const { text } = inlineOf(paragraphs.length > 0 ? paragraphs : [{ ...element, name: 'p' }]);
  return { marker, text: withoutRepeatedBrackets(text), name };
}

/** What an element says of its words. */
function kindsOf({ name, attributes }: XmlElement): WordsMark['kind'][] {
  const classes = (attributes.class ?? '').split(/\s+/);
  const kinds: WordsMark['kind'][] = [];
  if (name === 'i' || (name === 'span' && classes.includes('italic'))) kinds.push('italic');
  if (name === 'b' || (name === 'span' && classes.includes('bold'))) kinds.push('bold');
  if (name === 'sup') kinds.push('raised');
  if (name === 'sub') kinds.push('lowered');
  if (name === 'a' && attributes.href) kinds.push('link');
  // Other references have addresses of texts in a collection, which nobody can open, or those of the web.
  if ((name === 'ref' || name === 'rref') && /^https?:/i.test(attributes.href ?? '')) kinds.push('link');
  return kinds;
}

/** An inline without its first characters, which were its label. */
export function withoutStart({ text, marks, notes }: AknInline, length: number): AknInline {
  if (length === 0) return { text, marks, notes };
  const moved = (offset: number) => Math.max(0, offset - length);
  return {
    text: text.slice(length),
    marks: marks
      .map((one) => ({ ...one, from: moved(one.from), to: moved(one.to) }))
      .filter(({ from, to }) => to > from),
    notes: notes.map((note) => ({ ...note, offset: moved(note.offset) })),
  };
}
