import { Check, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react';
import type { RoomState } from '../editor/room.ts';
import * as m from '../paraglide/messages.js';
import style from './SaveState.module.css';

/** Whether what was typed is safe, in words and a sign. Always as wide as it is, so that nothing beside it moves. */
export function SaveState({ state }: { state: RoomState }) {
  if (state.phase === 'ended') return null;
  const { save } = state;
  const words = {
    saved: m.draft_saved,
    saving: m.draft_saving,
    connecting: m.draft_connecting,
    'offline-saved': m.draft_offline_saved,
    'offline-kept': m.draft_offline_kept,
    'offline-unkept': m.draft_offline_unkept,
  }[save]();
  const Sign =
    save === 'saved'
      ? Check
      : save === 'offline-unkept'
        ? TriangleAlert
        : save.startsWith('offline')
          ? CloudOff
          : LoaderCircle;
  return (
    <span className={`${style.save} ${save.startsWith('offline') ? style.offline : ''}`} role="status" data-save={save}>
      <Sign size={15} aria-hidden />
      {words}
    </span>
  );
}
