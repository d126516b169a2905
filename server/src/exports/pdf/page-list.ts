import type { StyleName } from '@adref/shared/formats';

/** A paragraph with a number before its words; what it and they are made of is nothing to a list. */
interface Numbered {
  readonly kind: 'paragraph';
  readonly style: StyleName;
  readonly label: readonly unknown[];
  readonly keepNext: boolean;
}

/** Sub-paragraphs of one level that follow each other, each with the lists below it. */
export interface PageList<Paragraph> {
  readonly kind: 'list';
  readonly style: StyleName;
  readonly items: readonly PageItem<Paragraph>[];
}

interface PageItem<Paragraph> {
  readonly paragraph: Paragraph;
  readonly lists: readonly PageList<Paragraph>[];
}

/** Styles of sub-paragraphs, the outermost first. */
const levels: readonly StyleName[] = ['subparagraph 1', 'norm', 'subparagraph 2', 'subparagraph 3'];

interface OpenItem<Paragraph> extends PageItem<Paragraph> {
  readonly lists: OpenList<Paragraph>[];
}

interface OpenList<Paragraph> extends PageList<Paragraph> {
  readonly items: OpenItem<Paragraph>[];
}

/**
 * The blocks of a file with sub-paragraphs that follow each other as lists, those of a deeper level inside the item that they are below. One
 * without a number is in no list, nor is one that has to be on the page of the next block.
 */
export function withLists<Paragraph extends Numbered, Other extends { readonly kind: 'table' }>(
  blocks: readonly (Paragraph | Other)[],
): (Paragraph | Other | PageList<Paragraph>)[] {
  const told: (Paragraph | Other | PageList<Paragraph>)[] = [];
  let open: OpenList<Paragraph>[] = [];
  for (const block of blocks) {
    if (block.kind === 'table' || !isItem(block)) {
      open = [];
      told.push(block);
      continue;
    }
    const { style } = block;
    open = open.filter((list) => levels.indexOf(list.style) <= levels.indexOf(style));
    const innermost = open.at(-1);
    const item: OpenItem<Paragraph> = { paragraph: block, lists: [] };
    if (innermost?.style === style) {
      innermost.items.push(item);
      continue;
    }
    const list: OpenList<Paragraph> = { kind: 'list', style, items: [item] };
    (innermost?.items.at(-1)?.lists ?? told).push(list);
    open.push(list);
  }
  return told;
}

/** The paragraphs of a list, those below others included, in order. */
export function paragraphsOf<Paragraph>({ items }: PageList<Paragraph>): Paragraph[] {
  return items.flatMap(({ paragraph, lists }) => [paragraph, ...lists.flatMap(paragraphsOf)]);
}

function isItem({ style, label, keepNext }: Numbered): boolean {
  return levels.includes(style) && label.length > 0 && !keepNext;
}
