import { type CommandProps, Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { TextBinding } from './text-binding.ts';
import type { TextUndo } from './text-undo.ts';
import { undoSelections } from './undo-selections.ts';

/** What binds an editor to a live text; without it the editor works by itself. */
export interface SharedTextOptions {
  readonly binding: TextBinding | null;
  readonly undo: TextUndo | null;
}

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    sharedText: {
      /** Takes back the last own step; false where there is none, or nothing may be written. */
      undo: () => ReturnType;
      redo: () => ReturnType;
      /** What follows is undone apart from what was done until now. */
      separateUndo: () => ReturnType;
    };
  }
}

/** The live text behind the editor, with undo of the own changes. */
export const SharedText = Extension.create<SharedTextOptions>({
  name: 'sharedText',
  // Before all others: they hear of a change when it is written.
  priority: 1_000,
  addOptions: () => ({ binding: null, undo: null }),
  addCommands() {
    const step =
      (which: 'undo' | 'redo') =>
      () =>
      ({ tr, dispatch, editor }: CommandProps) => {
        const { undo } = this.options;
        if (!undo || !editor.isEditable) return false;
        // What is undone comes as a transaction of its own.
        tr.setMeta('preventDispatch', true);
        return dispatch ? undo[which]() !== null : true;
      };
    return {
      undo: step('undo'),
      redo: step('redo'),
      separateUndo: () => () => {
        this.options.undo?.stopCapturing();
        return true;
      },
    };
  },
  addProseMirrorPlugins() {
    const { binding, undo } = this.options;
    if (!binding || !undo) return [];
    const selections = new Plugin({
      key: new PluginKey('undo-selections'),
      view: (view) => {
        undoSelections(undo, binding, view);
        return {
          destroy() {
            undo.onStep = null;
          },
        };
      },
    });
    return [binding.plugin(), selections];
  },
  onDestroy() {
    this.options.undo?.destroy();
  },
});
