import { type Negotiation, type Proposal, reactionStances } from '@adref/shared/negotiation';
import type { ReactNode } from 'react';
import { useShownWords } from '../components/shown-words.ts';
import * as m from '../paraglide/messages.js';
import { memberName } from '../phrases/member-name.ts';
import { partyName } from '../phrases/party-name.ts';
import { moment } from '../phrases/when.ts';
import style from './ProposalCard.module.css';
import { stanceName } from './stance-name.ts';

/** One chair's proposal: its words, and what each party says to it, by stance. `children` are what one can do about it. */
export function ProposalCard({
  proposal,
  negotiation,
  children,
}: {
  proposal: Proposal;
  negotiation: Pick<Negotiation, 'parties' | 'members'>;
  children?: ReactNode;
}) {
  const { text, note, by, time, withdrawn, reactions } = proposal;
  const shown = useShownWords();
  const who = memberName(negotiation, by) ?? by;
  return (
    <article className={style.card} data-proposal={proposal.id}>
      <p className={style.kind}>
        {withdrawn ? m.proposal_withdrawn() : m.proposal_title()}
        <span className={style.when}> · {m.proposal_by({ who, when: moment(time) })}</span>
      </p>
      <p className={withdrawn ? style.gone : style.words} dir="auto">
        {text === null ? <em>{m.desk_leave_out()}</em> : shown(text.trim()) || <em>{m.desk_no_words()}</em>}
      </p>
      {note && <p className={style.note}>{note}</p>}
      <ul className={style.reactions} aria-label={m.proposal_reactions()}>
        {reactionStances.map((stance) => {
          const said = reactions.filter((reaction) => reaction.stance === stance);
          if (said.length === 0) return null;
          return (
            <li key={stance}>
              <b>{m.queue_section({ name: stanceName[stance](), count: said.length })}</b>{' '}
              {said
                .map((reaction) => {
                  const name = partyName(negotiation.parties, reaction.party);
                  return reaction.note ? m.proposal_reason({ name, note: reaction.note }) : name;
                })
                .join(m.mark_apart())}
            </li>
          );
        })}
        {reactions.length === 0 && <li className={style.when}>{m.proposal_silent()}</li>}
      </ul>
      {children}
    </article>
  );
}
