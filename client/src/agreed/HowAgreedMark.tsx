import type { HowAgreed } from '@adref/shared/corpus';
import type { Language } from '@adref/shared/document';
import { useEffect, useState } from 'react';
import { PopoverButton } from '../components/Popover.tsx';
import { Working } from '../components/Working.tsx';
import * as m from '../paraglide/messages.js';
import style from './Agreed.module.css';
import { AgreedSource } from './AgreedSource.tsx';
import { AgreedStanding } from './AgreedStanding.tsx';
import { standingsOf } from './trace-desk.ts';
import { heldBriefly, speaks, useHoldings } from './use-holdings.ts';
import { useTrace } from './use-trace.ts';

/** How far a paragraph is agreed, in a word that opens what the library knows of it; nothing where the library does not speak its language. */
export function HowAgreedMark({ text, language }: { text: string; language: Language }) {
  const standing = useHowAgreed(text, language);
  if (!standing) return null;
  return (
    <PopoverButton
      lazy
      button={
        <button type="button" data-words="" className={style.mark}>
          <AgreedStanding standing={standing} />
        </button>
      }
      label={m.agreed_title()}
    >
      <Details text={text} language={language} />
    </PopoverButton>
  );
}

/** How far a paragraph is agreed; null until the library has answered. */
export function useHowAgreed(text: string, language: Language): HowAgreed | null {
  const here = speaks(useHoldings(), language) && text.trim() !== '';
  const [found, setFound] = useState<{ readonly text: string; readonly standing: HowAgreed } | null>(null);
  useEffect(() => {
    if (!here) return;
    let current = true;
    void standingsOf([text]).then((standings) => {
      const standing = standings.get(text);
      if (current && standing) setFound({ text, standing });
    });
    return () => {
      current = false;
    };
  }, [text, here]);
  return here && found?.text === text ? found.standing : null;
}

function Details({ text, language }: { text: string; language: Language }) {
  const holdings = useHoldings();
  const { traced, of } = useTrace(text);
  if (!traced || !holdings) return <Working label={m.library_fetching()} />;
  return (
    <div className={style.details}>
      <AgreedSource text={of} traced={traced} language={language} />
      <p className={style.soft}>{heldBriefly(holdings)}</p>
    </div>
  );
}
