import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { PageModel } from './page-model.ts';
import type { PageParagraph } from './page-paragraph.ts';

/** The bracket or paragraph that a reader is looking at: `from` and `to` are its range of the draft, null for the paragraph as a whole. */
export interface PageSelection {
  readonly paragraph: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** What the caret is in: a bracket, else its paragraph. */
export function bracketAt(state: EditorState, model: PageModel): PageSelection | null {
  const { $head } = state.selection;
  const { id } = $head.parent.attrs;
  const paragraph = model.paragraphs.find(({ pageId }) => pageId === id && pageId !== null);
  if (!paragraph) return null;
  const offset = $head.parentOffset;
  // Between two that touch the caret is right of what opens the second.
  const span = paragraph.spans.findLast(
    ({ segment, start, end }) => segment.kind === 'bracket' && start <= offset && offset <= end,
  );
  const { from, to } = span?.segment ?? { from: null, to: null };
  return { paragraph: paragraph.rolling.id, from, to };
}

/** All brackets of the page in reading order: those of words, and paragraphs that are added or deleted as a whole. */
export function allBrackets(model: PageModel): PageSelection[] {
  return model.paragraphs.flatMap((paragraph) => {
    const { rolling } = paragraph;
    if (paragraph.rest) return [];
    const whole =
      rolling.added || rolling.deletedBy.length + rolling.reserve.length + rolling.retain.length > 0
        ? [{ paragraph: rolling.id, from: null, to: null }]
        : [];
    const ranges = rolling.segments.flatMap(({ kind, from, to }) =>
      kind === 'bracket' ? [{ paragraph: rolling.id, from, to }] : [],
    );
    return [...whole, ...ranges];
  });
}

/** The bracket after (`step` 1) or before (-1) the selected one, from one end of the text round to the other; null where there is none. */
export function nextBracket(model: PageModel, selection: PageSelection | null, step: 1 | -1): PageSelection | null {
  const brackets = allBrackets(model);
  if (brackets.length === 0) return null;
  // Of a paragraph that is split, where the first of its pieces is.
  const order = new Map(model.paragraphs.map(({ rolling }, at) => [rolling.id, at] as const).toReversed());
  const rank = (one: PageSelection) => [order.get(one.paragraph) ?? -1, one.from ?? -1, one.to ?? -1] as const;
  const here = selection ? rank(selection) : ([-1, -1, -1] as const);
  const compare = (a: readonly number[], b: readonly number[]) =>
    (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0) || (a[2] ?? 0) - (b[2] ?? 0);
  return step === 1
    ? (brackets.find((bracket) => compare(rank(bracket), here) > 0) ?? brackets[0] ?? null)
    : (brackets.findLast((bracket) => compare(rank(bracket), here) < 0) ?? brackets.at(-1) ?? null);
}

/** Puts the caret into the bracket, where it is on the page; else leaves it. */
export function caretInto(tr: Transaction, model: PageModel, target: PageSelection): Transaction {
  const own = model.paragraphs.filter(({ rolling }) => rolling.id === target.paragraph);
  const has = ({ segment: { from, to } }: PageParagraph['spans'][number]) => from === target.from && to === target.to;
  const paragraph = own.find(({ spans }) => spans.some(has)) ?? own[0];
  const offset = paragraph ? ownStart(paragraph, target) : null;
  if (!paragraph || offset === null) return tr;
  let start: number | null = null;
  tr.doc.forEach((node, pos) => {
    if (start === null && node.attrs.id === paragraph.pageId) start = pos + 1;
  });
  return start === null ? tr : tr.setSelection(TextSelection.create(tr.doc, start + offset)).scrollIntoView();
}

function ownStart({ pageId, spans }: PageParagraph, { from, to }: PageSelection): number | null {
  if (pageId === null) return null;
  if (from === null) return 0;
  return spans.find(({ segment }) => segment.from === from && segment.to === to)?.start ?? 0;
}
