import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import style from './page.module.css';
import { pageKey } from './page-state.ts';
import wordStyle from './page-words.module.css';
import { positionOf } from './paragraph-position.ts';

/** Shows on the page which bracket is selected, apart from all other marks, so that these keep their DOM when the selection moves on. */
export function selectionPlugin(): Plugin {
  return new Plugin({
    key: new PluginKey('selection'),
    props: {
      decorations(state) {
        const page = pageKey.getState(state);
        const paragraph = page?.model.paragraphs.find(({ rolling }) => rolling.id === page.selection?.paragraph);
        const place = paragraph?.pageId ? positionOf(state.doc, paragraph.pageId) : null;
        if (!page?.selection || !paragraph || !place) return null;
        const { from, to } = page.selection;
        const { pos, node } = place;
        const drawn = [Decoration.node(pos, pos + node.nodeSize, { class: style.selectedParagraph ?? '' })];
        const span = paragraph.spans.find(
          ({ segment }) => segment.from === from && segment.to === to && segment.kind === 'bracket',
        );
        if (span && span.end > span.start) {
          drawn.push(Decoration.inline(pos + 1 + span.start, pos + 1 + span.end, { class: wordStyle.selected ?? '' }));
        }
        return DecorationSet.create(state.doc, drawn);
      },
    },
  });
}
