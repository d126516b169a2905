import { type Footnote, type FootnoteAnchor, withoutForbidden } from '../../../document/index.ts';
import type { WordsMark } from '../../reading.ts';
import type { XmlElement, XmlNode } from '../../xml-tree.ts';
import { spaceClass } from '../told-kind.ts';
import { xmlElement } from './xml-text.ts';

/** Words of a block, with how stretches of them are set and where they call footnotes. Offsets are UTF-16 code units of `text`. */
export interface WrittenWords {
  readonly text: string;
  readonly marks?: readonly WordsMark[] | undefined;
  readonly anchors?: readonly FootnoteAnchor[] | undefined;
}

/** The footnotes of a file that is written: each is where it is called first, later calls refer to it. */
export class NoteBook {
  readonly #notes: ReadonlyMap<string, Footnote>;
  readonly #written = new Map<string, string>();

  constructor(notes: readonly Footnote[]) {
    this.#notes = new Map(notes.map((note) => [note.id, note]));
  }

  /** What is written where the words call a footnote; for a mark that nobody could tell, the mark alone. */
  call({ footnote, marker }: FootnoteAnchor): XmlElement {
    const note = this.#notes.get(footnote ?? '');
    if (!note) return xmlElement('noteRef', { marker, href: '#', class: 'adref-unknown' });
    const known = this.#written.get(note.id);
    if (known !== undefined) return xmlElement('noteRef', { marker, href: `#${known}` });
    return xmlElement(
      'authorialNote',
      { marker, placement: 'bottom', eId: this.#name(note) },
      xmlElement('p', {}, writtenWords({ text: note.text }, this)),
    );
  }

  /** The notes that no words call, for the metadata: a file has no other place for them. */
  uncalled(): XmlElement[] {
    return [...this.#notes.values()]
      .filter(({ id }) => !this.#written.has(id))
      .map((note) =>
        xmlElement(
          'note',
          { marker: note.marker, eId: this.#name(note) },
          xmlElement('p', {}, writtenWords({ text: note.text }, this)),
        ),
      );
  }

  #name({ id }: Footnote): string {
    const name = `authorialNote_${this.#written.size + 1}`;
    this.#written.set(id, name);
    return name;
  }
}

/** The words of a block as XML: set and linked where they are, each footnote where it is called. */
export function writtenWords({ text, marks = [], anchors = [] }: WrittenWords, notes: NoteBook): XmlNode[] {
  const set = marks
    .filter(({ from, to }) => from < to && from >= 0 && to <= text.length)
    // Of marks on the same words the reader tells the inner first.
    .toReversed()
    .toSorted((a, b) => a.from - b.from || b.to - a.to);
  const called = anchors.toSorted((a, b) => a.offset - b.offset);
  const setFrom = Map.groupBy(set, ({ from }) => from);
  const calledAt = Map.groupBy(called, ({ offset }) => Math.min(offset, text.length));
  const cuts = new Set([0, text.length, ...set.flatMap(({ from, to }) => [from, to])]);
  for (const offset of calledAt.keys()) cuts.add(offset);
  const places = [...cuts].sort((a, b) => a - b);

  /** Children of the open elements, from the outside in; the first are those of the block. */
  const open: { readonly mark: WordsMark | null; readonly children: XmlNode[] }[] = [{ mark: null, children: [] }];
  const close = () => {
    const closed = open.pop();
    if (closed?.mark) open.at(-1)?.children.push(settingOf(closed.mark, closed.children));
  };
  for (const [nth, at] of places.entries()) {
    const ended = open.findIndex(({ mark }) => mark !== null && mark.to <= at);
    // Marks that cross one that ends here go on in an element of their own.
    const cut = ended < 0 ? [] : open.slice(ended).flatMap(({ mark }) => (mark && mark.to > at ? [mark] : []));
    while (ended >= 0 && open.length > ended) close();
    for (const anchor of calledAt.get(at) ?? []) open.at(-1)?.children.push(notes.call(anchor));
    for (const mark of [...cut, ...(setFrom.get(at) ?? [])]) open.push({ mark, children: [] });
    const to = places[nth + 1];
    if (to === undefined) break;
    const last = to === text.length || calledAt.has(to);
    for (const node of spacedWords(text.slice(at, to), at === 0, last)) open.at(-1)?.children.push(node);
  }
  while (open.length > 1) close();
  return open[0]?.children ?? [];
}

/** A stretch of words in which no space is lost: readers join runs of them, and drop those at the `first` and `last` edge of a text. */
export function spacedWords(text: string, first: boolean, last: boolean): XmlNode[] {
  return withoutForbidden(text)
    .split(/([ \t\r\n]+)/)
    .flatMap((part, at, all): XmlNode[] => {
      if (part === '') return [];
      if (at % 2 === 0) return [part];
      const atEdge = (first && at === 1 && all[0] === '') || (last && at === all.length - 2 && all.at(-1) === '');
      return part !== ' ' || atEdge ? [xmlElement('span', { class: spaceClass }, part)] : [part];
    });
}

function settingOf(mark: WordsMark, children: readonly XmlNode[]): XmlElement {
  switch (mark.kind) {
    case 'italic':
    case 'bold':
      return xmlElement('span', { class: mark.kind }, children);
    case 'raised':
      return xmlElement('sup', {}, children);
    case 'lowered':
      return xmlElement('sub', {}, children);
    case 'link': {
      const href = addressOf(mark.href ?? '');
      return href === null ? xmlElement('span', {}, children) : xmlElement('a', { href }, children);
    }
  }
}

/** An address that may be followed, with what no address has in it encoded; null for one that would run as a program. */
function addressOf(href: string): string | null {
  // Browsers leave these out of an address before they look for its scheme.
  const trimmed = href.replace(/\p{Cc}/gu, '').trim();
  const scheme = /^([a-z][\w+.-]*):/i.exec(trimmed)?.[1]?.toLowerCase();
  if (trimmed === '' || (scheme !== undefined && !['http', 'https', 'mailto', 'ftp'].includes(scheme))) return null;
  return trimmed
    .toWellFormed()
    .replace(/%(?![\da-f]{2})/gi, '%25')
    .replace(/[^\w\-.~:/?#@!$&'()*+,;=%]/gu, encodeURIComponent);
}
