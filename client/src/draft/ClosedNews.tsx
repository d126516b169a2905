import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import type { RoomState } from '../editor/room-state.ts';
import * as m from '../paraglide/messages.js';
import style from './NewDraft.module.css';

/**
 * Over the page, wherever it is scrolled to: the negotiation was closed under the writer's hands, and where the words go now. Once read it
 * goes; `RoomNotice` at the head of the page stays.
 */
export function ClosedNews({ save }: { save: RoomState['save'] }) {
  const [noted, setNoted] = useState(false);
  if (noted) return null;
  return (
    <Notice tone="warn">
      <div className={style.news}>
        <p>{save === 'offline-unkept' ? m.draft_closed_unkept() : m.draft_closed_late()}</p>
        <Button small look="quiet" onPress={() => setNoted(true)}>
          {m.draft_issued_noted()}
        </Button>
      </div>
    </Notice>
  );
}
