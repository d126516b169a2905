import { Extension } from '@tiptap/core';
import { Fragment, type Node as ProseNode, Slice } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { asMoved, type CutParagraph, wholeParagraphs } from './cut-paragraphs.ts';
import { insertPasted } from './insert-pasted.ts';
import type { LeftOut } from './left-out.ts';
import { droppedWords, movedWords } from './moved-words.ts';
import { withSigns } from './note-signs.ts';
import { pageKey } from './page-state.ts';
import { pasted } from './pasted.ts';
import { newParagraphId } from './text-schema.ts';

/** What the clipboard tells. */
export interface ClipboardOptions {
  /** What of a paste the draft could not take. */
  readonly onLeftOut: (left: readonly LeftOut[]) => void;
}

/** Copying gives the own words and nothing of the brackets; pasting and dropping take the words and nothing of their dress. */
export const Clipboard = Extension.create<ClipboardOptions>({
  name: 'clipboard',
  addOptions: () => ({ onLeftOut: () => undefined }),
  addProseMirrorPlugins() {
    return [clipboardPlugin(() => this.editor.commands.separateUndo(), this.options.onLeftOut)];
  },
});

/** What was cut as a whole, for as long as nothing else is cut or copied. */
interface Cut {
  paragraphs: readonly CutParagraph[];
}

function clipboardPlugin(beforePaste: () => void, onLeftOut: (left: readonly LeftOut[]) => void): Plugin {
  const cut: Cut = { paragraphs: [] };
  return new Plugin({
    key: new PluginKey('clipboard'),
    props: {
      handleDOMEvents: {
        cut: (view) => {
          cut.paragraphs = view.editable ? wholeParagraphs(view.state) : [];
          return false;
        },
        copy: () => {
          cut.paragraphs = [];
          return false;
        },
      },
      // Other programs cannot show the marks of notes; pasted here, they are read from the HTML.
      clipboardTextSerializer: (slice, view) => {
        const signs = pageKey.getState(view.state)?.drawing.signs ?? new Map();
        const lines: string[] = [];
        slice.content.forEach((node) => {
          lines.push(withSigns(node.textContent, signs));
        });
        return lines.join('\n');
      },
      // What is dragged or pasted is a copy: it must not bring another paragraph's id along.
      transformPasted: (slice) => new Slice(withoutIds(slice.content), slice.openStart, slice.openEnd),
      handlePaste: (view, event) => {
        const data = event.clipboardData;
        if (!data || !view.editable) return false;
        beforePaste();
        takeIn(view, data, onLeftOut, cut.paragraphs);
        return true;
      },
      handleDrop: (view, event, slice, moved) => {
        const data = event.dataTransfer;
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
        if (!data || !place || !view.editable) return false;
        const { state } = view;
        const copied = isOneStretch(slice) && data.getData('text/html').includes('data-pm-slice');
        const put = moved
          ? movedWords(state, state.selection, place.pos)
          : copied && droppedWords(state, slice.content.textBetween(0, slice.content.size), null, place.pos);
        if (moved && !put) return false;
        event.preventDefault();
        beforePaste();
        if (put) {
          if (put.docChanged) view.dispatch(put.setMeta('uiEvent', 'drop').scrollIntoView());
          view.focus();
          return true;
        }
        view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(place.pos))));
        takeIn(view, data, onLeftOut);
        view.focus();
        return true;
      },
    },
  });
}

/** Whether a slice is of words inside one paragraph. */
function isOneStretch({ content, openStart }: Slice): boolean {
  return content.childCount === 1 && openStart > 0;
}

function withoutIds(content: Fragment): Fragment {
  const nodes: ProseNode[] = [];
  content.forEach((node) => {
    nodes.push(
      node.isText ? node : node.type.create({ ...node.attrs, id: newParagraphId(), alternativeTo: null }, node.content),
    );
  });
  return Fragment.from(nodes);
}

/** Inserts what is pasted or dropped, and says what of it was left out. */
function takeIn(
  view: EditorView,
  data: DataTransfer,
  onLeftOut: (left: readonly LeftOut[]) => void,
  cut: readonly CutParagraph[] = [],
): void {
  const found = pasted({
    html: data.getData('text/html'),
    text: data.getData('text/plain'),
    files: data.files.length > 0,
  });
  const tr = insertPasted(view.state, found);
  if (tr) view.dispatch(spaced(asMoved(view.state.doc, tr, cut)));
  if (found.leftOut.length > 0) onLeftOut(found.leftOut);
}

function spaced<T extends { scrollIntoView(): T; setMeta(key: string, value: unknown): T }>(tr: T): T {
  return tr.setMeta('paste', true).setMeta('uiEvent', 'paste').scrollIntoView();
}
