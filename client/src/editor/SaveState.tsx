import { Check, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import * as m from '../paraglide/messages.js';
import type { OpenRoom } from './room.ts';
import type { RoomState } from './room-state.ts';
import style from './SaveState.module.css';
import { isSaving } from './use-room.ts';

/**
 * So long after the last word was on its way "saved" is said, in ms: while somebody goes on typing it says "saving", and does not blink with
 * each key, which would be a frame of its own that the next key waits for.
 */
const calm = 250;

/**
 * Whether what was typed is safe, in words and a sign. Always as wide as it is, so that nothing beside it moves.
 *
 * Between "saving" and "saved" it goes back and forth with each word. That is written by hand and not by React, which on each of its own
 * changes walks the whole page to keep the selection: 30,000 nodes in a text of a hundred paragraphs.
 */
export function SaveState({ room, state }: { room: OpenRoom; state: RoomState }) {
  const shown = useRef<HTMLSpanElement>(null);
  const ended = state.phase === 'ended';
  // With each state too, for React writes what it was then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const say = () => {
      const now = room.snapshot();
      if (shown.current && isSaving(now)) shown.current.dataset.save = now.save;
    };
    const follow = () => {
      clearTimeout(timer);
      if (room.snapshot().save === 'saved' && shown.current?.dataset.save === 'saving') timer = setTimeout(say, calm);
      else say();
    };
    say();
    const stop = room.subscribe(follow);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [room, state]);
  if (ended) return null;
  const { save } = state;
  if (isSaving(state)) {
    return (
      <span ref={shown} className={`${style.save} ${style.changing}`} role="status" data-save={save}>
        <span className={style.saved}>
          <Check size={15} aria-hidden /> {m.draft_saved()}
        </span>
        <span className={style.saving}>
          <LoaderCircle size={15} aria-hidden /> {m.draft_saving()}
        </span>
      </span>
    );
  }
  const words = {
    saved: m.draft_saved,
    saving: m.draft_saving,
    connecting: m.draft_connecting,
    'offline-saved': m.draft_offline_saved,
    'offline-kept': m.draft_offline_kept,
    'offline-unkept': m.draft_offline_unkept,
  }[save]();
  const Sign = save === 'offline-unkept' ? TriangleAlert : save.startsWith('offline') ? CloudOff : LoaderCircle;
  return (
    <span className={`${style.save} ${save.startsWith('offline') ? style.offline : ''}`} role="status" data-save={save}>
      <Sign size={15} aria-hidden />
      {words}
    </span>
  );
}
