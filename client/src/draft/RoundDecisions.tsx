import { decisionsOf, livedDecisions } from '@adref/shared/negotiation';
import { useShownWords } from '../components/shown-words.ts';
import * as m from '../paraglide/messages.js';
import { decisionSaid } from '../phrases/decision-said.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './Versions.module.css';

/** What was decided on a paragraph in a round that is over. */
export function RoundDecisions({ draft, ids }: { draft: number; ids: readonly (string | null)[] }) {
  const { negotiation } = useNegotiation();
  const shown = useShownWords();
  const takes = livedDecisions(decisionsOf(negotiation, draft)).filter(({ paragraph }) => ids.includes(paragraph));
  return (
    <section className={style.versions}>
      <h3>{m.biography_decisions()}</h3>
      {takes.length === 0 && <p className={style.none}>{m.biography_undecided()}</p>}
      {takes.map((take) => (
        <p key={`${take.time} ${take.paragraph} ${take.from}`} data-decision>
          {shown(decisionSaid(negotiation, take))}
          {take.replaced && ` (${m.biography_replaced()})`}
        </p>
      ))}
    </section>
  );
}
