import { useEffect, useRef, useState } from 'react';
import * as m from '../paraglide/messages.js';
import { useUndoAct } from '../store/use-undo.ts';
import type { LeftOut } from './left-out.ts';
import { PageContent } from './PageContent.tsx';
import { PageEditor } from './page-editor.ts';
import type { PageInput } from './page-state.ts';
import type { OpenRoom } from './room.ts';

/** The words of the text on the page: an editor where there is a room to write in, the same page to read elsewhere. */
export function Page({
  room,
  input,
  onOpen,
  onTable,
  onCopied,
  onLeftOut,
  onLost,
}: {
  room: OpenRoom | null;
  input: PageInput;
  /** Called with the page when it is there, and with null when it goes. */
  onOpen: (page: PageEditor | null) => void;
  onTable: (paragraph: string) => void;
  onCopied: () => void;
  onLeftOut: (left: readonly LeftOut[]) => void;
  /** A colleague has taken out the paragraph that the caret was in. */
  onLost: () => void;
}) {
  const [page, setPage] = useState<PageEditor | null>(null);
  const { draft } = input.source;
  const { writable } = input.look;
  const label = textName(writable);
  const undoAct = useUndoAct();
  const latest = useRef({ input, onOpen, onTable, onCopied, onLeftOut, onLost, undoAct });
  latest.current = { input, onOpen, onTable, onCopied, onLeftOut, onLost, undoAct };

  // A reader's page holds the draft's words, so another draft is another page; a party's page holds its room's.
  const words = room ?? draft;
  useEffect(() => {
    if (!words) return;
    const opened = new PageEditor({
      room,
      input: latest.current.input,
      label: textName(writable),
      onTable: (paragraph) => latest.current.onTable(paragraph),
      onCopied: () => latest.current.onCopied(),
      onLeftOut: (left) => latest.current.onLeftOut(left),
      onLost: () => latest.current.onLost(),
      undoAct: (typed, by) => latest.current.undoAct(typed, by),
    });
    setPage(opened);
    return () => {
      setPage(null);
      latest.current.onOpen(null);
      opened.destroy();
    };
  }, [room, words, writable]);

  // Once its editor is on the page.
  useEffect(() => {
    if (page) latest.current.onOpen(page);
  }, [page]);

  useEffect(() => {
    page?.call(label);
  }, [page, label]);

  useEffect(() => {
    page?.show(input);
  }, [page, input]);

  return page && <PageContent page={page} />;
}

/** What the text is called by those who hear the page. */
function textName(writable: boolean): string {
  return writable ? m.draft_page_own() : m.draft_page_read();
}
