import type { Party } from '@adref/shared/negotiation';
import { partyName } from '../phrases/party-name.ts';
import style from './Holders.module.css';

/** Who holds words: code and full name of each party. */
export function Holders({
  codes,
  parties,
  lead,
}: {
  codes: readonly string[];
  parties: readonly Party[];
  /** Said before the names. */
  lead?: string;
}) {
  if (codes.length === 0) return null;
  return (
    <p className={style.holders}>
      {lead && <span className={style.lead}>{lead} </span>}
      {codes.map((code, index) => (
        <span key={code}>
          {index > 0 && ', '}
          <abbr className={style.code} title={partyName(parties, code)}>
            {code}
          </abbr>{' '}
          <span className={style.name}>{partyName(parties, code)}</span>
        </span>
      ))}
    </p>
  );
}
