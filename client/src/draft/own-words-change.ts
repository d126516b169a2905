import { ownParagraphs, ownWordsOf } from '../editor/own-words.ts';
import type { OpenRoom } from '../editor/room.ts';
import type { OwnTextChange } from '../store/undo-command.ts';
import type { OwnTextWatch } from '../store/use-act.ts';

/** How long the server's edit of the own text may take to arrive, in ms. */
const arrivalTime = 5_000;

/**
 * Watches what an act does to the own words of a paragraph, so that they can be given back. To call before the act. `isMeant` of one that is there
 * to change them; others do so where they have to.
 */
export function watchOwnWords(room: OpenRoom | null, paragraph: string, isMeant: boolean): OwnTextWatch {
  let change: OwnTextChange | undefined;
  const now = room && ownWordsOf(room, paragraph);
  const watch = watched(room, isMeant, (there) => {
    const was = ownWordsOf(there, paragraph);
    if (was !== now) change = { was, now };
    return was !== now;
  });
  return { ...watch, words: () => change };
}

/** Watches whether an act that is there for that puts a paragraph of the own text at another place. To call before the act. */
export function watchOwnPlace(room: OpenRoom | null, paragraph: string): OwnTextWatch {
  const before = room && placeOf(room, paragraph);
  return { ...watched(room, true, (there) => placeOf(there, paragraph) !== before), words: () => undefined };
}

function placeOf(room: OpenRoom, paragraph: string): string {
  const own = ownParagraphs(room);
  const at = own.findIndex(({ id }) => id === paragraph);
  return `${own[at - 1]?.id} ${own[at]?.moved}`;
}

/** Looks at every change of the text, until one is what the act did or none can be any more. */
function watched(
  room: OpenRoom | null,
  isMeant: boolean,
  isDone: (room: OpenRoom) => boolean,
): Omit<OwnTextWatch, 'words'> {
  if (!room) return { inText: () => false, known: Promise.resolve() };
  let state: 'awaited' | 'done' | 'none' = 'awaited';
  let tell = () => {};
  const known = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const stop = () => {
    room.doc.off('update', look);
    clearTimeout(timer);
    if (state === 'awaited') state = 'none';
    tell();
  };
  const look = () => {
    if (!isDone(room)) return;
    state = 'done';
    stop();
  };
  const timer = setTimeout(stop, arrivalTime);
  room.doc.on('update', look);
  return {
    inText: () => state === 'done' || (isMeant && state === 'awaited'),
    known: isMeant ? known : Promise.resolve(),
  };
}
