import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { OpenRoom, type RoomAddress, type RoomState } from './room.ts';

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
  return room && state && address && room.address.party === address.party ? { room, state } : null;
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
    const differs = (key: keyof RoomState) => now[key] !== last[key] && !(key === 'save' && saving);
    if ((Object.keys(now) as (keyof RoomState)[]).some(differs)) last = now;
    return last;
  };
}

const subscribeToNothing = () => () => undefined;
const nothing = () => null;
