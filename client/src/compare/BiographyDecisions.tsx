import type { LivedDecision } from '@adref/shared/negotiation';
import { useShownWords } from '../components/shown-words.ts';
import * as m from '../paraglide/messages.js';
import { decisionSaid } from '../phrases/decision-said.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './Biography.module.css';
import type { BiographyStep } from './biography.ts';

/** What the desk decided on a paragraph in one round: which words, from whom, who decided, and when. */
export function BiographyDecisions({ step: { decisions, open } }: { step: BiographyStep }) {
  if (decisions.length === 0) {
    return <p className={style.soft}>{open ? m.biography_open() : m.biography_undecided()}</p>;
  }
  return (
    <>
      <h3>{m.biography_decisions()}</h3>
      <ul className={style.plain}>
        {decisions.map((decision) => (
          <li key={`${decision.time} ${decision.paragraph} ${decision.from}`} data-decision>
            <Decided decision={decision} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Decided({ decision }: { decision: LivedDecision }) {
  const { negotiation } = useNegotiation();
  const shown = useShownWords();
  return (
    <>
      {shown(decisionSaid(negotiation, decision))}
      {decision.replaced && <span className={style.soft}> ({m.biography_replaced()})</span>}
    </>
  );
}
