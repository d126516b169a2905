import { openDraft, publicState, tableText, takenUpNow } from '@adref/shared/negotiation';
import { ChangeMemory, placeNamesIn } from '@adref/shared/rolling';
import { useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'wouter';
import { NoteSignsShown } from '../components/shown-words.ts';
import * as m from '../paraglide/messages.js';
import { useSignsOf } from '../phrases/notes-shown.ts';
import { useAttendance } from '../store/use-attendance.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './ScreenPage.module.css';
import { ScreenSilence } from './ScreenSilence.tsx';
import { TakenUpMatter } from './TakenUpMatter.tsx';
import { useFit } from './use-fit.ts';
import { useRowsThatFit } from './use-rows-that-fit.ts';

/**
 * The screen that a whole room reads: where the chair says that it is, the words there and whose they are. It follows by itself and has no
 * button. Whoever's seat it is opened from, it has only what everybody may see. `?look=dark` and `?look=light` go before the computer's own.
 * `chairText` is the chair's text as it is written, by paragraph, while that is shown to everybody; null while it is not.
 */
export function ScreenPage({ chairText }: { chairText: ReadonlyMap<string, string> | null }) {
  const { negotiation: seen, connected } = useNegotiation();
  const [search] = useSearchParams();
  const attendance = useAttendance();
  const [memory] = useState(() => new ChangeMemory());
  const negotiation = useMemo(() => publicState(seen), [seen]);
  const rolling = useMemo(() => tableText(negotiation, memory), [negotiation, memory]);
  const signs = useSignsOf(rolling);
  const name = useMemo(() => placeNamesIn(rolling), [rolling]);
  const at = useMemo(() => takenUpNow(negotiation, rolling), [negotiation, rolling]);
  const { symbol, document: text } = openDraft(negotiation);
  // Measured again when another act is there, or other words of the chair.
  const shown = useMemo(() => ({ negotiation, chairText }), [negotiation, chairText]);
  const fit = useFit(shown);
  const most = useRowsThatFit(fit, shown);
  const live = at && chairText ? (chairText.get(at.paragraph.id) ?? null) : undefined;
  const look = search.get('look');
  useEffect(() => {
    document.title = [m.screen_title(), symbol, m.app_name()].join(' · ');
  }, [symbol]);

  useEffect(() => {
    const { dataset } = document.documentElement;
    if (look === 'dark' || look === 'light') dataset.look = look;
    return () => {
      delete dataset.look;
    };
  }, [look]);

  return (
    <main className={style.screen}>
      <header className={style.head}>
        <h1 dir="auto">{at ? at.paragraph.label || m.screen_new() : text.title || negotiation.title}</h1>
        <p className={style.facts}>
          <span>{symbol}</span>
          {attendance && (
            <span>
              {m.screen_present({ count: Object.keys(attendance.delegates).length })}
              {attendance.observers > 0 && ` · ${m.screen_observers({ count: attendance.observers })}`}
            </span>
          )}
        </p>
      </header>
      <div className={style.notices}>
        <ScreenSilence negotiation={negotiation} />
      </div>
      <div className={style.body} ref={fit} lang={text.language} dir={text.language === 'ar' ? 'rtl' : 'ltr'}>
        {at ? (
          <NoteSignsShown value={signs}>
            <TakenUpMatter negotiation={negotiation} at={at} live={live} most={most} name={name} />
          </NoteSignsShown>
        ) : (
          <p className={style.nothing}>{m.screen_nothing()}</p>
        )}
      </div>
      <p className={style.connection} role="status">
        {!connected && m.shell_reconnecting()}
      </p>
    </main>
  );
}
