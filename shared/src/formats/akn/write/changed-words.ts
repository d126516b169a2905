import type { Run, WordChange, WordNote } from '../../docx/word-file.ts';
import type { XmlElement, XmlNode } from '../../xml-tree.ts';
import { positionClasses, type WrittenPosition } from '../position.ts';
import { markClass, moveClass } from '../tracked.ts';
import { spacedWords } from './words.ts';
import { xmlElement } from './xml-text.ts';

/** Those who hold changes of a file, as its references name them, in the order in which they come first. */
export class ChangeHolders {
  readonly #ids = new Map<string, string>();
  readonly #moves = new Map<string, number>();
  #positions = 0;

  /** The attributes of a change; `classes` say what else it is. */
  attributes(
    { author, move }: WordChange,
    ...classes: readonly string[]
  ): Readonly<Record<string, string | undefined>> {
    const names = author.split('; ').filter((one) => one !== '');
    // A name that looks like what this writer says itself is told by its reference alone.
    const shown = names.map((name) => name.replace(/\s+/g, '-')).filter((name) => !name.startsWith('adref-'));
    const all = [...classes, ...(move === undefined ? [] : [moveClass(this.#moveOf(move))]), ...shown];
    return {
      ...(all.length > 0 && { class: all.join(' ') }),
      ...(names.length > 0 && { title: author, refersTo: names.map((name) => `#${this.#idOf(name)}`).join(' ') }),
    };
  }

  /** An element without words that says a position of some of them. */
  position({ stance, parties, of, ...range }: WrittenPosition): XmlElement {
    const { class: classes, ...said } = this.attributes(
      { kind: 'insert', author: parties.join('; '), date: '' },
      ...positionClasses(range, of === undefined ? null : this.#idOf(of)),
    );
    return xmlElement('marker', { name: stance, class: classes, ...said, eId: `position_${++this.#positions}` });
  }

  /** The references to all of them. */
  references(): XmlElement[] {
    return [...this.#ids].map(([name, eId]) =>
      xmlElement('TLCOrganization', {
        eId,
        href: `/akn/ontology/organization/${encodeURIComponent(name.toWellFormed())}`,
        showAs: name,
      }),
    );
  }

  #idOf(name: string): string {
    const id = this.#ids.get(name) ?? `party_${this.#ids.size + 1}`;
    this.#ids.set(name, id);
    return id;
  }

  #moveOf(move: string): number {
    const nth = this.#moves.get(move) ?? this.#moves.size + 1;
    this.#moves.set(move, nth);
    return nth;
  }
}

/** The footnotes of a file with changes, each told where it is called; those without a mark of their own are counted in the text of all. */
export class ChangedNotes {
  readonly #notes: readonly WordNote[];
  readonly #holders: ChangeHolders;
  #next: number;
  #told = 0;

  constructor(notes: readonly WordNote[], first: number, holders: ChangeHolders) {
    this.#notes = notes;
    this.#next = first;
    this.#holders = holders;
  }

  /** What is written where words call a note. */
  call({ note, marker, change }: Extract<Run, { kind: 'note' }>): XmlElement {
    const gone = change?.kind === 'delete' || change?.kind === 'move from';
    const counted = `${this.#next}`;
    if (marker === undefined && !gone) this.#next++;
    const words = changedWords(this.#notes[note]?.runs ?? [], this, this.#holders);
    return xmlElement(
      'authorialNote',
      { marker: marker ?? counted, placement: 'bottom', eId: `authorialNote_${++this.#told}` },
      xmlElement('p', {}, words),
    );
  }
}

/** Runs with their changes as words of a block: neighbours of one change are one `ins` or `del`. */
export function changedWords(runs: readonly Run[], notes: ChangedNotes, holders: ChangeHolders): XmlNode[] {
  // Where everything before or behind may be gone, a space is at the edge of the words.
  const first = runs.findIndex(({ change }) => change === undefined);
  const last = runs.findLastIndex(({ change }) => change === undefined);
  const written: { readonly change: WordChange | undefined; readonly nodes: XmlNode[] }[] = [];
  for (const [at, run] of runs.entries()) {
    const before = written.at(-1);
    const open = before && isSame(before.change, run.change) ? before : { change: run.change, nodes: [] };
    if (open !== before) written.push(open);
    const edges = [first < 0 || at <= first, last < 0 || at >= last] as const;
    for (const node of nodesOf(run, edges, notes)) open.nodes.push(node);
  }
  return written.flatMap(({ change, nodes }) => {
    if (!change || nodes.length === 0) return nodes;
    return [xmlElement(elementOf(change), holders.attributes(change), nodes)];
  });
}

/** What is changed about the end of a paragraph. */
export function changedMark(change: WordChange | undefined, holders: ChangeHolders): XmlElement[] {
  return change ? [xmlElement(elementOf(change), holders.attributes(change, markClass))] : [];
}

const elementOf = ({ kind }: WordChange): 'ins' | 'del' => (kind === 'insert' || kind === 'move to' ? 'ins' : 'del');

function isSame(a: WordChange | undefined, b: WordChange | undefined): boolean {
  return a === b || (a?.kind === b?.kind && a?.author === b?.author && a?.move === b?.move);
}

function nodesOf(run: Run, [first, last]: readonly [boolean, boolean], notes: ChangedNotes): XmlNode[] {
  if (run.kind === 'note') return [notes.call(run)];
  if (run.kind === 'tab') return spacedWords('\t', true, true);
  if (run.calls) return [xmlElement('noteRef', { marker: run.text, href: '#', class: 'adref-unknown' })];
  const { italic, bold, raised } = run.setting ?? {};
  let nodes = spacedWords(run.text, first, last);
  if (raised) nodes = [xmlElement('sup', {}, nodes)];
  if (bold) nodes = [xmlElement('span', { class: 'bold' }, nodes)];
  if (italic) nodes = [xmlElement('span', { class: 'italic' }, nodes)];
  return nodes;
}
