import { expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { TextBinding } from '../../../client/src/editor/text-binding.ts';
import { TextUndo } from '../../../client/src/editor/text-undo.ts';

it('ends quietly whether the document or the editor goes first', () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  for (const documentFirst of [true, false]) {
    const doc = new Y.Doc();
    const undo = new TextUndo(doc, new TextBinding(doc));
    if (documentFirst) doc.destroy();
    undo.destroy();
    if (!documentFirst) doc.destroy();
  }
  expect(said.mock.calls).toEqual([]);
  said.mockRestore();
});
