import type { RollingParagraph } from './rolling-text.ts';

/** The ids under which something can be said of a paragraph: its own first, then those under which others proposed the very same one. */
export function rolledIds({ id, added }: Pick<RollingParagraph, 'id' | 'added'>): string[] {
  return [id, ...(added?.sameAs ?? [])];
}
