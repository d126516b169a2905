import type { ParagraphRow } from '@adref/shared/crdt';
import { commonEnd, commonStart } from '@adref/shared/document';
import type { Node as ProseNode } from '@tiptap/pm/model';
import type { ChangedRange } from './changed-range.ts';

/** A place in a paragraph's words. */
interface WordPosition {
  readonly row: ParagraphRow;
  readonly offset: number;
}

/** What goes, and what comes, at one place of the text. */
export interface OwnChange {
  /** Where the change begins: behind the last character that stays. Null before the first paragraph. */
  readonly place: WordPosition | null;
  /** Words that go. */
  readonly gone: readonly { readonly row: ParagraphRow; readonly from: number; readonly to: number }[];
  /** Paragraphs whose beginnings go. */
  readonly ended: readonly ParagraphRow[];
  /** The character that stays behind the change, whichever paragraph it was in; null where a paragraph begins there, or the text ends. */
  readonly next: WordPosition | null;
  /** Words that come first, and the paragraphs that come behind them. */
  readonly words: string;
  readonly paragraphs: readonly { readonly node: ProseNode; readonly words: string }[];
}

/**
 * What an own change of the editor, from `before` to `after` in a range, was. Paragraphs whose ids are in both keep their beginnings,
 * and between those the same first and last words stay. `rows` are the paragraphs of `before`.
 */
export function ownChanges(
  before: ProseNode,
  after: ProseNode,
  range: ChangedRange,
  rows: readonly ParagraphRow[],
): OwnChange[] {
  const old = partsOf(before, range.from, range.to);
  const fresh = partsOf(after, range.start, range.end);
  const changes: OwnChange[] = [];
  let i = 0;
  let j = 0;
  for (let end = 1; end <= fresh.length; end++) {
    const begun = fresh[end];
    const to = begun ? old.findIndex((part, at) => at > i && idOf(part) === idOf(begun)) : old.length;
    if (to < 0) continue;
    const behind = to < old.length ? null : { before, to: range.to };
    const change = changeBetween(old.slice(i, to), fresh.slice(j, end), behind, rows);
    if (change) changes.push(change);
    i = to;
    j = end;
  }
  return changes;
}

/** Words in a range of a document. All but the first of a range begin their paragraph. */
interface Part {
  /** Null before the first paragraph of the document. */
  readonly node: ProseNode | null;
  readonly index: number;
  /** Offset of the words in the paragraph. */
  readonly offset: number;
  readonly words: string;
}

function partsOf(doc: ProseNode, from: number, to: number): Part[] {
  const { node: first, index: at, offset: pos } = doc.childBefore(from);
  const offset = first ? Math.min(from - pos - 1, first.content.size) : 0;
  const parts: Part[] = [
    {
      node: first,
      index: first ? at : -1,
      offset,
      words: first?.textContent.slice(offset, Math.max(offset, to - pos - 1)) ?? '',
    },
  ];
  let start = first ? pos + first.nodeSize : 0;
  for (let index = first ? at + 1 : 0; index < doc.childCount && start < to; index++) {
    const node = doc.child(index);
    parts.push({ node, index, offset: 0, words: node.textContent.slice(0, to - start - 1) });
    start += node.nodeSize;
  }
  return parts;
}

const idOf = ({ node }: Part): unknown => node?.attrs.id;

/** `behind` is where the words may go on behind the last part; null where a paragraph that stays begins there. */
function changeBetween(
  old: readonly Part[],
  fresh: readonly Part[],
  behind: { readonly before: ProseNode; readonly to: number } | null,
  rows: readonly ParagraphRow[],
): OwnChange | null {
  const [a, b, z, y] = [old[0], fresh[0], old.at(-1), fresh.at(-1)];
  if (!a || !b || !z || !y) return null;
  const head = commonStart(a.words, b.words);
  const afterHead = (part: Part, first: Part) => (part === first ? part.words.slice(head) : part.words);
  const tail = commonEnd(afterHead(z, a), afterHead(y, b));
  const gone = old.flatMap((part) => {
    const row = rows[part.index];
    const from = part.offset + (part === a ? head : 0);
    const to = part.offset + part.words.length - (part === z ? tail : 0);
    return row && to > from ? [{ row, from, to }] : [];
  });
  const comes = (part: Part) => part.words.slice(part === b ? head : 0, part.words.length - (part === y ? tail : 0));
  const paragraphs = fresh.slice(1).flatMap((part) => (part.node ? [{ node: part.node, words: comes(part) }] : []));
  const ended = old.slice(1).flatMap(({ index }) => rows[index] ?? []);
  const words = comes(b);
  if (gone.length + ended.length + paragraphs.length === 0 && words === '') return null;
  const stays = tail > 0 || (behind !== null && z.node !== null && z.offset + z.words.length < z.node.content.size);
  const [first, last] = [rows[a.index], rows[z.index]];
  return {
    place: first ? { row: first, offset: a.offset + head } : null,
    gone,
    ended,
    next: stays && last ? { row: last, offset: z.offset + z.words.length - tail } : null,
    words,
    paragraphs,
  };
}
