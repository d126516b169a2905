import { editText, readLiveText, seedText } from '@adref/shared/crdt';
import * as Y from 'yjs';
import type { RoomHost, RoomRules } from './sync/room-host.ts';

/** Texts in memory, without sockets; stands in until the rooms are there. */
export function memoryRooms(rules: RoomRules): RoomHost {
  const docs = new Map<string, Promise<Y.Doc>>();
  const listeners = new Set<(room: string) => void>();
  const open = (room: string) => {
    let doc = docs.get(room);
    if (!doc) {
      doc = rules.seed(room).then((paragraphs) => {
        const fresh = new Y.Doc();
        seedText(fresh, paragraphs);
        return fresh;
      });
      docs.set(room, doc);
    }
    return doc;
  };
  return {
    read: async (room) => readLiveText(await open(room)),
    edit: async (room, edits) => {
      editText(await open(room), edits, 'server');
      const announce = () => {
        for (const listener of listeners) listener(room);
      };
      return { writes: [], announce, abandon: () => {} };
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    disconnect: () => {},
    endRound: () => {},
  };
}
