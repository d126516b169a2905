import type { at } from './round.ts';

/** `party` puts its words on the table, those of all paragraphs where none are named. */
export const table = (party: string, paragraphs: string[] | null = null) =>
  ({ kind: 'table', draft: 0, party, paragraphs }) as const;

/** `party` tables as it types from now on, or does not any more. */
export const typing = (party: string, asTyped = true) => ({ kind: 'mode', draft: 0, party, asTyped }) as const;

/** `party` supports the words `text` at a place; null: that it is deleted. */
export const support = (party: string, target: ReturnType<typeof at>, text: string | null) =>
  ({ kind: 'support', draft: 0, party, target, text }) as const;

/** `party` takes a position on a place, or lifts it. */
export const stance = (
  party: string,
  target: ReturnType<typeof at>,
  kind: 'retain' | 'reserve' = 'reserve',
  on = true,
) => ({ kind: 'position', draft: 0, party, target, stance: kind, on, note: '' }) as const;
