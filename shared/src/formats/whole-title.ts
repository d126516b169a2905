import type { Paragraph } from '@adref/shared/document';

/** What a text is called: its title, with the paragraphs below in which that goes on with a small letter; empty where it has none. */
export function wholeTitle(paragraphs: readonly Pick<Paragraph, 'kind' | 'text'>[]): string {
  const from = paragraphs.findIndex(({ kind }) => kind === 'title');
  if (from < 0) return '';
  const goesOn = (at: number) => paragraphs[at]?.kind === 'title' && /^\p{Ll}/u.test(paragraphs[at]?.text ?? '');
  let to = from + 1;
  while (goesOn(to)) to++;
  return paragraphs
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
}
