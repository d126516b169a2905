import * as m from '../paraglide/messages.js';
import { partyNames, roleName } from '../phrases/party-name.ts';
import { moment } from '../phrases/when.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './Biography.module.css';
import type { BiographyStep, LivedDecision } from './biography.ts';

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
  const member = negotiation.members.find(({ id }) => id === decision.by);
  const who = member ? `${roleName(member.role)} (${member.name})` : decision.by;
  const source =
    decision.source.kind === 'party'
      ? m.biography_source_party({ parties: partyNames(negotiation.parties, decision.source.holders) })
      : decision.source.kind === 'draft'
        ? m.biography_source_draft()
        : m.biography_source_chair();
  return (
    <>
      {decided(decision, who, source)}, {moment(decision.time)}
      {decision.replaced && <span className={style.soft}> ({m.biography_replaced()})</span>}
    </>
  );
}

function decided({ text, from }: LivedDecision, who: string, source: string): string {
  if (text === null) return m.biography_decides_out({ who, source });
  if (from === null) return m.biography_decides_whole({ who, source });
  const words = text.trim();
  return words === '' ? m.biography_decides_nothing({ who, source }) : m.biography_decides({ who, words, source });
}
