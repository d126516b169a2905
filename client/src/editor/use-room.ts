import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { OpenRoom } from './room.ts';
import { type RoomAddress, sameAddress } from './room-address.ts';
import { type RoomState, sameState } from './room-state.ts';

/**
 * A live text, open for as long as the page shows it; null where there is none to write in. Its state does not change from
 * "saving" to "saved" and back: whoever shows that asks the room.
 */
export function useRoom(address: RoomAddress | null): { room: OpenRoom; state: RoomState } | null {
  const [room, setRoom] = useState<OpenRoom | null>(null);
  const { negotiation, draft, party, pen, member } = address ?? {};
  useEffect(() => {
    if (!negotiation || draft === undefined || party === undefined || !member) return;
    const opened = new OpenRoom({ negotiation, draft, party, pen, member });
    setRoom(opened);
    const leaving = (event: BeforeUnloadEvent) => {
      if (opened.wouldLose) event.preventDefault();
    };
    addEventListener('beforeunload', leaving);
    return () => {
      removeEventListener('beforeunload', leaving);
      setRoom(null);
      opened.close();
    };
  }, [negotiation, draft, party, pen, member]);
  const calm = useMemo(() => (room ? calmState(room) : nothing), [room]);
  const state = useSyncExternalStore(room ? room.subscribe : subscribeToNothing, calm);
  // Between one text and the next the room that was open is not shown as the other's.
  return room && state && address && sameAddress(room.address, address) ? { room, state } : null;
}

/** Connected, and all there is to say is whether everything has arrived yet. */
export function isSaving({ phase, save }: RoomState): boolean {
  return phase !== 'ended' && (save === 'saved' || save === 'saving');
}

/** The state of a room as it was before it last went from one to the other of "saving" and "saved". */
function calmState(room: OpenRoom): () => RoomState {
  let last = room.snapshot();
  return () => {
    const now = room.snapshot();
    const saving = isSaving(now) && isSaving(last);
    if (!sameState(saving ? { ...now, save: last.save } : now, last)) last = now;
    return last;
  };
}

const subscribeToNothing = () => () => undefined;
const nothing = () => null;
