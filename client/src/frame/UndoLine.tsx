import { openDraft } from '@adref/shared/negotiation';
import { Undo2, X } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '../components/Button.tsx';
import { openDialogs } from '../components/open-dialogs.ts';
import { overFoot } from '../components/over-foot.ts';
import * as m from '../paraglide/messages.js';
import { useNegotiation } from '../store/use-negotiation.ts';
import { useUndo } from '../store/use-undo.ts';
import style from './UndoLine.module.css';

/** Milliseconds for which the line stays: long enough to read it and to reach it by keyboard. */
const shownFor = 20_000;
/** What came of an undo needs no more than reading. */
const answerShownFor = 6_000;

/**
 * At the foot of the page: what was just done, with the way to take it back. It stays while the pointer or the focus is on it. Where a dialog
 * is open in which it was done, such as the sheet of a telephone, it is at the foot of that; one that is opened later hides it meanwhile.
 */
export function UndoLine() {
  const { negotiation, undoList, connected } = useNegotiation();
  const state = useSyncExternalStore(undoList.subscribe, undoList.snapshot);
  const undo = useUndo();
  const dialog = useSyncExternalStore(openDialogs.subscribe, openDialogs.snapshot).at(-1);
  const [held, setHeld] = useState(false);
  const [busy, setBusy] = useState(false);
  // A dialog that was opened after the act is about something else: the line would lie over its buttons, and waits until it is closed.
  const [begun, setBegun] = useState({ state, dialog });
  if (begun.state !== state) setBegun({ state, dialog });
  // What was done in a round cannot be taken back in the next.
  const round = openDraft(negotiation).number;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the end of a round that takes the line away
  useEffect(() => () => undoList.hide(), [round, undoList]);
  const waits = dialog !== undefined && begun.dialog !== dialog;
  useEffect(() => {
    if (!state || held || waits) return;
    const timer = setTimeout(() => undoList.hide(), state.phase === 'offered' ? shownFor : answerShownFor);
    return () => clearTimeout(timer);
  }, [state, held, waits, undoList]);
  const line = (
    <div
      className={`${style.place} ${dialog ? style.inDialog : ''}`}
      role="status"
      // Not `enter`: a pointer that rests where the line comes has not been moved to it.
      onMouseMove={({ movementX, movementY }) => (movementX || movementY) && setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {state && !waits && (
        <div className={style.line} {...overFoot}>
          <span className={state.phase === 'refused' ? style.refused : undefined}>
            {state.phase === 'offered' ? state.act.said : state.phase === 'undone' ? m.undo_done() : state.reason}
          </span>
          {state.phase === 'offered' && (
            <Button
              small
              isDisabled={!connected || busy}
              onPress={() => {
                setBusy(true);
                void undo().finally(() => setBusy(false));
              }}
            >
              <Undo2 size={16} aria-hidden /> {m.undo_do()}
            </Button>
          )}
          <Button small look="quiet" aria-label={m.shell_close()} onPress={() => undoList.hide()}>
            <X size={16} aria-hidden />
          </Button>
        </div>
      )}
    </div>
  );
  return dialog ? createPortal(line, dialog) : line;
}
