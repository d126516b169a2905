/*
 * Turns a change of the text into small steps of the editor. Both are read as one row of tokens, the beginnings of paragraphs and the
 * characters; what stays of it is known from Yjs, which says what is new and what is gone:
 *
 *   M1 a b M2 c   →   M1 a M3 b M2 c       one step puts "end of 1, beginning of 3" between a and b
 *   M1 a b M2 c   →   M1 a b c             one step takes "end of 1, beginning of 2" away
 *
 * Where only words changed, only the items of their paragraphs are read.
 */
import { isMarker, type ParagraphRow, type TextRoots, type WordStretch } from '@adref/shared/crdt';
import { Fragment, type Node as ProseNode, type Schema, Slice } from '@tiptap/pm/model';
import { ReplaceStep } from '@tiptap/pm/transform';
import * as Y from 'yjs';
import { type ParagraphAttributes, paragraphAttributes } from './text-schema.ts';

/** A change of more items than this is looked for in the whole text: each is traced back to the beginning of its paragraph. */
const fewItems = 24;

/** Tokens of the editor's document between two positions, and what they give way to. */
interface ReplacedRun {
  from: number;
  to: number;
  /** At the very beginning of the document, where no paragraph is before it. */
  readonly leads: boolean;
  /** It ends where a paragraph begins. */
  whole: boolean;
  /** Words, and behind them the paragraphs that begin here with their first words. */
  readonly parts: { readonly row: ParagraphRow | null; words: string }[];
}

/** Follows the tokens of the text before and now, side by side, and gathers where they differ. */
class Runs {
  readonly all: ReplacedRun[] = [];
  #pos: number;
  #open: ReplacedRun | null = null;
  #begun: boolean;

  /** `pos` is where in the document before the first token is; 0 is before its first paragraph. */
  constructor(pos: number) {
    this.#pos = pos;
    this.#begun = pos > 0;
  }

  keepWords(length: number): void {
    this.#open = null;
    this.#pos += length;
  }

  keepMarker(): void {
    // Between paragraphs a change ends inside the one before; only at the start of the text there may be none.
    if (this.#open?.leads) {
      this.#open.whole = true;
      if (this.#begun) this.#open.to = this.#pos + 1;
    }
    this.#open = null;
    this.#begin();
  }

  loseWords(length: number): void {
    const run = this.#run();
    this.#pos += length;
    run.to = this.#pos;
  }

  loseMarker(): void {
    const run = this.#run();
    this.#begin();
    run.to = this.#pos;
  }

  gainWords(words: string): void {
    const last = this.#run().parts.at(-1);
    if (last) last.words += words;
  }

  gainMarker(row: ParagraphRow): void {
    this.#run().parts.push({ row, words: '' });
  }

  #begin(): void {
    this.#pos += this.#begun ? 2 : 1;
    this.#begun = true;
  }

  #run(): ReplacedRun {
    if (!this.#open) {
      const at = this.#pos;
      this.#open = { from: at, to: at, leads: !this.#begun, whole: false, parts: [{ row: null, words: '' }] };
      this.all.push(this.#open);
    }
    return this.#open;
  }
}

/** The step that shows a run. */
function stepOf(schema: Schema, { from, to, leads, whole, parts }: ReplacedRun): ReplaceStep {
  const nodes = parts.map(({ row, words }) => paragraphNode(schema, row, words));
  if (leads) return new ReplaceStep(0, to, new Slice(Fragment.from(nodes.slice(1)), 0, whole ? 0 : 1));
  if (nodes.length > 1) return new ReplaceStep(from, to, new Slice(Fragment.from(nodes), 1, 1));
  return new ReplaceStep(from, to, new Slice(nodes[0]?.content ?? Fragment.empty, 0, 0));
}

/** A paragraph's node; without attributes of its own where `row` is null. */
export function paragraphNode(
  schema: Schema,
  row: Pick<ParagraphRow, 'id' | 'attributes' | 'moved'> | null,
  words: string,
): ProseNode {
  const attributes = row && attributesOfRow(row);
  return schema.node('paragraph', attributes, words === '' ? [] : [schema.text(words)]);
}

/** What a paragraph's node has of its row. */
export function attributesOfRow({
  id,
  attributes,
  moved,
}: Pick<ParagraphRow, 'id' | 'attributes' | 'moved'>): ParagraphAttributes {
  return paragraphAttributes({ id, ...attributes, ...(moved && { moved }) });
}

/** The steps of a change, to be taken in this order. */
export function shownSteps(
  schema: Schema,
  { words }: TextRoots,
  transaction: Y.Transaction,
  old: readonly ParagraphRow[],
  now: readonly ParagraphRow[],
): ReplaceStep[] {
  const runs = new Runs(0);
  const before = new Map(old.map((row) => [row.marker, row]));
  const after = new Map(now.map((row) => [row.marker, row]));
  const [a, b] = [old[0], now[0]];
  // Words before the first marker are shown behind the beginning of its paragraph.
  if (a && b && (a.start === 0 || b.start === 0)) {
    if (a.id === b.id) runs.keepMarker();
    else {
      runs.loseMarker();
      runs.gainMarker(b);
    }
    before.delete(a.marker);
    after.delete(b.marker);
  }
  let oldIndex = 0;
  let nowIndex = 0;
  for (let item = words._start; item; item = item.right) {
    if (!item.countable) continue;
    const fresh = isFresh(item, transaction);
    const there = item.deleted ? !fresh && Y.isDeleted(transaction.deleteSet, item.id) : !fresh;
    if (item.deleted && !there) continue;
    if (item.content instanceof Y.ContentString) {
      if (item.deleted) runs.loseWords(item.length);
      else if (there) runs.keepWords(item.length);
      else runs.gainWords(item.content.str);
    } else {
      const was = there && before.has(oldIndex);
      const row = item.deleted ? undefined : after.get(nowIndex);
      if (was && row) runs.keepMarker();
      else if (was) runs.loseMarker();
      else if (row) runs.gainMarker(row);
    }
    if (there) oldIndex += item.length;
    if (!item.deleted) nowIndex += item.length;
  }
  return runs.all.reverse().map((run) => stepOf(schema, run));
}

