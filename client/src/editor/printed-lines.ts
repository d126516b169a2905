import type { PrintedLine } from '@adref/shared/protocol';
import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { PageModel } from './page-model.ts';
import { pageKey } from './page-state.ts';
import style from './page-words.module.css';
import { positionsOf } from './paragraph-position.ts';
import { lineOnPage } from './place-on-page.ts';

/** What is beside a line of the page: `5`, or where a page begins `p. 2`. */
export interface LineNumber extends Pick<PrintedLine, 'paragraph' | 'offset'> {
  readonly said: string;
}

/** What the numbers were last drawn from. */
interface Drawn {
  readonly doc: EditorState['doc'];
  readonly model: PageModel;
  readonly numbers: readonly LineNumber[];
  readonly marks: DecorationSet;
}

const linesKey = new PluginKey<readonly LineNumber[]>('printed-lines');
const none: readonly LineNumber[] = [];

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    printedLines: {
      /** Shows these numbers in the margin from now on. */
      numberLines: (numbers: readonly LineNumber[]) => ReturnType;
    };
  }
}

/** The numbers of lines on paper, beside the lines of the page in which those begin, each with a stroke before its first word. */
export const PrintedLines = Extension.create({
  name: 'printedLines',
  addCommands: () => ({
    numberLines:
      (numbers) =>
      ({ tr }) => {
        tr.setMeta(linesKey, numbers).setMeta('addToHistory', false);
        return true;
      },
  }),
  addProseMirrorPlugins: () => {
    let last: Drawn | null = null;
    return [
      new Plugin<readonly LineNumber[]>({
        key: linesKey,
        state: { init: () => none, apply: (tr, before) => tr.getMeta(linesKey) ?? before },
        props: {
          // Not in the state: the page's model may be made after it.
          decorations(state) {
            const numbers = linesKey.getState(state) ?? none;
            const model = pageKey.getState(state)?.model;
            if (!model || numbers.length === 0) return null;
            if (last?.doc !== state.doc || last.model !== model || last.numbers !== numbers) {
              last = { doc: state.doc, model, numbers, marks: drawn(state, model, numbers) };
            }
            return last.marks;
          },
        },
      }),
    ];
  },
});

function drawn({ doc }: EditorState, { paragraphs }: PageModel, numbers: readonly LineNumber[]): DecorationSet {
  const positions = positionsOf(doc);
  const shown = Map.groupBy(paragraphs, ({ rolling }) => rolling.id);
  const marks: Decoration[] = [];
  for (const { paragraph, offset, said } of numbers) {
    for (const one of shown.get(paragraph) ?? []) {
      const at = lineOnPage(one, offset);
      const place = at === null || one.pageId === null ? undefined : positions.get(one.pageId);
      // Under a composition the model may be a moment behind the words.
      if (!place || at === null || at > place.node.content.size) continue;
      const key = `${paragraph} ${offset} ${said}`;
      marks.push(Decoration.widget(place.pos + 1 + at, () => stroke(said), { key, side: -1, ignoreSelection: true }));
      break;
    }
  }
  return DecorationSet.create(doc, marks);
}

/** Its number is said by the style sheet: it is in no word that is copied or read out. */
function stroke(said: string): HTMLElement {
  const mark = document.createElement('span');
  mark.className = style.line ?? '';
  mark.dataset.line = said;
  mark.ariaHidden = 'true';
  return mark;
}
