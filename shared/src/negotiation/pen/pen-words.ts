import type { Take } from '../decisions/take.ts';
import type { Negotiation } from '../negotiation.ts';
import type { Pen, PenWords } from './pen.ts';

/** The words of a pen, as far as the reader of this state may see them; null where it sees none. */
export function wordsOfPen({ pens, penWords }: Pick<Negotiation, 'pens' | 'penWords'>, id: string): PenWords | null {
  const known = penWords.find(({ pen }) => pen === id);
  if (known) return known;
  const pen = pens.find((one) => one.id === id);
  if (!pen?.words) return null;
  const { words: written, taken } = pen.back ?? {};
  return { pen: id, handed: pen.words, ...(written && { written }), ...(taken !== undefined && { taken }) };
}

/** The paragraph that a pen is for; null where the reader of this state does not know it. */
export function paragraphOfPen(state: Pick<Negotiation, 'pens' | 'penWords'>, pen: Pen): string | null {
  return pen.paragraph ?? wordsOfPen(state, pen.id)?.handed.id ?? null;
}

/** The pens of a draft's round that are in somebody's hands. */
export function pensOut({ pens }: Pick<Negotiation, 'pens'>, draft: number): readonly Pen[] {
  return pens.filter((pen) => pen.draft === draft && !pen.back);
}

/** The words of pens that become public with a draft: of those that decisions which come out with it have taken over. */
export function issuedPenWords(
  { penWords }: Pick<Negotiation, 'penWords'>,
  decisions: readonly Take[],
  draft: number,
): readonly PenWords[] {
  const taken = new Set(decisions.flatMap(({ source }) => (source.kind === 'party' ? (source.pen ?? []) : [])));
  return penWords.filter(({ pen }) => taken.has(pen)).map((words) => ({ ...words, issued: draft }));
}
