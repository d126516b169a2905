/*
 * A label that is typed at the beginning of an own, untabled addition goes out of the words and says what the paragraph is, as a pasted one
 * does. It is a step of its own: one undo brings the label back, and then it is left alone for as long as there are words in the paragraph.
 */
import { labels } from '@adref/shared/document';
import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { type PageMeta, pageKey } from './page-state.ts';
import { deepest, headKind, indexBehind, isAddition, positionAt, siblingNumbering } from './paragraph-commands.ts';
import { positionOf } from './paragraph-position.ts';
import { isShared } from './text-binding.ts';
import { liveParagraph, paragraphAttributes } from './text-schema.ts';
import { type TypedLabel, typedLabel } from './typed-label.ts';

/** What divides the steps of undo. */
export interface LabelTypingOptions {
  readonly separateUndo: () => void;
}

/** Ids of paragraphs whose label was read, and of those where the writer has taken this back. */
interface ReadLabels {
  readonly read: ReadonlySet<string>;
  readonly kept: ReadonlySet<string>;
  /** What was composed has just become words. */
  readonly isComposed: boolean;
}

/** Where a composition began. */
interface CompositionStart {
  readonly paragraph: unknown;
  readonly offset: number;
}

const key = new PluginKey<ReadLabels>('label-typing');

/** Reads labels that are typed. */
export const LabelTyping = Extension.create({
  name: 'labelTyping',
  addProseMirrorPlugins() {
    return [labelTypingPlugin({ separateUndo: () => this.editor.commands.separateUndo() })];
  },
});

/** The same as a plugin. */
export function labelTypingPlugin({ separateUndo }: LabelTypingOptions): Plugin<ReadLabels> {
  let start: CompositionStart | null = null;
  return new Plugin<ReadLabels>({
    key,
    state: {
      init: () => ({ read: new Set(), kept: new Set(), isComposed: false }),
      apply(tr, before) {
        const isComposed = (tr.getMeta(pageKey) as PageMeta | undefined)?.thaw === true;
        const labels = isComposed === before.isComposed ? before : { ...before, isComposed };
        const id: unknown = tr.getMeta(key);
        if (typeof id === 'string') return { ...labels, read: new Set([...labels.read, id]) };
        return tr.docChanged && labels.read.size > 0 ? afterChange(tr, labels) : labels;
      },
    },
    props: {
      handleTextInput(view, from, to, text, letters) {
        if (view.composing || from !== to) return false;
        return typed(view, text, letters, separateUndo);
      },
      handleDOMEvents: {
        compositionstart: ({ state }) => {
          const { parent, parentOffset } = state.selection.$from;
          const { id } = parent.attrs;
          // One may begin before what another composed has become words.
          const earlier = start !== null && start.paragraph === id ? start.offset : parentOffset;
          start = { paragraph: id, offset: Math.min(earlier, parentOffset) };
          return false;
        },
      },
    },
    view: () => ({
      update(view) {
        if (!start || !key.getState(view.state)?.isComposed) return;
        const { parent, parentOffset } = view.state.selection.$from;
        const words = parent.textContent;
        const label =
          parent.attrs.id === start.paragraph
            ? labelWithin(words.slice(0, start.offset), words.slice(start.offset, parentOffset))
            : null;
        start = null;
        if (label && mayRead(view.state, parent.attrs.id)) readLabel(view, parent.attrs.id, label, separateUndo);
      },
    }),
  });
}

/** Words that undo brings back at the beginning are the label again; an empty paragraph begins anew. */
function afterChange(tr: Transaction, { read, kept, isComposed }: ReadLabels): ReadLabels {
  const now = new Set(kept);
  for (const id of read) {
    const words = positionOf(tr.doc, id)?.node.textContent ?? '';
    const old = positionOf(tr.before, id)?.node.textContent ?? '';
    if (words === '') now.delete(id);
    else if (isShared(tr) && words.length > old.length && words.endsWith(old)) now.add(id);
  }
  return { read, kept: now, isComposed };
}

function typed(view: EditorView, text: string, letters: () => Transaction, separateUndo: () => void): boolean {
  const { parent, parentOffset } = view.state.selection.$from;
  const label = labelWithin(parent.textContent.slice(0, parentOffset), text);
  const { id } = parent.attrs;
  if (!label || !mayRead(view.state, id)) return false;
  view.dispatch(letters().scrollIntoView());
  readLabel(view, id, label, separateUndo);
  return true;
}

