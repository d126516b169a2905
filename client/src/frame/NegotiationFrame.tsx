import { openDraft } from '@adref/shared/negotiation';
import { type MouseEvent, type ReactNode, Suspense, useEffect, useSyncExternalStore } from 'react';
import { Link, useLocation } from 'wouter';
import { Button } from '../components/Button.tsx';
import { overFoot } from '../components/over-foot.ts';
import * as m from '../paraglide/messages.js';
import { day } from '../phrases/when.ts';
import { newerPages } from '../request/page-build.ts';
import { request } from '../request/request.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { AnnouncedIssue } from './AnnouncedIssue.tsx';
import { FailedIssue } from './FailedIssue.tsx';
import { IdentityMenu, PhoneMenu } from './IdentityMenu.tsx';
import { LoadingBoundary } from './LoadingBoundary.tsx';
import style from './NegotiationFrame.module.css';
import { NewsLink } from './NewsLink.tsx';
import { newsPlace, placeAt, placesFor } from './navigation.ts';
import { RunningSilence } from './RunningSilence.tsx';
import { TakenUpLink } from './TakenUpLink.tsx';
import { UndoLine } from './UndoLine.tsx';
import { useScrollPlace } from './use-scroll-place.ts';
import { Waiting } from './Waiting.tsx';

/** The bar with the places, what to know about the negotiation as a whole, and the place. */
export function NegotiationFrame({ children }: { children: ReactNode }) {
  const { negotiation, member, connected, wentBack, acceptRecord } = useNegotiation();
  const [location] = useLocation();
  const newer = useSyncExternalStore(newerPages.subscribe, newerPages.snapshot);
  useEffect(() => {
    // A server that was away may come back with other pages; any answer says so.
    if (connected) request('GET', '/health').catch(() => undefined);
  }, [connected]);
  const places = placesFor(member);
  const here = placeAt([...places, newsPlace()], location);
  const { symbol, issued } = openDraft(negotiation);
  useEffect(() => {
    document.title = [here?.name, symbol, m.app_name()].filter(Boolean).join(' · ');
  }, [here?.name, symbol]);
  useScrollPlace(here?.to);
  useEffect(() => {
    // Nobody writes before something has the focus.
    const begin = () => void import('./foot-clearance.ts').then(({ keepFootClear }) => keepFootClear()).catch(() => {});
    addEventListener('focusin', begin, { once: true });
    return () => removeEventListener('focusin', begin);
  }, []);

  return (
    <div className={style.frame}>
      {/* biome-ignore lint/a11y/useValidAnchor: it goes to a part of the page, as its address says, or deeper into it */}
      <a href="#place" className={style.skip} onClick={intoTheText}>
        {m.shell_skip()}
      </a>
      <header className={style.bar}>
        <Link to="~/" className={style.name} aria-label={m.shell_home()}>
          {m.app_name()}
        </Link>
        <div className={style.title} title={negotiation.title}>
          <span className={style.symbol}>
            <bdi dir="ltr">{symbol}</bdi>
          </span>
          <span className={style.words}>{negotiation.title}</span>
        </div>
        <TakenUpLink />
        <nav className={style.places} aria-label={m.shell_places()}>
          {places.map(({ to, name }) => (
            <Link key={to} to={to} className={style.place} aria-current={here?.to === to ? 'page' : undefined}>
              {name}
            </Link>
          ))}
        </nav>
        <NewsLink />
        <div className={style.identity}>
          <IdentityMenu />
        </div>
        <div className={style.phone}>
          <PhoneMenu places={[...places, newsPlace()]} />
        </div>
      </header>
      <p className={style.printed}>
        <b>
          <bdi dir="ltr">{symbol}</bdi>
        </b>{' '}
        {negotiation.title}, {day(issued)}
      </p>
      {newer && (
        <p className={`${style.strip} ${style.newer}`} role="status">
          {m.shell_newer()}{' '}
          <Button small onPress={() => window.location.reload()}>
            {m.load_now()}
          </Button>
        </p>
      )}
      {(negotiation.demonstration || negotiation.closed || wentBack) && (
        <aside aria-label={m.shell_to_know()}>
          {negotiation.demonstration && <p className={style.strip}>{m.shell_demonstration()}</p>}
          {wentBack && (
            <p className={`${style.strip} ${style.closed}`} role="alert">
              {m.shell_went_back({ known: wentBack.known, now: wentBack.now })}{' '}
              <Button small onPress={acceptRecord}>
                {m.shell_went_back_noted()}
              </Button>
            </p>
          )}
          {negotiation.closed && <p className={`${style.strip} ${style.closed}`}>{m.shell_closed()}</p>}
        </aside>
      )}
      <RunningSilence />
      <main id="place" tabIndex={-1} className={style.main}>
        <LoadingBoundary at={location}>
          <Suspense fallback={<Waiting />}>{children}</Suspense>
        </LoadingBoundary>
      </main>
      <AnnouncedIssue />
      <FailedIssue />
      <UndoLine />
      {/* Over the page, so that nothing moves when the connection comes and goes. */}
      <div className={style.connection} role="status">
        {!connected && <span {...overFoot}>{m.shell_reconnecting()}</span>}
      </div>
    </div>
  );
}

/** Where the place is a text, skipping leads into it and not to its bar; elsewhere the link does what links do. */
function intoTheText(event: MouseEvent<HTMLAnchorElement>): void {
  const text = document.querySelector<HTMLElement>('#place [role="textbox"][aria-multiline="true"]');
  if (!text) return;
  event.preventDefault();
  text.focus();
}
