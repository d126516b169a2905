import { type Bracket, draftText, inOneBracket, type RollingParagraph } from '@adref/shared/rolling';
import type { PageSelection } from '../editor/selection.ts';

/** The tabled brackets that are behind the selected bracket: those of one bracket with it, for own untabled words can join several. */
export function selectedBrackets(paragraph: RollingParagraph | undefined, selection: PageSelection): Bracket[] {
  if (!paragraph) return [];
  const brackets = paragraph.segments.filter((segment): segment is Bracket => segment.kind === 'bracket');
  const { from, to } = selection;
  if (from === null || to === null) return brackets;
  const base = draftText(paragraph.segments);
  return brackets.filter((bracket) => inOneBracket(base, bracket, { from, to }));
}