/** The label that is completed somewhere in what comes behind the words before the caret. */
function labelWithin(before: string, comes: string): TypedLabel | null {
  for (let end = 1; end <= comes.length; end++) {
    const label = typedLabel(before + comes.slice(0, end));
    if (label) return label;
  }
  return null;
}

function mayRead(state: EditorState, id: unknown): id is string {
  return typeof id === 'string' && !key.getState(state)?.kept.has(id) && isOwnNew(state, id);
}

function readLabel(view: EditorView, id: string, label: TypedLabel, separateUndo: () => void): void {
  const read = ranked(view.state, id, label);
  if (!read) return;
  separateUndo();
  view.dispatch(read.setMeta(key, id).scrollIntoView());
  separateUndo();
}

/** Whether a paragraph is one that the draft does not have and that nobody has tabled. */
function isOwnNew(state: EditorState, id: string): boolean {
  const source = pageKey.getState(state)?.input.source;
  const place = positionOf(state.doc, id);
  if (!source || !place || !isAddition(state, place.node)) return false;
  return !source.table.some(({ paragraph }) => paragraph === id);
}

/** Kinds whose labels are computed: in others a typed one would be lost. */
const counted = new Set(['preambular', 'operative', 'numbered', 'subparagraph']);

/**
 * Takes the label out of the words, and makes of the paragraph what it says. One that is no sub-paragraph any more goes behind those that
 * come after it, which are not its own. Null where the paragraph cannot be that: it has no number, or the paragraph that it is to be an
 * alternative to is not the one before it.
 */
function ranked(state: EditorState, id: string, { rank, length, alternativeTo }: TypedLabel): Transaction | null {
  const place = positionOf(state.doc, id);
  if (!place) return null;
  const { pos, node } = place;
  const { numbering, ...paragraph } = liveParagraph(node);
  if (!counted.has(paragraph.kind)) return null;
  const index = state.doc.resolve(pos).index(0);
  const tr = state.tr.delete(pos + 1, pos + 1 + length);
  if (rank.kind === 'sub') {
    const level = Math.min(deepest, rank.level);
    const counts = rank.numbering ?? siblingNumbering(state, pos, level);
    const attributes = { ...paragraph, kind: 'subparagraph', level, ...(counts && { numbering: counts }) } as const;
    return tr.setNodeMarkup(pos, null, paragraphAttributes(attributes));
  }
  const kind = paragraph.level === 0 ? paragraph.kind : headKind(state, index);
  if (!counted.has(kind) || kind === 'subparagraph') return null;
  const instead = alternativeTo === null ? undefined : numberedBefore(state, index, alternativeTo);
  if (instead === null) return null;
  const attributes = { ...paragraph, kind, level: 0, ...(instead !== undefined && { alternativeTo: instead }) };
  tr.setNodeMarkup(pos, null, paragraphAttributes(attributes));
  return paragraph.level > 0 ? behindGroup(state, tr, pos, indexBehind(state.doc, index, 0)) : tr;
}

/** Moves the paragraph at `pos` before the one that has this index in the state; the caret goes along. */
function behindGroup(state: EditorState, tr: Transaction, pos: number, index: number): Transaction {
  const node = tr.doc.nodeAt(pos);
  const target = tr.mapping.map(positionAt(state.doc, index));
  if (!node || target === pos + node.nodeSize) return tr;
  const within = tr.selection.from - pos;
  tr.delete(pos, pos + node.nodeSize);
  const at = target - node.nodeSize;
  tr.insert(at, node);
  return tr.setSelection(TextSelection.create(tr.doc, at + within));
}

/** The id of the draft's paragraph before this index, where it is the one with this number; null where it is another. */
function numberedBefore(state: EditorState, index: number, number: string): string | null {
  const source = pageKey.getState(state)?.input.source;
  if (!source) return null;
  for (let at = index - 1; at >= 0; at--) {
    const node = state.doc.child(at);
    if (isAddition(state, node) || liveParagraph(node).level > 0) continue;
    const drafted = source.draft.findIndex(({ id }) => id === node.attrs.id);
    const label = labels(source.draft, source.labels)[drafted] ?? '';
    return /\d+/.exec(label)?.[0] === number ? String(node.attrs.id) : null;
  }
  return null;
}
