import type { CountedRelation, RowRelation } from '../comparison/row-frame.ts';
import * as m from '../paraglide/messages.js';

/** What a relation is called; the one-sided ones by the symbol of their side. */
export function relationName(relation: RowRelation | CountedRelation, symbols: { a: string; b: string }): string {
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
    case 'quoted':
      return m.relation_quoted();
    case 'moved away':
      return m.relation_moved_away();
    case 'only a':
      return m.relation_only({ symbol: symbols.a });
    case 'only b':
      return m.relation_only({ symbol: symbols.b });
  }
}
