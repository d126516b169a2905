import { useEffect, useRef, useState } from 'react';
import { Notice } from '../components/Notice.tsx';
import type { LeftOut } from '../editor/left-out.ts';
import { PageEditor } from '../editor/page-editor.ts';
import type { PageInput } from '../editor/page-state.ts';
import type { Room } from '../editor/room.ts';
import * as m from '../paraglide/messages.js';

/** The words of the text on the page: an editor where there is a room to write in, the same page to read elsewhere. */
export function Page({
  room,
  input,
  onOpen,
  onTable,
  onLeftOut,
}: {
  room: Room | null;
  input: PageInput;
  /** Called with the page when it is there, and with null when it goes. */
  onOpen: (page: PageEditor | null) => void;
  onTable: (paragraph: string) => void;
  onLeftOut: (left: readonly LeftOut[]) => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  const [fault, setFault] = useState<string | null>(null);
  const page = useRef<PageEditor | null>(null);
  const latest = useRef({ input, onOpen, onTable, onLeftOut });
  latest.current = { input, onOpen, onTable, onLeftOut };
  const { draft } = input.source;
  const { writable } = input.look;

  // A reader's page holds the draft's words, so another draft is another page; a party's page holds its room's.
  const words = room ?? draft;
  useEffect(() => {
    if (!place.current || !words) return;
    try {
      page.current = new PageEditor(place.current, {
        room,
        input: latest.current.input,
        label: writable ? m.draft_page_own() : m.draft_page_read(),
        onTable: (paragraph) => latest.current.onTable(paragraph),
        onLeftOut: (left) => latest.current.onLeftOut(left),
      });
      setFault(null);
      latest.current.onOpen(page.current);
    } catch (error) {
      setFault(String(error));
    }
    return () => {
      latest.current.onOpen(null);
      page.current?.destroy();
      page.current = null;
    };
  }, [room, words, writable]);

  useEffect(() => {
    page.current?.show(input);
  }, [input]);

  return (
    <>
      {fault && (
        <Notice tone="bad">
          {m.draft_unfit()} <small>{fault}</small>
        </Notice>
      )}
      <div ref={place} />
    </>
  );
}
