import { type Draft, openDraft } from '@adref/shared/negotiation';
import type { UntabledRound } from '@adref/shared/protocol';
import { useEffect, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import * as m from '../paraglide/messages.js';
import { request } from '../request/request.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './EarlierWords.module.css';

/**
 * On a new draft: what the party wrote in earlier rounds and did not table, with the way there. The new draft begins without it, and
 * nobody should have to remember that it exists.
 */
export function EarlierWords({ party, onShow }: { party: string; onShow: (draft: number) => void }) {
  const { negotiation } = useNegotiation();
  const open = openDraft(negotiation);
  const rounds = useUntabledRounds(party, open);
  const [hidden, setHidden] = useState(false);
  if (hidden || rounds.length === 0) return null;
  return (
    <div className={style.place}>
      <Notice>
        <div className={style.words}>
          <ul className={style.rounds}>
            {rounds.map(({ draft, paragraphs }) => {
              const symbol = negotiation.drafts.find(({ number }) => number === draft)?.symbol ?? '';
              return (
                <li key={draft}>
                  {m.earlier_untabled({ count: paragraphs.length, party, symbol })}{' '}
                  <Button small onPress={() => onShow(draft)}>
                    {m.earlier_show({ symbol })}
                  </Button>
                </li>
              );
            })}
          </ul>
          <Button small look="quiet" onPress={() => setHidden(true)}>
            {m.earlier_hide()}
          </Button>
        </div>
      </Notice>
    </div>
  );
}

/** Asked once for each draft that is opened; without an answer nothing is shown. */
function useUntabledRounds(party: string, open: Draft): readonly UntabledRound[] {
  const { negotiation, member } = useNegotiation();
  const [found, setFound] = useState<{ readonly of: string; readonly rounds: readonly UntabledRound[] } | null>(null);
  const of = `${party} ${open.number}`;
  useEffect(() => {
    if (open.number === 0) return;
    let gone = false;
    const address = `/negotiations/${negotiation.id}/untabled/${encodeURIComponent(party)}`;
    request<readonly UntabledRound[]>('GET', address, { member: member.id }).then(
      (rounds) => gone || setFound({ of, rounds }),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [negotiation.id, member.id, party, open.number, of]);
  return found?.of === of ? found.rounds : [];
}
