import { type RefObject, useEffect } from 'react';
import { searchable } from './text-search.ts';

/** The name under which the style sheet knows the words that are searched for. */
const highlight = 'compare-found';

/** Longer texts are not marked further: nobody reads them all, and each mark costs. */
const mostMarks = 2_000;

/**
 * Marks the searched words in the rows of a box, across deletions and insertions, without touching the page: nothing that a screen reader
 * or a selection works with changes. `version` changes with what the box shows.
 */
export function useMarkedWords(box: RefObject<HTMLElement | null>, query: string, version: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` changes with what the box shows
  useEffect(() => {
    if (!('highlights' in CSS)) return;
    const words = searchable(query.trim());
    const ranges = words === '' || !box.current ? [] : [...found(box.current, words)];
    if (ranges.length === 0) CSS.highlights.delete(highlight);
    else CSS.highlights.set(highlight, new Highlight(...ranges));
    return () => {
      CSS.highlights.delete(highlight);
    };
  }, [box, query, version]);
}

function* found(box: HTMLElement, words: string): Generator<Range> {
  let count = 0;
  for (const paragraph of box.querySelectorAll('[data-row] p')) {
    const nodes: Text[] = [];
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement?.closest('.visually-hidden, sup, [data-badge]')
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
    const text = searchable(nodes.map(({ data }) => data).join(''));
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      const range = document.createRange();
      if (set(nodes, at, (node, offset) => range.setStart(node, offset)))
        set(nodes, at + words.length - 1, (node, offset) => range.setEnd(node, offset + 1));
      yield range;
      if (++count >= mostMarks) return;
    }
  }
}

/** Finds the character at an offset of several text nodes. */
function set(nodes: readonly Text[], offset: number, use: (node: Text, offset: number) => void): boolean {
  let rest = offset;
  for (const node of nodes) {
    if (rest < node.length) {
      use(node, rest);
      return true;
    }
    rest -= node.length;
  }
  return false;
}
