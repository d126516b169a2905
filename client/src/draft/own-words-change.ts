import { ownWordsOf } from '../editor/own-words.ts';
import type { OpenRoom } from '../editor/room.ts';
import type { OwnTextChange } from '../store/undo-command.ts';

/** How long the server's edit of the own text may take to arrive, in ms. */
const arrivalTime = 5_000;

/**
 * Watches what an act does to the own words of a paragraph, so that they can be given back. To call before the act; answers, whenever it
 * is asked, what they were and what the act made of them. Undefined while, and where, the act changed nothing there.
 */
export function watchOwnWords(room: OpenRoom | null, paragraph: string): () => OwnTextChange | undefined {
  if (!room) return () => undefined;
  const now = ownWordsOf(room, paragraph);
  let change: OwnTextChange | undefined;
  const stop = () => {
    room.doc.off('update', look);
    clearTimeout(timer);
  };
  const look = () => {
    const was = ownWordsOf(room, paragraph);
    if (was === now) return;
    change = { was, now };
    stop();
  };
  const timer = setTimeout(stop, arrivalTime);
  room.doc.on('update', look);
  return () => change;
}
