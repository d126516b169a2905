import { parseRoomName, readLiveText } from '@adref/shared/crdt';
import type { LiveParagraph } from '@adref/shared/document';
import { LocalCopy } from './local-copy.ts';
import { OpenRoom } from './room.ts';
import type { RoomAddress } from './room-address.ts';

/** Numbers of rounds before this draft of which this computer keeps a text of the party, the latest first. */
export async function roundsKept(address: {
  readonly negotiation: string;
  readonly draft: number;
  readonly party: string;
  readonly member: string;
}): Promise<number[]> {
  const copy = await LocalCopy.open('');
  const drafts = new Set<number>();
  const isEarlier = (name: string): boolean => {
    const [roomName = '', member] = name.split(' ');
    const room = parseRoomName(roomName);
    const isOurs =
      room?.negotiation === address.negotiation && room.party === address.party && member === address.member;
    if (isOurs && room.draft < address.draft) drafts.add(room.draft);
    return isOurs;
  };
  await copy?.names(isEarlier).catch(() => []);
  copy?.close();
  return [...drafts].sort((a, b) => b - a);
}

/** The text of a round that is over with what this computer keeps of it beside what the server has, once both are there. */
export function lateText(
  address: RoomAddress,
  onText: (text: readonly LiveParagraph[], forget: () => Promise<void>) => void,
): () => void {
  const room = new OpenRoom(address);
  let told = false;
  const stop = room.subscribe(() => {
    const state = room.snapshot();
    if (told || state.phase !== 'ended' || state.reason !== 'round over') return;
    told = true;
    onText(readLiveText(room.doc).paragraphs, () => room.forgetCopy());
  });
  return () => {
    stop();
    room.close();
  };
}