const isFresh = ({ id }: Y.Item, { beforeState }: Y.Transaction) => id.clock >= (beforeState.get(id.client) ?? 0);

/** A paragraph of which nothing but words changed. */
export interface Reworded {
  readonly row: ParagraphRow;
  readonly words: string;
  readonly stretches: WordStretch[];
  /** Index behind everything of its own. */
  readonly end: number;
  readonly steps: readonly ReplaceStep[];
}

/**
 * The paragraphs of a change that touched nothing but words, with their steps; null where it touched more, or where which paragraph a
 * word is in cannot be told from the marker before it alone. `rows` are those of before, and nothing in the text is void.
 */
export function rewordedParagraphs(
  schema: Schema,
  roots: TextRoots,
  transaction: Y.Transaction,
  rows: readonly ParagraphRow[],
): Reworded[] | null {
  const items = changedWords(roots, transaction);
  const markers = items && new Set(items.map(markerBefore));
  if (!markers) return null;
  const changed: Reworded[] = [];
  let pos = 0;
  const wanted = new Map<string, Y.Item>();
  for (const marker of markers) {
    if (!marker) return null;
    wanted.set(markerId(marker), marker);
  }
  for (const row of rows) {
    const marker = wanted.get(row.id);
    if (marker) {
      // Words in front of the first marker are not found from it on.
      if (row.start !== row.marker + 1) return null;
      const one = rewordedRow(schema, transaction, row, marker, pos);
      // Without words a removed paragraph is not shown.
      if (one.words === '' && roots.removed.has(row.id)) return null;
      changed.push(one);
      wanted.delete(row.id);
    }
    pos += row.words.length + 2;
  }
  return wanted.size === 0 ? changed : null;
}

/** The words that came or went; null where anything else did, or too many to be traced one by one. */
function changedWords({ words, restored }: TextRoots, transaction: Y.Transaction): Y.Item[] | null {
  const { doc, beforeState, afterState, deleteSet, changed } = transaction;
  for (const type of changed.keys()) if (![words, restored].includes(type as unknown as Y.Text)) return null;
  const items: Y.Item[] = [];
  const gather = (client: number, from: number, to: number): boolean => {
    const structs = doc.store.clients.get(client) ?? [];
    for (let at = Y.findIndexSS(structs, from); at < structs.length; at++) {
      const item = structs[at];
      if (!item || item.id.clock >= to) break;
      if (!(item instanceof Y.Item)) return false;
      if (item.parentSub !== null || item.content instanceof Y.ContentDeleted) continue;
      if (!(item.content instanceof Y.ContentString) || items.length === fewItems) return false;
      items.push(item);
    }
    return true;
  };
  for (const [client, to] of afterState) {
    const from = beforeState.get(client) ?? 0;
    if (to > from && !gather(client, from, to)) return null;
  }
  for (const [client, ranges] of deleteSet.clients)
    for (const { clock, len } of ranges) if (!gather(client, clock, clock + len)) return null;
  return items;
}

/** The marker nearest before an item; null where there is none. */
function markerBefore(item: Y.Item): Y.Item | null {
  let at = item.left;
  while (at && (at.deleted || !(at.content instanceof Y.ContentEmbed && isMarker(at.content.embed)))) at = at.left;
  return at;
}

const markerId = ({ content }: Y.Item): string =>
  (content as Y.ContentEmbed & { embed: { paragraph: string } }).embed.paragraph;

function rewordedRow(
  schema: Schema,
  transaction: Y.Transaction,
  row: ParagraphRow,
  marker: Y.Item,
  pos: number,
): Reworded {
  const runs = new Runs(pos + 1);
  const stretches: WordStretch[] = [];
  let words = '';
  let index = row.marker + 1;
  for (let item = marker.right; item; item = item.right) {
    if (!item.countable) continue;
    const fresh = isFresh(item, transaction);
    if (item.deleted) {
      if (!fresh && item.content instanceof Y.ContentString && Y.isDeleted(transaction.deleteSet, item.id))
        runs.loseWords(item.length);
      continue;
    }
    if (item.content instanceof Y.ContentString) {
      if (fresh) runs.gainWords(item.content.str);
      else runs.keepWords(item.length);
      const last = stretches.at(-1);
      if (last && last.at + last.length === index) last.length += item.length;
      else stretches.push({ at: index, length: item.length });
      words += item.content.str;
    } else if (item.content instanceof Y.ContentEmbed && isMarker(item.content.embed)) break;
    index += item.length;
  }
  return { row, words, stretches, end: index, steps: runs.all.reverse().map((run) => stepOf(schema, run)) };
}
