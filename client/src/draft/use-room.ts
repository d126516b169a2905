import { useEffect, useState, useSyncExternalStore } from 'react';
import { Room, type RoomAddress, type RoomState } from '../editor/room.ts';

/** The party's live text, open for as long as the page shows it; null where there is none to write in. */
export function useRoom(address: RoomAddress | null): { room: Room; state: RoomState } | null {
  const [room, setRoom] = useState<Room | null>(null);
  const { negotiation, draft, party, member } = address ?? {};
  useEffect(() => {
    if (!negotiation || draft === undefined || !party || !member) return;
    const opened = new Room({ negotiation, draft, party, member });
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
  }, [negotiation, draft, party, member]);
  const state = useSyncExternalStore(room ? room.subscribe : subscribeToNothing, room ? room.snapshot : nothing);
  return room && state && address && room.address.party === address.party ? { room, state } : null;
}

const subscribeToNothing = () => () => undefined;
const nothing = () => null;
