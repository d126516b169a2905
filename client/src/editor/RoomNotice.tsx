import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import * as m from '../paraglide/messages.js';
import type { RoomState } from './room-state.ts';

/** Says why the own text cannot be written any more, or that a part of it is missing, where that is so. */
export function RoomNotice({
  state,
  closed,
}: {
  state: RoomState;
  /** The text ended with the negotiation, and not with a new draft. */
  closed: boolean;
}) {
  if (state.phase === 'away') return <Notice tone="warn">{m.draft_away()}</Notice>;
  if (state.phase !== 'ended') return state.incomplete ? <Notice tone="warn">{m.draft_incomplete()}</Notice> : null;
  if (state.reason === 'round over') {
    if (state.save === 'offline-unkept') {
      return <Notice tone="warn">{closed ? m.draft_closed_unkept() : m.draft_round_over_unkept()}</Notice>;
    }
    if (state.writable) return <Notice>{closed ? m.draft_closed_late() : m.draft_round_over_late()}</Notice>;
    return <Notice>{closed ? m.draft_closed() : m.draft_round_over()}</Notice>;
  }
  if (state.reason === 'damaged') return <Notice tone="bad">{m.draft_damaged()}</Notice>;
  if (state.reason === 'reload' || state.reason === 'restored') {
    return (
      <Notice tone="warn">
        {state.reason === 'reload' ? m.draft_reload() : m.draft_restored()}{' '}
        <Button small onPress={() => location.reload()}>
          {m.draft_reload_now()}
        </Button>
      </Notice>
    );
  }
  return <Notice tone="bad">{m.draft_refused()}</Notice>;
}
