import type { Paragraph, ParagraphKind } from '@adref/shared/document';
import { shortSymbol } from '../../symbol.ts';

/**
 * Ids of paragraphs as they are read.
 *
 *   L27.title  L27.enacting  L27.PP3  L27.OP4  L27.OP1.3  L27.OP4.a  L27.OP4.a.ii
 *   A76-135.P30.a  A76-135.N13a  A76-135.heading2  A76-135.plain1  L27.note5
 *
 * A person who sees one in a log or in the output of a script knows the place; the same file always gives the same ids; ASCII
 * without spaces, so that they are in addresses and attributes as they are. They are made once, when a text is read: a
 * draft that changes afterwards keeps them although its numbers move.
 */
const names: Readonly<Partial<Record<ParagraphKind, string>>> = {
  title: 'title',
  enacting: 'enacting',
  heading: 'heading',
  plain: 'plain',
};

/** Short names of the documents of one file, all different: the full symbol where two would share a name, counted where that is shared too. */
export function prefixes(symbols: readonly string[]): string[] {
  const short = symbols.map((symbol) => (symbol ? shortSymbol(symbol) : ''));
  const count = new Map<string, number>();
  for (const one of short) count.set(one, (count.get(one) ?? 0) + 1);
  const taken = new Map<string, number>();
  return symbols.map((symbol, at) => {
    const own = short[at] ?? '';
    if (count.get(own) === 1) return own;
    if (!symbol) return `D${at + 1}`;
    const full = symbol.replace(/\//g, '-').replace(/[^A-Za-z0-9.-]/g, '');
    const nth = (taken.get(full) ?? 0) + 1;
    taken.set(full, nth);
    return nth === 1 ? full : `${full}-${nth}`;
  });
}

/** Ids for the paragraphs of one document, given their computed labels. */
export function paragraphIds(
  prefix: string,
  paragraphs: readonly Pick<Paragraph, 'kind' | 'level' | 'number'>[],
  labels: readonly string[],
): string[] {
  const repeats = new Map<string, number>();
  const count = new Map<string, number>();
  /** Ids, without prefix, of the open paragraph and its sub-paragraphs. */
  let path: string[] = [];
  return paragraphs.map((paragraph, at) => {
    const own = local(paragraph, labels[at] ?? '');
    const nth = (repeats.get(own) ?? 0) + 1;
    repeats.set(own, nth);
    const unique = nth === 1 ? own : `${own}-${nth}`;
    return prefix ? `${prefix}.${unique}` : unique;
  });

  function local(paragraph: Pick<Paragraph, 'kind' | 'level' | 'number'>, label: string): string {
    const name = names[paragraph.kind];
    if (name) {
      const nth = (count.get(name) ?? 0) + 1;
      count.set(name, nth);
      const alone = (paragraph.kind === 'title' || paragraph.kind === 'enacting') && nth === 1;
      return alone ? name : `${name}${nth}`;
    }
    if (paragraph.kind === 'norm') return `N${(paragraph.number ?? '').replace(/[^A-Za-z0-9]/g, '')}`;
    if (paragraph.kind !== 'subparagraph') {
      path = [paragraph.kind === 'numbered' ? `P${label}` : label];
      return path[0] ?? '';
    }
    path = path.slice(0, Math.max(1, paragraph.level));
    const parent = path.at(-1) ?? '';
    const decimal = /^\d[\d.]*$/.test(label);
    const sign = decimal ? (label.split('.').at(-1) ?? '') : label.replace(/\)$/, '');
    const id = parent ? `${parent}.${sign}` : sign;
    path.push(id);
    return id;
  }
}
