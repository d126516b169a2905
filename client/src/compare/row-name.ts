import { type ComparedRow, labelsOf } from '../comparison/comparison.ts';
import type { CountedRelation, RowRelation } from '../comparison/row-frame.ts';
import * as m from '../paraglide/messages.js';
import type { ComparedTexts } from './compared-texts.ts';

/** A row in a few words: its labels and how its sides answer to each other. */
export function rowName(row: ComparedRow, { a, b }: Pick<ComparedTexts, 'a' | 'b'>): string {
  const [before, after] = [labelsOf(row.a), labelsOf(row.b)];
  const names = before === after ? [before] : [before, after];
  return [...names, relationName(row.relation, { a: a.symbol, b: b.symbol })].filter(Boolean).join(', ');
}

/** What a relation is called; the one-sided ones by the symbol of their side. */
export function relationName(relation: RowRelation, symbols: { a: string; b: string }): string {
  switch (relation) {
    case 'same':
      return m.relation_same();
    case 'changed':
      return m.relation_changed();
    case 'moved':
      return m.relation_moved();
    case 'split':
      return m.relation_split();
    case 'merged':
      return m.relation_merged();
    case 'moved away':
      return m.relation_moved_away();
    case 'only a':
      return m.relation_only({ symbol: symbols.a });
    case 'only b':
      return m.relation_only({ symbol: symbols.b });
  }
}

/** What a relation is called behind the number of paragraphs that answer so: in French it agrees with the number. */
export function countedName(relation: CountedRelation, count: number, symbols: { a: string; b: string }): string {
  switch (relation) {
    case 'same':
      return m.counted_same({ count });
    case 'changed':
      return m.counted_changed({ count });
    case 'moved':
      return m.counted_moved({ count });
    case 'split':
      return m.counted_split({ count });
    case 'merged':
      return m.counted_merged({ count });
    case 'quoted':
      return m.counted_quoted({ count });
    case 'only a':
      return m.relation_only({ symbol: symbols.a });
    case 'only b':
      return m.relation_only({ symbol: symbols.b });
  }
}
