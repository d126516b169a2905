import type { Bracket, RollingParagraph } from '@adref/shared/rolling';
import type { PageSelection } from '../editor/selection.ts';

/** The tabled brackets that are behind the selected bracket: those it overlaps or touches, for own untabled words can join several. */
export function selectedBrackets(paragraph: RollingParagraph | undefined, selection: PageSelection): Bracket[] {
  if (!paragraph) return [];
  const brackets = paragraph.segments.filter((segment): segment is Bracket => segment.kind === 'bracket');
  const { from, to } = selection;
  if (from === null || to === null) return brackets;
  return brackets.filter((bracket) => bracket.from <= to && from <= bracket.to);
}
