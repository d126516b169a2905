import { sponsorName, sponsorsOf } from '@adref/shared/negotiation';
import * as m from '../paraglide/messages.js';
import { partyName } from '../phrases/party-name.ts';
import { day } from '../phrases/when.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './RecordPage.module.css';
import { sayings } from './record-speech.ts';

/** Who sponsors each draft, as what, and since when; also who did and left. Nothing where none has a sponsor. */
export function SponsorList() {
  const { negotiation } = useNegotiation();
  const { proceedings, parties } = negotiation;
  const symbols = [
    ...new Set(proceedings.flatMap(({ kind, symbol }) => (kind === 'sponsor' && symbol ? [symbol] : []))),
  ];
  const drafts = symbols.map((symbol) => ({ symbol, sponsors: sponsorsOf(proceedings, symbol) }));
  return drafts
    .filter(({ sponsors }) => sponsors.length > 0)
    .map(({ symbol, sponsors }) => (
      <section key={symbol} className={style.card} data-sponsors={symbol}>
        <h2>{m.committee_sponsors({ symbol })}</h2>
        <ul>
          {sponsors.map(({ party, role, joined, left }) => {
            const about = { party: partyName(parties, party), role: sponsorName(role, sayings()), joined: day(joined) };
            return (
              <li key={party + joined}>
                {left ? m.committee_sponsor_left({ ...about, left: day(left) }) : m.committee_sponsor(about)}
              </li>
            );
          })}
        </ul>
      </section>
    ));
}
