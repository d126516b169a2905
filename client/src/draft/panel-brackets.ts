import { type Negotiation, openDraft, wordingsOnTheTable } from '@adref/shared/negotiation';
import { type Bracket, ChangeMemory, type RollingParagraph, rollingText } from '@adref/shared/rolling';
import type { PageSelection } from '../editor/selection.ts';

/** The rolling text of what is on the table, without anybody's untabled words: what acts refer to. */
export function tabledText(negotiation: Negotiation, memory: ChangeMemory): RollingParagraph[] {
  const draft = openDraft(negotiation).document.paragraphs;
  return rollingText(draft, wordingsOnTheTable(negotiation), negotiation.positions, memory);
}

/** The tabled brackets that the bracket in hand stands for: those it overlaps or touches, for own untabled words can join several. */
export function selectedBrackets(paragraph: RollingParagraph | undefined, selection: PageSelection): Bracket[] {
  if (!paragraph) return [];
  const brackets = paragraph.segments.filter((segment): segment is Bracket => segment.kind === 'bracket');
  const { from, to } = selection;
  if (from === null || to === null) return brackets;
  return brackets.filter((bracket) => bracket.from <= to && from <= bracket.to);
}

/** Differences already computed for what is on the table. */
export const tableMemory = new ChangeMemory();
