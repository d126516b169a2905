import type { XmlElement } from '../../xml-tree.ts';
import type { FileChange, WordLine, WordSpan } from './word-line.ts';

/** The elements at the two ends of what was moved under one name. */
const moveRange = /^move(?:From|To)Range(Start|End)$/;

/** A number that may be typed before the words of a paragraph. */
const typedNumber = /^\s*(?:\(?[\p{L}\d]{1,4}[.)]|\d{1,4}\s-)\s/u;

/** What was moved in a part, as it is read from its beginning to its end. */
export class MoveRanges {
  /** Names of the moves that are open, by the number of their range; and the numbers in order, with some that have ended. */
  readonly #open = new Map<string, string>();
  readonly #begun: string[] = [];
  readonly #counts = new Map<string, number>();

  /** Notes where a move begins or ends; false where the element says neither. */
  mark({ name, attributes: { id = '', name: said = '' } }: XmlElement): boolean {
    const end = moveRange.exec(name)?.[1];
    if (end === 'Start') {
      this.#open.set(id, said);
      this.#begun.push(id);
    } else if (end) this.#open.delete(id);
    return end !== undefined;
  }

  /** Name of the move that began last, of those that are open; empty where none is. */
  get open(): string {
    for (;;) {
      const last = this.#begun.at(-1);
      const name = last === undefined ? '' : this.#open.get(last);
      if (name !== undefined) return name;
      this.#begun.pop();
    }
  }

  /** What a paragraph is to a move where its mark and words of it were moved; of several under one name the nth is the nth at the other end. */
  of(spans: readonly WordSpan[], mark: readonly FileChange[], name: string | null): WordLine['move'] {
    const own = mark.find(({ kind }) => kind !== 'insert') ?? mark[0];
    if (!own) return undefined;
    const kind = own.kind === 'delete' || own.kind === 'move from' ? 'move from' : 'move to';
    const moved = spans.filter(({ changes }) => changes.some((change) => change.kind === kind));
    if (!moved.some(({ text }) => text.trim() !== '')) return undefined;
    const words = moved.map(({ text }) => text).join('');
    // Some programs leave out the names; a number that is typed is another one there.
    const said = name || `${own.author} ${words.replace(typedNumber, '').trim()}`;
    const counted = `${kind} ${said}`;
    const nth = this.#counts.get(counted) ?? 0;
    this.#counts.set(counted, nth + 1);
    return { kind, key: `${nth} ${said}` };
  }
}
