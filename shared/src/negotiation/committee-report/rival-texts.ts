import type { Negotiation } from '../negotiation.ts';

/** Ids of the documents in a negotiation's library that the committee has dealt with and that are not drafts of its own: the report quotes their words. */
export function rivalTexts({
  drafts,
  library,
  proceedings,
}: Pick<Negotiation, 'drafts' | 'library' | 'proceedings'>): string[] {
  const own = new Set(drafts.map(({ symbol }) => symbol));
  const told = new Set(proceedings.map(({ symbol }) => symbol));
  return library.filter(({ symbol }) => told.has(symbol) && !own.has(symbol)).map(({ id }) => id);
}
