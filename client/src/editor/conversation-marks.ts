import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { PageModel } from './page-model.ts';
import { pageKey } from './page-state.ts';
import style from './page-words.module.css';
import { positionsOf } from './paragraph-position.ts';
import { type CountedWords, placeOnPage } from './place-on-page.ts';

/** The words that open conversations are on, by paragraph. */
export type SpokenOf = ReadonlyMap<string, readonly CountedWords[]>;

/** What the marks were last drawn from. */
interface Drawn {
  readonly doc: EditorState['doc'];
  readonly model: PageModel;
  readonly spoken: SpokenOf;
  readonly marks: DecorationSet;
}

const marksKey = new PluginKey<SpokenOf>('conversation-marks');

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    conversationMarks: {
      /** Marks these words from now on. */
      markSpoken: (spoken: SpokenOf) => ReturnType;
    };
  }
}

/** Underlines the words that somebody talks about, apart from the brackets, so that these keep their DOM. */
export const ConversationMarks = Extension.create({
  name: 'conversationMarks',
  addCommands: () => ({
    markSpoken:
      (spoken) =>
      ({ tr }) => {
        tr.setMeta(marksKey, spoken).setMeta('addToHistory', false);
        return true;
      },
  }),
  addProseMirrorPlugins: () => {
    let last: Drawn | null = null;
    return [
      new Plugin<SpokenOf>({
        key: marksKey,
        state: { init: () => new Map(), apply: (tr, before) => tr.getMeta(marksKey) ?? before },
        props: {
          // Not in the state: the page's model may be made after it.
          decorations(state) {
            const spoken = marksKey.getState(state);
            const model = pageKey.getState(state)?.model;
            if (!spoken || !model || spoken.size === 0) return null;
            if (last?.doc !== state.doc || last.model !== model || last.spoken !== spoken) {
              last = { doc: state.doc, model, spoken, marks: drawn(state, model, spoken) };
            }
            return last.marks;
          },
        },
      }),
    ];
  },
});

function drawn({ doc }: EditorState, { paragraphs }: PageModel, spoken: SpokenOf): DecorationSet {
  const positions = positionsOf(doc);
  const marks: Decoration[] = [];
  for (const paragraph of paragraphs) {
    const words = spoken.get(paragraph.rolling.id);
    const place = words && paragraph.pageId !== null ? positions.get(paragraph.pageId) : undefined;
    if (!words || !place) continue;
    for (const one of words) {
      const on = placeOnPage(paragraph, one);
      // Under a composition the model may be a moment behind the words.
      if (!on || on.end > place.node.content.size) continue;
      const start = place.pos + 1;
      marks.push(Decoration.inline(start + on.start, start + on.end, { class: style.talkedOf ?? '' }));
    }
  }
  return DecorationSet.create(doc, marks);
}
