import { seedText, textRoots } from '@adref/shared/crdt';
import * as Y from 'yjs';

/** A text whose first paragraph is in so many pieces of one letter, by client 7, the last of them first. */
export function piecesOf(pieces: number): Y.Doc {
  const doc = new Y.Doc();
  const { words } = textRoots(doc);
  doc.clientID = 1;
  seedText(doc, [{ id: 'a', kind: 'plain', level: 0, text: 'words' }]);
  doc.clientID = 7;
  doc.transact(() => {
    for (let count = 0; count < pieces; count++) words.insert(1, 'p');
  });
  return doc;
}

/** Id of the marker with which the first paragraph begins. */
export function paragraphStart(doc: Y.Doc): Y.ID {
  const start = textRoots(doc).words._start;
  if (!start) throw new Error('The text is empty');
  return start.id;
}
