import { readLiveText } from '@adref/shared/crdt';
import { openDraft } from '@adref/shared/negotiation';
import { useEffect, useMemo, useState } from 'react';
import { useNegotiation } from '../store/use-negotiation.ts';
import { useRoom } from './use-room.ts';

/** Milliseconds between two readings of a text that is being written: what a room reads on a screen need not follow each key. */
const pause = 200;

/** The words of the chair's text by paragraph, as they are written, while it is shown to everybody; null while it is not, or not there yet. */
export function useShownText(): ReadonlyMap<string, string> | null {
  const { negotiation, member } = useNegotiation();
  const { id, textShown } = negotiation;
  const draft = openDraft(negotiation).number;
  const address = useMemo(
    () => (textShown ? { negotiation: id, draft, party: null, member: member.id } : null),
    [textShown, id, draft, member.id],
  );
  const live = useRoom(address);
  const room = live?.state.phase === 'open' ? live.room : null;
  const [words, setWords] = useState<ReadonlyMap<string, string> | null>(null);
  useEffect(() => {
    if (!room) return setWords(null);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      timer = undefined;
      setWords(new Map(readLiveText(room.doc).paragraphs.map((paragraph) => [paragraph.id, paragraph.text])));
    };
    const later = () => {
      timer ??= setTimeout(read, pause);
    };
    read();
    room.doc.on('update', later);
    return () => {
      clearTimeout(timer);
      room.doc.off('update', later);
    };
  }, [room]);
  return words;
}
