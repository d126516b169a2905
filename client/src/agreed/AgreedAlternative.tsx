import { type Bracket, draftText, type RollingParagraph } from '@adref/shared/rolling';
import * as m from '../paraglide/messages.js';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './Agreed.module.css';
import { agreedHow, sourceName } from './agreed-how.ts';
import { agreedPlace, wordsInPlace } from './agreed-place.ts';
import { speaks, useHoldings } from './use-holdings.ts';
import { useTrace } from './use-trace.ts';

/** From where an alternative of a bracket is agreed language, with the words around it; nothing where it is not. */
export function AgreedAlternative({
  paragraph,
  bracket,
  words,
}: {
  paragraph: RollingParagraph;
  bracket: Bracket;
  words: string;
}) {
  const { negotiation } = useNegotiation();
  const here = speaks(useHoldings(), negotiation.language);
  const { text, from, to } = wordsInPlace(draftText(paragraph.segments), bracket, words);
  const { traced, of } = useTrace(here ? text : null);
  const place = traced && of === text ? agreedPlace(traced, from, to) : null;
  if (!place) return null;
  const isAgreed = place.manner === 'consensus' || place.manner === 'vote';
  return (
    <p className={style.alternative} data-agreed-alternative={place.manner}>
      <span className={style.standing} data-agreed={isAgreed ? place.manner : 'verbatim'}>
        {said[from === to ? 'without' : 'with'][isAgreed ? 'agreed' : 'verbatim']({ source: sourceName(place) })}
      </span>{' '}
      <span className={style.soft}>{agreedHow(place)}</span>
    </p>
  );
}

/** Where an alternative has no words, what is agreed are those around it. */
const said = {
  with: { agreed: m.agreed_from, verbatim: m.agreed_verbatim_from },
  without: { agreed: m.agreed_without, verbatim: m.agreed_verbatim_without },
};
