import type { Paragraph } from '../document/index.ts';

/** Share of a draft's paragraphs that a file must have before what it does not have counts as deleted: many send only what they change. */
const wholeShare = 0.5;

/** Whether a file that has these of a draft's paragraphs, by id, is a copy of the whole of it. */
export function isWholeCopy(
  draft: readonly Pick<Paragraph, 'id' | 'kind'>[],
  there: { has(id: string): boolean },
): boolean {
  const words = draft.filter(({ kind }) => kind !== 'footnote');
  return words.filter(({ id }) => there.has(id)).length >= wholeShare * words.length;
}
