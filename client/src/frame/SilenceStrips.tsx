import { type SilenceWindow, writesFor } from '@adref/shared/negotiation';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../components/Button.tsx';
import { later } from '../components/later.tsx';
import * as m from '../paraglide/messages.js';
import { silenceSaid, silenceText, useSilenceNames } from '../phrases/silence-said.ts';
import { standingSilences } from '../phrases/standing-silences.ts';
import { useDeadline } from '../store/use-deadline.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './NegotiationFrame.module.css';
import begun from './SilenceBegun.module.css';

const BreakSilence = later(async () => (await import('../record/BreakSilence.tsx')).BreakSilence);

/**
 * While a silence procedure runs: on what, until when by the clock that it was set by and by the reader's, on which paragraphs it
 * is broken, and the way to break it for whoever writes for a party. Nothing where none runs. One that is begun where the page is scrolled away
 * from here is told there; `atOpen` has the ids of those that ran when the page was opened.
 */
export function SilenceStrips({ atOpen }: { atOpen: readonly string[] }) {
  const { negotiation, member } = useNegotiation();
  const windows = standingSilences(negotiation);
  const now = useDeadline(windows.map(({ deadline }) => deadline));
  const names = useSilenceNames(negotiation);
  const [breaking, setBreaking] = useState<SilenceWindow | null>(null);
  const place = useRef<HTMLElement>(null);
  useUnmovedText(place, windows.length);
  const { unseen, onSeen } = useUnseen(place, windows, atOpen);
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const mayBreak = ({ deadline }: SilenceWindow) =>
    Date.parse(now) < Date.parse(deadline) && writesFor(negotiation, member).length > 0;
  return (
    <aside ref={place} aria-label={m.silence_notice()}>
      {unseen.length > 0 && (
        <div className={begun.notice} data-silence-begun>
          {unseen.map((window) => (
            // The strip itself is read out.
            <p key={window.id} aria-hidden>
              <b>{m.silence_on({ symbol: window.symbol, what: silenceText(window, names) })}.</b>{' '}
              {silenceSaid(window, now, timeZone)}
            </p>
          ))}
          <div className={begun.buttons}>
            {unseen.filter(mayBreak).map((window) => (
              <Button
                key={window.id}
                small
                onPress={() => {
                  onSeen();
                  setBreaking(window);
                }}
              >
                {m.silence_break_begin()}
              </Button>
            ))}
            <Button small onPress={onSeen}>
              {m.shell_close()}
            </Button>
          </div>
        </div>
      )}
      {windows.map((window) => (
        <p key={window.id} className={`${style.strip} ${style.newer}`} role="status" data-running-silence>
          <span>
            <b>{m.silence_on({ symbol: window.symbol, what: silenceText(window, names) })}.</b>{' '}
            {silenceSaid(window, now, timeZone)}{' '}
            {window.broken.length > 0 &&
              m.silence_broken_on({
                paragraphs: window.broken.map((id) => names.get(id) || m.draft_paragraph()).join(', '),
              })}
          </span>
          {mayBreak(window) && (
            <Button small onPress={() => setBreaking(window)}>
              {m.silence_break_begin()}
            </Button>
          )}
          <Link to="/record?part=silence">{m.silence_see()}</Link>
        </p>
      ))}
      {breaking && <BreakSilence window={breaking} names={names} onClose={() => setBreaking(null)} />}
    </aside>
  );
}

/** What comes over a text in which somebody writes leaves it where it is in the window: the page is scrolled by as much. */
function useUnmovedText(place: { readonly current: HTMLElement | null }, count: number): void {
  const height = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height changes with the number
  useLayoutEffect(() => {
    const is = place.current?.offsetHeight ?? 0;
    const was = height.current;
    height.current = is;
    // Further down the browser itself holds the text; who opens the page is in no text yet, and reads the notice first.
    const writes = document.activeElement?.getAttribute('role') === 'textbox';
    if (writes && window.scrollY === 0) window.scrollBy(0, is - was);
  }, [count]);
}

/** The silences that were begun since the page was opened and whose strip has not been in sight yet, while it is not. */
function useUnseen(
  place: { readonly current: HTMLElement | null },
  windows: readonly SilenceWindow[],
  atOpen: readonly string[],
): { readonly unseen: readonly SilenceWindow[]; readonly onSeen: () => void } {
  const [seen, setSeen] = useState(atOpen);
  const [away, setAway] = useState(false);
  const running = windows.map(({ id }) => id).join(' ');
  const onSeen = () => setSeen(windows.map(({ id }) => id));
  const latest = useRef(onSeen);
  latest.current = onSeen;
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again when another one runs
  useEffect(() => {
    const { current } = place;
    if (!current) return;
    const bar = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
    const look = new IntersectionObserver(
      ([strip]) => {
        setAway(strip?.isIntersecting === false);
        if (strip?.isIntersecting) latest.current();
      },
      { rootMargin: `-${bar}px 0px 0px 0px` },
    );
    look.observe(current);
    return () => look.disconnect();
  }, [place, running]);
  return { unseen: away ? windows.filter(({ id }) => !seen.includes(id)) : [], onSeen };
}
