import { defaultDeleteFilter, defaultProtectedNodes, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

/** Typing that follows within this time is undone together, in ms. */
const burst = 500;

/**
 * Undo of the own typing in a shared text. y-tiptap ends a burst whenever a colleague's change has come in between, so that with two
 * people typing one undo took back a few letters; here only `separate` does.
 */
export class TypingUndo extends Y.UndoManager {
  constructor(fragment: Y.XmlFragment) {
    super(fragment, {
      captureTimeout: burst,
      trackedOrigins: new Set([ySyncPluginKey]),
      deleteFilter: (item) => defaultDeleteFilter(item, defaultProtectedNodes),
      captureTransaction: (transaction) => transaction.meta.get('addToHistory') !== false,
    });
  }

  override stopCapturing(): void {}

  /** What follows is undone apart from what was done until now. */
  separate(): void {
    super.stopCapturing();
  }
}
