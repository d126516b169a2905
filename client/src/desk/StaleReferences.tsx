import type { StaleReference } from '@adref/shared/negotiation';
import { useEffect, useState } from 'react';
import { Choice } from '../components/Field.tsx';
import * as m from '../paraglide/messages.js';
import { request } from '../request/request.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './DeskPage.module.css';

/**
 * References in the chair's text to paragraphs that get another number, or none, in the next draft, with the mend offered. Those that do
 * not say whose paragraph they mean are only shown. Nothing is shown where there are none, and while nobody has answered.
 */
export function StaleReferences({ mend, onMend }: { mend: boolean; onMend: (mend: boolean) => void }) {
  const stale = useStaleReferences();
  if (stale.length === 0) return null;
  const isMendable = stale.some(({ mended, sure }) => mended !== null && sure);
  return (
    <fieldset className={style.forms} data-stale-references>
      <legend>{m.desk_stale()}</legend>
      <ul className={style.summary}>
        {stale.map(({ paragraph, from, words, mended, sure }) => (
          <li key={`${paragraph} ${from}`}>
            <q>{words}</q> {mended === null ? m.desk_stale_gone() : m.desk_stale_mended({ words: mended })}{' '}
            {!sure && m.desk_stale_look()}
          </li>
        ))}
      </ul>
      {isMendable && (
        <Choice
          label={m.desk_stale_mend()}
          help={m.desk_stale_mend_help()}
          checked={mend}
          onChange={(event) => onMend(event.currentTarget.checked)}
        />
      )}
    </fieldset>
  );
}

/** Asked anew with every act, since each may change the chair's text. */
function useStaleReferences(): readonly StaleReference[] {
  const { negotiation, member } = useNegotiation();
  const [stale, setStale] = useState<readonly StaleReference[]>([]);
  const { id, seq } = negotiation;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `seq` asks again
  useEffect(() => {
    let gone = false;
    request<readonly StaleReference[]>('GET', `/negotiations/${id}/stale-references`, { member: member.id }).then(
      (found) => gone || setStale(found),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [id, member.id, seq]);
  return stale;
}
