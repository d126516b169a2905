import { textRoots } from '@adref/shared/crdt';
import type { LiveParagraph } from '@adref/shared/document';
import { EditorState, type Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import * as Y from 'yjs';
import { paragraphIdsPlugin } from '../../client/src/editor/paragraph-ids.ts';
import { TextBinding } from '../../client/src/editor/text-binding.ts';
import { liveParagraphs, textSchema } from '../../client/src/editor/text-schema.ts';
import { TextUndo } from '../../client/src/editor/text-undo.ts';
import { undoSelections } from '../../client/src/editor/undo-selections.ts';
import { wholeCharactersPlugin } from '../../client/src/editor/whole-characters.ts';
import { BareView } from './bare-view.ts';

/** Somebody who writes in a text: the editor's own plugins over a copy of it, without a browser. */
export interface Writer {
  readonly doc: Y.Doc;
  readonly view: EditorView;
  readonly undo: TextUndo;
  readonly binding: TextBinding;
  /** The paragraphs as the editor shows them. */
  shown(): LiveParagraph[];
  select(from: number, to?: number): void;
  leave(): void;
}

/** A copy of a text under a client id, as yet without a writer. */
export function copyOf(start: Uint8Array, clientId: number): Y.Doc {
  const doc = new Y.Doc();
  textRoots(doc);
  Y.applyUpdate(doc, start, 'post');
  doc.clientID = clientId;
  return doc;
}

/** Opens an editor on a text that is there; `more` plugins may need what binds it to that. */
export function writer(
  doc: Y.Doc,
  more: readonly Plugin[] | ((binding: TextBinding) => readonly Plugin[]) = [],
): Writer {
  const binding = new TextBinding(doc);
  const undo = new TextUndo(doc, binding);
  const plugins = [
    binding.plugin(),
    wholeCharactersPlugin(),
    paragraphIdsPlugin(),
    ...(typeof more === 'function' ? more(binding) : more),
  ];
  const bare = new BareView(EditorState.create({ doc: binding.document(textSchema), plugins }));
  bare.start();
  const view = bare as unknown as EditorView;
  undoSelections(undo, binding, view);
  return {
    doc,
    view,
    undo,
    binding,
    shown: () => liveParagraphs(view.state.doc),
    select(from, to = from) {
      view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from, to)));
    },
    leave() {
      bare.destroy();
      undo.destroy();
    },
  };
}
