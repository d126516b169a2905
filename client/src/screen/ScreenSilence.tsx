import type { Negotiation } from '@adref/shared/negotiation';
import * as m from '../paraglide/messages.js';
import { silenceSaid, silenceText, useSilenceNames } from '../phrases/silence-said.ts';
import { standingSilences } from '../phrases/standing-silences.ts';
import { useDeadline } from '../store/use-deadline.ts';
import style from './ScreenPage.module.css';

/** The silence procedures that run, by the clock that they were set by: the room has one clock. Which paragraphs are broken everybody knows. */
export function ScreenSilence({ negotiation }: { negotiation: Negotiation }) {
  const windows = standingSilences(negotiation);
  const now = useDeadline(windows.map(({ deadline }) => deadline));
  const names = useSilenceNames(negotiation);
  return windows.map((window) => (
    <p key={window.id} className={style.silence} data-running-silence>
      <b>{m.silence_on({ symbol: window.symbol, what: silenceText(window, names) })}.</b>{' '}
      {silenceSaid(window, now, window.timeZone)}{' '}
      {window.broken.length > 0 &&
        m.silence_broken_on({ paragraphs: window.broken.map((id) => names.get(id) || m.draft_paragraph()).join(', ') })}
    </p>
  ));
}
