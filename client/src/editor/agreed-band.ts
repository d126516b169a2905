import { Extension } from '@tiptap/core';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import style from './page.module.css';

/** What the margin says beside a paragraph: a name that its shape and colour follow, and a word. */
export interface BandMark {
  readonly standing: string;
  readonly word: string;
}

/** The marks beside paragraphs, by their ids in the editor. */
export type AgreedBands = ReadonlyMap<string, BandMark>;

const bandKey = new PluginKey<DecorationSet>('agreed-band');

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
      ({ tr }) => {
        tr.setMeta(bandKey, bands).setMeta('addToHistory', false);
        return true;
      },
  }),
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: bandKey,
      state: {
        init: () => DecorationSet.empty,
        apply: (tr, before) => {
          const moved = tr.docChanged ? before.map(tr.mapping, tr.doc) : before;
          const bands: AgreedBands | undefined = tr.getMeta(bandKey);
          return bands ? withBands(moved, tr.doc, bands) : moved;
        },
      },
      props: { decorations: (state) => bandKey.getState(state) },
    }),
  ],
});

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
