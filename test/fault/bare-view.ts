import type { EditorState, Plugin, Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/** A ProseMirror view without a page: it applies transactions and tells its plugins. */
export class BareView {
  state: EditorState;
  readonly editable = true;
  readonly composing = false;
  #plugins: ReturnType<NonNullable<Plugin['spec']['view']>>[] = [];

  constructor(state: EditorState) {
    this.state = state;
  }

  start(): void {
    const view = this as unknown as EditorView;
    this.#plugins = this.state.plugins.flatMap(({ spec }) => (spec.view ? [spec.view(view)] : []));
  }

  dispatch = (tr: Transaction): void => {
    const before = this.state;
    this.state = before.apply(tr);
    for (const plugin of this.#plugins) plugin.update?.(this as unknown as EditorView, before);
  };

  hasFocus(): boolean {
    return false;
  }

  destroy(): void {
    for (const plugin of this.#plugins) plugin.destroy?.();
  }
}
