import { type EditorState, Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { frozenMarks } from './frozen-marks.ts';
import style from './page.module.css';
import { drawPage } from './page-drawing.ts';
import type { PageMark } from './page-marks.ts';
import { PageMemory } from './page-memory.ts';
import { pageModel } from './page-model.ts';
import { type PageInput, type PageMeta, type PageState, pageKey } from './page-state.ts';
import { bracketAt } from './selection.ts';
import { isShared } from './text-binding.ts';
import { liveParagraphs } from './text-schema.ts';

/** Paragraphs that a browser lays out and paints in little time at each key; of a longer text only those in sight. */
const shortText = 80;

/** How long after a composition the marks of its paragraph are drawn again, in ms: Chromium moves the caret once more after it. */
const thawDelay = 60;

/**
 * Draws everyone's brackets around the words in the editor: after each change those of the paragraphs in which something is new. The
 * paragraph under a composition keeps its marks until the composition ends, because a browser gives it up when the DOM around it changes.
 */
export function pagePlugin(first: PageInput): Plugin<PageState> {
  const memory = new PageMemory();
  let view: EditorView | null = null;
  let composed: string | null = null;

  const made = (
    state: EditorState,
    input: PageInput,
    frozen: ReadonlyMap<string, readonly PageMark[]>,
    before?: PageState,
  ) => {
    const { source, look } = input;
    const model = pageModel(source, liveParagraphs(state.doc), memory);
    const page = { doc: state.doc, model, look, draft: source.draft, frozen };
    return { input, model, drawing: drawPage(page, before?.drawing ?? null) };
  };

  return new Plugin<PageState>({
    key: pageKey,
    state: {
      init: (_config, state) => ({ ...made(state, first, new Map()), selection: null }),
      apply(tr, before, old, state) {
        const meta = tr.getMeta(pageKey) as PageMeta | undefined;
        const input = meta?.input ?? before.input;
        const now =
          tr.docChanged || input !== before.input || meta?.thaw
            ? made(
                state,
                input,
                view?.composing && composed ? frozenMarks(tr, old, before, composed) : new Map(),
                before,
              )
            : before;
        const selection =
          meta?.selection !== undefined
            ? meta.selection
            : (tr.selectionSet || tr.docChanged) && view?.hasFocus() && !isShared(tr)
              ? bracketAt(state, now.model)
              : before.selection;
        return { ...now, selection };
      },
    },
    props: {
      attributes: (state): Record<string, string> =>
        (pageKey.getState(state)?.model.paragraphs.length ?? 0) > shortText ? { class: style.long ?? '' } : {},
      decorations: (state) => pageKey.getState(state)?.drawing.decorations ?? null,
      handleDOMEvents: {
        compositionstart: (current) => {
          const { id } = current.state.selection.$head.parent.attrs;
          composed = typeof id === 'string' ? id : null;
          return false;
        },
        compositionend: (current) => {
          setTimeout(() => {
            if (current.isDestroyed || current.composing) return;
            composed = null;
            current.dispatch(current.state.tr.setMeta(pageKey, { thaw: true } satisfies PageMeta));
          }, thawDelay);
          return false;
        },
      },
    },
    view: (created) => {
      view = created;
      return { destroy: () => (view = null) };
    },
  });
}
