import type { Emphasis } from '../../../document/index.ts';

/** Signs by which a text says how words of it are set; each opens and closes. */
const tags: Readonly<Record<string, Emphasis['kind']>> = {
  i: 'italic',
  em: 'italic',
  b: 'bold',
  strong: 'bold',
  sup: 'raised',
  sub: 'lowered',
};

/** Words that are set apart, as their signs come; what is opened and never closed is not. */
export class SetWords {
  readonly #open = new Map<Emphasis['kind'], number>();
  readonly #found: Emphasis[] = [];

  /** A tag, `<i>` or `</i>`, before `offset` of the text. */
  tag(tag: string, offset: number): void {
    const [, close, name = ''] = /^<(\/?)(\w+)/.exec(tag) ?? [];
    const kind = tags[name.toLowerCase()];
    if (kind) this.#edge(kind, close === '', offset);
  }

  /** So many asterisks, which open or close. */
  asterisks(count: number, opens: boolean, offset: number): void {
    if (count !== 2) this.#edge('italic', opens, offset);
    if (count > 1) this.#edge('bold', opens, offset);
  }

  /** Words that are set whole. */
  add(kind: Emphasis['kind'], from: number, to: number): void {
    this.#found.push({ kind, from, to });
  }

  #edge(kind: Emphasis['kind'], opens: boolean, offset: number): void {
    const from = this.#open.get(kind);
    if (opens) this.#open.set(kind, from ?? offset);
    else if (from !== undefined) {
      this.#open.delete(kind);
      this.add(kind, from, offset);
    }
  }

  /** The stretches in their order, without spaces at their edges; those that only a space parts are one. */
  in(text: string): Emphasis[] {
    const trimmed = this.#found
      .map(({ kind, from, to }): Emphasis => {
        const words = text.slice(from, to);
        return { kind, from: to - words.trimStart().length, to: from + words.trimEnd().length };
      })
      .filter(({ from, to }) => from < to)
      .toSorted((a, b) => a.from - b.from || b.to - a.to);
    const last = new Map<Emphasis['kind'], number>();
    const joined: Emphasis[] = [];
    for (const one of trimmed) {
      const at = last.get(one.kind);
      const before = at === undefined ? undefined : joined[at];
      if (at !== undefined && before && text.slice(before.to, one.from).trim() === '')
        joined[at] = { ...before, to: Math.max(before.to, one.to) };
      else last.set(one.kind, joined.push(one) - 1);
    }
    return joined;
  }
}
