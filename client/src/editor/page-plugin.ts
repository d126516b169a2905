import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import { DecorationSet, type EditorView } from '@tiptap/pm/view';
import { pageDecorations, paragraphMarks } from './page-decorations.ts';
import type { PageMark } from './page-marks.ts';
import { PageMemory } from './page-memory.ts';
import { pageModel } from './page-model.ts';
import { type PageInput, type PageMeta, type PageState, pageKey } from './page-state.ts';
import { isShared } from './paragraph-ids.ts';
import { bracketAt } from './selection.ts';
import { liveParagraphs } from './text-schema.ts';

/** How long after a composition the marks of its paragraph are drawn again, in ms: Chromium moves the caret once more after it. */
const thawDelay = 60;

/**
 * Draws everyone's brackets around the words in the editor. All is computed anew from the words after each change, never mapped: a
 * colleague's change arrives as one replacement of the whole document. Only the paragraph under a composition keeps its marks until the
 * composition ends, because a browser gives it up when the DOM around it changes.
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
    const model = pageModel(input.source, liveParagraphs(state.doc), memory);
    const marks = paragraphMarks(model, input.look, input.source.draft, before?.marks, frozen);
    const decorations = DecorationSet.create(state.doc, pageDecorations(state.doc, model, marks, input.look));
    return { input, model, marks, decorations };
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
      decorations: (state) => pageKey.getState(state)?.decorations ?? null,
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

/** The marks of the paragraph under composition, moved along with its words. */
function frozenMarks(
  tr: Transaction,
  old: EditorState,
  before: PageState,
  id: string,
): ReadonlyMap<string, readonly PageMark[]> {
  const marks = before.marks.get(id)?.marks;
  const from = startOf(old.doc, id);
  const to = startOf(tr.doc, id);
  if (!marks || from === null || to === null) return new Map();
  const size = tr.doc.nodeAt(to - 1)?.content.size ?? 0;
  const moved = (offset: number, side: number) => {
    const mapped = isShared(tr) ? offset : tr.mapping.map(from + offset, side) - to;
    return Math.max(0, Math.min(size, mapped));
  };
  return new Map([
    [
      id,
      marks.map((mark) =>
        mark.type === 'widget'
          ? { ...mark, at: moved(mark.at, mark.before ? -1 : 1) }
          : { ...mark, from: moved(mark.from, -1), to: moved(mark.to, 1) },
      ),
    ],
  ]);
}

/** Position of the first word of the paragraph with this id. */
function startOf(doc: EditorState['doc'], id: string): number | null {
  let found: number | null = null;
  doc.forEach((node, offset) => {
    if (found === null && node.attrs.id === id) found = offset + 1;
  });
  return found;
}
