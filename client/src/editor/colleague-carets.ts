import type { Presence } from '@adref/shared/protocol';
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { drawCaret, selectionLook } from './presence.ts';
import { isShared, type TextBinding } from './text-binding.ts';

/** The own caret is shown to others so long after it has moved, in ms: several moves of one burst are one message. */
const tellDelay = 50;

const caretsKey = new PluginKey<DecorationSet>('colleague-carets');

/** Where somebody's selection is, in positions that stay with the characters before them. */
interface Cursor {
  readonly anchor: Y.RelativePosition;
  readonly head: Y.RelativePosition;
}

/** Whose carets are shown, and in which text; none without. */
export interface ColleagueCaretsOptions {
  readonly binding: TextBinding | null;
  readonly awareness: Awareness | null;
}

/**
 * Shows colleagues' carets and selections, and tells them the own ones. Carets are carried along by every change, since those of
 * colleagues arrive as small steps; they are looked up again only where somebody's caret has moved: together with the words that came with it,
 * and else by a change of their own.
 */
export const ColleagueCarets = Extension.create<ColleagueCaretsOptions>({
  name: 'colleagueCarets',
  addOptions: () => ({ binding: null, awareness: null }),
  addProseMirrorPlugins() {
    const { binding, awareness } = this.options;
    return binding && awareness ? [colleagueCaretsPlugin(binding, awareness)] : [];
  },
});

function colleagueCaretsPlugin(binding: TextBinding, awareness: Awareness): Plugin {
  const drawn = (): Decoration[] =>
    [...awareness.getStates()].flatMap(([client, state]) => {
      const cursor = client === awareness.clientID ? null : cursorOf(state);
      const [anchor, head] = cursor ? [binding.absolute(cursor.anchor), binding.absolute(cursor.head)] : [null, null];
      if (anchor === null || head === null) return [];
      const user = (state.user ?? {}) as Partial<Presence['user']>;
      const caret = Decoration.widget(head, () => drawCaret(user), { key: `caret ${client}`, side: 10 });
      if (anchor === head) return [caret];
      return [caret, Decoration.inline(Math.min(anchor, head), Math.max(anchor, head), selectionLook(user))];
    });
  // Several who have moved at once are drawn at once.
  let pending = false;
  return new Plugin<DecorationSet>({
    key: caretsKey,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, carets, _before, state) {
        if (!tr.getMeta(caretsKey) && !(pending && isShared(tr))) return carets.map(tr.mapping, tr.doc);
        pending = false;
        return DecorationSet.create(state.doc, drawn());
      },
    },
    props: { decorations: (state) => caretsKey.getState(state) },
    view: (view) => {
      const moved = ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) => {
        const others = [...added, ...updated, ...removed].some((client) => client !== awareness.clientID);
        if (others && !pending) {
          pending = true;
          queueMicrotask(draw);
        }
      };
      const draw = () => {
        if (pending && !view.isDestroyed)
          view.dispatch(view.state.tr.setMeta(caretsKey, true).setMeta('addToHistory', false));
      };
      const teller = new Teller(view, binding, awareness);
      awareness.on('change', moved);
      view.dom.addEventListener('focusin', teller.later);
      view.dom.addEventListener('focusout', teller.later);
      return {
        update: (_view, before) => {
          if (!before.selection.eq(view.state.selection) || before.doc !== view.state.doc) teller.later();
        },
        destroy: () => {
          awareness.off('change', moved);
          view.dom.removeEventListener('focusin', teller.later);
          view.dom.removeEventListener('focusout', teller.later);
          teller.stop();
        },
      };
    },
  });
}

/** Tells others where the own selection is; that it is nowhere while the editor has no focus. */
class Teller {
  readonly #view: EditorView;
  readonly #binding: TextBinding;
  readonly #awareness: Awareness;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(view: EditorView, binding: TextBinding, awareness: Awareness) {
    this.#view = view;
    this.#binding = binding;
    this.#awareness = awareness;
  }

  later = (): void => {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const { doc, selection } = this.#view.state;
      const [anchor, head] = [selection.anchor, selection.head].map((pos) => this.#binding.relative(doc, pos));
      const cursor = this.#view.hasFocus() ? { anchor, head } : null;
      const told: unknown = this.#awareness.getLocalState()?.cursor ?? null;
      if (JSON.stringify(told) !== JSON.stringify(cursor)) this.#awareness.setLocalStateField('cursor', cursor);
    }, tellDelay);
  };

  stop(): void {
    clearTimeout(this.#timer);
    this.#awareness.setLocalStateField('cursor', null);
  }
}

/** What somebody says of their selection, if it is one; it comes over the wire. */
function cursorOf({ cursor }: Record<string, unknown>): Cursor | null {
  if (typeof cursor !== 'object' || cursor === null) return null;
  const { anchor, head } = cursor as Record<string, unknown>;
  try {
    return { anchor: Y.createRelativePositionFromJSON(anchor), head: Y.createRelativePositionFromJSON(head) };
  } catch {
    return null;
  }
}
