import { redline } from '@adref/shared/differences';
import { useMemo } from 'react';
import { Redline } from '../components/Redline.tsx';
import * as m from '../paraglide/messages.js';
import { aroundChanges } from './around-changes.ts';
import style from './ScreenPage.module.css';

/** The paragraph as the chair has it, against the draft's words. */
export function ShownResult({ before, after }: { before: string; after: string | null }) {
  const ops = useMemo(() => aroundChanges(redline(before, after ?? '')), [before, after]);
  return (
    <section className={style.result} aria-labelledby="screen-result">
      <h2 id="screen-result">{m.screen_result()}</h2>
      <p dir="auto">{after === null ? m.screen_result_out() : <Redline ops={ops} />}</p>
    </section>
  );
}
