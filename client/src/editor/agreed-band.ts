import { Extension } from '@tiptap/core';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import style from './page.module.css';

/** What the margin says beside a paragraph: a name that its shape and colour follow, and a word. */
export interface BandMark {
  readonly standing: string;
  readonly word: string;
}

/** The marks beside paragraphs: by their ids in the editor, and those between its paragraphs by their own. */
export type AgreedBands = ReadonlyMap<string, BandMark>;

/** What is shown: beside the editor's paragraphs by decorations, beside those between them on their blocks. */
interface BandState {
  readonly beside: DecorationSet;
  readonly bands: AgreedBands;
}

const bandKey = new PluginKey<BandState>('agreed-band');

const noBands: AgreedBands = new Map();

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    agreedBand: {
      /** Shows these marks in the margin from now on; paragraphs whose mark is the same are not touched. */
      showBands: (bands: AgreedBands) => ReturnType;
    };
  }
}

/**
 * How far each paragraph is agreed, in the margin. Apart from everything else that is drawn: while somebody types the marks only move along, and
 * an answer repaints the paragraph that it is about.
 */
export const AgreedBand = Extension.create({
  name: 'agreedBand',
  addCommands: () => ({
    showBands:
      (bands) =>
      ({ tr, editor }) => {
        const shown = bandKey.getState(editor.state);
        const same = shown && sameBands(shown.bands, bands) && withBands(shown.beside, tr.doc, bands) === shown.beside;
        // They are looked at after each pause in the typing, and mostly are what they were.
        if (same) tr.setMeta('preventDispatch', true);
        else tr.setMeta(bandKey, bands).setMeta('addToHistory', false);
        return true;
      },
  }),
  addProseMirrorPlugins: () => [
    new Plugin<BandState>({
      key: bandKey,
      state: {
        init: () => ({ beside: DecorationSet.empty, bands: noBands }),
        apply: (tr, before) => {
          const moved = tr.docChanged ? before.beside.map(tr.mapping, tr.doc) : before.beside;
          const told: AgreedBands | undefined = tr.getMeta(bandKey);
          const beside = told ? withBands(moved, tr.doc, told) : moved;
          const bands = told ?? before.bands;
          return beside === before.beside && bands === before.bands ? before : { beside, bands };
        },
      },
      props: { decorations: (state) => bandKey.getState(state)?.beside },
      view: () => ({
        update: (view, before) => {
          const now = bandKey.getState(view.state);
          if (!now || now.bands === bandKey.getState(before)?.bands) return;
          for (const block of view.dom.querySelectorAll<HTMLElement>(`:scope > .${style.between}`)) {
            bandBlock(block, now.bands);
          }
        },
      }),
    }),
  ],
});

/** Puts the mark of its paragraph beside a block between the editor's paragraphs that was just drawn. */
export function bandBetween(block: HTMLElement, state: EditorState): void {
  bandBlock(block, bandKey.getState(state)?.bands ?? noBands);
}

/** The same by these marks; the mark that is there goes where there is none. */
export function bandBlock(block: Pick<HTMLElement, 'classList' | 'dataset'>, bands: AgreedBands): void {
  const band = bands.get(block.dataset.paragraph ?? '');
  block.classList.toggle(style.banded ?? '', band !== undefined);
  if (band) {
    block.dataset.agreed = band.standing;
    block.dataset.agreedWord = band.word;
  } else {
    delete block.dataset.agreed;
    delete block.dataset.agreedWord;
  }
}

function sameBands(a: AgreedBands, b: AgreedBands): boolean {
  return (
    a.size === b.size &&
    [...b].every(([id, { standing, word }]) => a.get(id)?.standing === standing && a.get(id)?.word === word)
  );
}

interface Shown extends BandMark {
  readonly id: string;
}

/** The marks of a document as they are to be; each that is right already is the same object, and so are all where nothing changes. */
export function withBands(before: DecorationSet, doc: ProseNode, bands: AgreedBands): DecorationSet {
  const there = new Map(before.find().map((mark) => [mark.from, mark]));
  const gone = new Set(there.values());
  const fresh: Decoration[] = [];
  doc.forEach((node, pos) => {
    const { id } = node.attrs;
    const band = typeof id === 'string' ? bands.get(id) : undefined;
    if (!band) return;
    const known = there.get(pos);
    const shown: Shown | undefined = known?.spec;
    if (known && shown && shown.id === id && shown.standing === band.standing && shown.word === band.word)
      gone.delete(known);
    else fresh.push(drawn(pos, node, { id, ...band }));
  });
  if (gone.size === 0 && fresh.length === 0) return before;
  return before.remove([...gone]).add(doc, fresh);
}

function drawn(pos: number, node: ProseNode, spec: Shown): Decoration {
  const { standing, word } = spec;
  const attributes = { class: style.banded ?? '', 'data-agreed': standing, 'data-agreed-word': word };
  return Decoration.node(pos, pos + node.nodeSize, attributes, spec);
}
