import { rolledIds } from '@adref/shared/rolling';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import * as m from '../paraglide/messages.js';
import { decisionSaid } from '../phrases/decision-said.ts';
import { partyName } from '../phrases/party-name.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './DeskPage.module.css';
import type { DeskItem } from './desk-item.ts';

/**
 * What the desk knows of the selected matter's paragraph beside its alternatives: the reasons that parties give with their positions, agreed
 * language that it is linked to, decisions of earlier rounds, and the way to its history.
 */
export function MatterFacts({ item: { paragraph } }: { item: DeskItem }) {
  const { negotiation } = useNegotiation();
  const { parties, library } = negotiation;
  const ids = rolledIds(paragraph);
  const reasons = negotiation.positions.filter((position) => ids.includes(position.paragraph) && position.note !== '');
  const links = negotiation.links.filter((link) => ids.includes(link.paragraph));
  const earlier = negotiation.decisions.filter((take) => ids.includes(take.paragraph));
  const versions = negotiation.record.filter((version) => ids.includes(version.paragraph)).length;
  return (
    <section className={style.facts} aria-label={m.facts_title({ label: paragraph.label || m.desk_no_label() })}>
      <Facts title={m.facts_reasons()}>
        {reasons.map(({ party, stance, note, time }) => (
          <li key={`${party} ${stance} ${time}`}>
            {stance === 'retain'
              ? m.facts_retains({ party: partyName(parties, party), note })
              : m.facts_reserves({ party: partyName(parties, party), note })}
          </li>
        ))}
      </Facts>
      <Facts title={m.facts_links()}>
        {links.map(({ document, target }) => (
          <li key={`${document} ${target}`}>
            <Link to={`/library/${encodeURIComponent(document)}/${encodeURIComponent(target)}`}>
              {library.find(({ id }) => id === document)?.symbol ?? document}
            </Link>
          </li>
        ))}
      </Facts>
      <Facts title={m.facts_decisions()}>
        {earlier.map((take) => (
          <li key={`${take.draft} ${take.time} ${take.from}`}>{decisionSaid(negotiation, take)}</li>
        ))}
      </Facts>
      <p data-unprinted="">
        <Link to={`/compare?history=${encodeURIComponent(paragraph.id)}`}>{m.draft_history()}</Link>
        {versions > 0 && ` · ${m.facts_versions({ count: versions })}`}
      </p>
    </section>
  );
}

/** One kind of facts; nothing where there are none. */
function Facts({ title, children }: { title: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </>
  );
}
