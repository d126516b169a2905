import type { Comment, Standing, Standings } from '@adref/shared/negotiation';
import { rolledIds } from '@adref/shared/rolling';
import type { PageModel } from '../editor/page-model.ts';
import type { PageParagraph } from '../editor/page-paragraph.ts';

/** One paragraph as the outline lists it. */
export interface OutlineRow {
  readonly id: string;
  readonly label: string;
  /** Its opening words. */
  readonly excerpt: string;
  readonly level: number;
  readonly heading: boolean;
  /** A footnote: it is not moved. */
  readonly note: boolean;
  /** Brackets in it, those around the whole of it included. */
  readonly brackets: number;
  readonly untabled: boolean;
  readonly comments: number;
  /** How many things in it are new to the reader. */
  readonly news: number;
  readonly added: boolean;
  readonly deleted: boolean;
  /** Where its negotiation is. */
  readonly standing: Standing;
}

/** Letters of a paragraph that the outline shows. */
const excerptLength = 60;

/** The rows of paragraphs; a paragraph of the page model is one object for as long as it says the same. */
const known = new WeakMap<PageParagraph, { readonly row: OutlineRow; readonly standings: Pick<Standings, 'of'> }>();

/**
 * The outline of what the page shows, in its order: what the party has moved is where its own text has it, of which `page` gives the ids. The same
 * row object where a paragraph, its comments and its state have not changed.
 */
export function outlineRows(
  model: PageModel,
  comments: readonly Comment[],
  standings: Pick<Standings, 'of'>,
  news: ReadonlyMap<string, number>,
  page: () => readonly string[],
): OutlineRow[] {
  const counts = new Map<string, number>();
  for (const { paragraph } of comments) counts.set(paragraph, (counts.get(paragraph) ?? 0) + 1);
  const shown = model.paragraphs.filter(({ rest }) => !rest);
  const isMoved = ({ moves }: PageParagraph) => moves.some(({ holders }) => holders.includes(model.party ?? ''));
  return (shown.some(isMoved) ? inPageOrder(shown, isMoved, page()) : shown).map((paragraph) => {
    const count = counts.get(paragraph.rolling.id) ?? 0;
    const unread = paragraph.unread ? newsIn(paragraph, news) : 0;
    const before = known.get(paragraph);
    const counted = before?.row.comments === count && before.row.news === unread;
    // A key changes one paragraph: where the others are need not be told again.
    if (counted && before.standings === standings) return before.row;
    const standing = standings.of(paragraph.rolling);
    const same = counted && before.row.standing === standing;
    const row = same ? before.row : outlineRow(paragraph, count, standing, unread);
    known.set(paragraph, { row, standings });
    return row;
  });
}

/** Paragraphs in the order of the page; what is shown between those of the own text is behind the one that it is drawn behind. */
export function inPageOrder<Shown extends { readonly pageId: string | null }>(
  shown: readonly Shown[],
  isMoved: (one: Shown) => boolean,
  page: readonly string[],
): Shown[] {
  const places = new Map<string | null, number>(page.map((id, at) => [id, at]));
  let end = -1;
  const placed = shown.map((one) => {
    const at = places.get(one.pageId);
    // What has been moved says nothing of where the row of the draft has come to.
    if (at !== undefined && at > end && !isMoved(one)) end = at;
    return { one, at: at ?? end + 0.5 };
  });
  return placed.sort((a, b) => a.at - b.at).map(({ one }) => one);
}

function outlineRow(paragraph: PageParagraph, comments: number, standing: Standing, news: number): OutlineRow {
  const { rolling, text, untabled, pageId } = paragraph;
  return {
    id: rolling.id,
    label: rolling.label,
    // Half a character at the end is none.
    excerpt: text
      .trim()
      .slice(0, excerptLength)
      .replace(/[\ud800-\udbff]$/, ''),
    level: rolling.level,
    heading: rolling.kind === 'heading' || rolling.kind === 'title',
    note: rolling.kind === 'footnote',
    brackets: bracketCount(paragraph),
    untabled: untabled !== null,
    comments,
    news,
    added: rolling.added !== undefined,
    deleted: pageId === null && rolling.added === undefined,
    standing,
  };
}

/** Where several have proposed the same paragraph, each under an id of its own, all that is new in any of them. */
function newsIn({ rolling }: PageParagraph, news: ReadonlyMap<string, number>): number {
  return rolledIds(rolling).reduce((sum, id) => sum + (news.get(id) ?? 0), 0);
}

function bracketCount({ rolling, mine }: PageParagraph): number {
  const whole =
    rolling.deletedBy.length + rolling.reserve.length + rolling.retain.length > 0 || (rolling.added && !mine);
  return rolling.segments.filter(({ kind }) => kind === 'bracket').length + (whole ? 1 : 0);
}
