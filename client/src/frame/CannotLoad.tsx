import { useEffect } from 'react';
import { Button } from '../components/Button.tsx';
import * as m from '../paraglide/messages.js';
import { request } from '../request/request.ts';
import style from './CannotLoad.module.css';

/** Milliseconds from one question to the server whether it is back to the next. */
const askEvery = 2_000;
/** Milliseconds within which the page loads itself once only: where that did not help, the person decides. */
const loadOnceIn = 10_000;
const loadedKey = 'adref loaded itself';

/**
 * A place whose code could not be fetched. Loads the whole page again as soon as the server answers: a browser remembers that a part of a
 * page failed, and a new version of the server has other parts. What was typed is kept in the browser, and the address stays.
 */
export function CannotLoad() {
  const waits = !loadedLately();
  useEffect(() => {
    if (!waits) return;
    let timer: ReturnType<typeof setTimeout>;
    const ask = () =>
      void request('GET', '/health').then(loadAnew, () => {
        timer = setTimeout(ask, askEvery);
      });
    timer = setTimeout(ask, askEvery / 4);
    addEventListener('online', ask);
    return () => {
      clearTimeout(timer);
      removeEventListener('online', ask);
    };
  }, [waits]);
  return (
    <section className={style.notice} role="alert">
      <h1>{m.load_title()}</h1>
      <p>{waits ? m.load_waiting() : m.load_failed()}</p>
      <Button look="primary" onPress={loadAnew}>
        {m.load_now()}
      </Button>
    </section>
  );
}

/** A place that broke while it was shown. */
export function PageFault() {
  return (
    <section className={style.notice} role="alert">
      <h1>{m.fault_title()}</h1>
      <p>{m.fault_text()}</p>
      <Button look="primary" onPress={() => location.reload()}>
        {m.load_now()}
      </Button>
    </section>
  );
}

function loadAnew(): void {
  try {
    sessionStorage.setItem(loadedKey, String(Date.now()));
  } catch {
    // Without a memory it may load more than once; each time only after the server has answered.
  }
  location.reload();
}

function loadedLately(): boolean {
  try {
    return Date.now() - Number(sessionStorage.getItem(loadedKey) ?? 0) < loadOnceIn;
  } catch {
    return false;
  }
}
