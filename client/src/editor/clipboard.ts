import { Fragment, type Node as ProseNode, Slice } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { pastedParagraphs, plainParagraphs } from './pasted.ts';
import { liveParagraph, newParagraphId, paragraphAttributes } from './text-schema.ts';

/** Copying gives the own words and nothing of the brackets; pasting takes the words and nothing of their dress. */
export function clipboardPlugin(beforePaste: () => void): Plugin {
  return new Plugin({
    key: new PluginKey('clipboard'),
    props: {
      clipboardTextSerializer: (slice) => {
        const lines: string[] = [];
        slice.content.forEach((node) => {
          lines.push(node.textContent);
        });
        return lines.join('\n');
      },
      // What is dragged or pasted is a copy: it must not bring another paragraph's id along.
      transformPasted: (slice) => new Slice(withoutIds(slice.content), slice.openStart, slice.openEnd),
      handlePaste: (view, event) => {
        const data = event.clipboardData;
        if (!data || !view.editable) return false;
        beforePaste();
        const html = data.getData('text/html');
        const fromHtml = html === '' ? [] : pastedParagraphs(html);
        insertParagraphs(view, fromHtml.length > 0 ? fromHtml : plainParagraphs(data.getData('text/plain')));
        return true;
      },
    },
  });
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

/** Puts paragraphs at the caret: the first goes on in the caret's, the others become new ones like it. */
function insertParagraphs(view: EditorView, paragraphs: readonly string[]): void {
  const [first, ...rest] = paragraphs;
  if (first === undefined) return;
  const { state } = view;
  if (rest.length === 0) {
    view.dispatch(spaced(state.tr.insertText(first)));
    return;
  }
  const { kind, level, numbering } = liveParagraph(state.selection.$from.parent);
  const nodes = paragraphs.map((words) =>
    state.schema.node(
      'paragraph',
      paragraphAttributes({ id: newParagraphId(), kind, level, ...(numbering && { numbering }) }),
      [state.schema.text(words)],
    ),
  );
  view.dispatch(spaced(state.tr.replaceSelection(new Slice(Fragment.from(nodes), 1, 1))));
}

function spaced<T extends { scrollIntoView(): T; setMeta(key: string, value: unknown): T }>(tr: T): T {
  return tr.setMeta('paste', true).setMeta('uiEvent', 'paste').scrollIntoView();
}
