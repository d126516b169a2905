import { type ComparedRow, labelsOf } from '../comparison/comparison.ts';
import type { ComparedTexts } from './compared-texts.ts';
import { relationName } from './relation-name.ts';

/** A row in a few words: its labels and how its sides answer to each other. */
export function rowName(row: ComparedRow, { a, b }: Pick<ComparedTexts, 'a' | 'b'>): string {
  const [before, after] = [labelsOf(row.a), labelsOf(row.b)];
  const names = before === after ? [before] : [before, after];
  return [...names, relationName(row.relation, { a: a.symbol, b: b.symbol })].filter(Boolean).join(', ');
}
