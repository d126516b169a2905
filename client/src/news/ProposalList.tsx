import { redline } from '@adref/shared/differences';
import type { TabledProposal } from '@adref/shared/negotiation';
import { memo, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { Choice, Select } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import { EmptyPage } from '../components/PageHeading.tsx';
import { Redline } from '../components/Redline.tsx';
import { Working } from '../components/Working.tsx';
import { useLocale } from '../locale/locale.ts';
import * as m from '../paraglide/messages.js';
import { inLanguage, partyName, partyNames } from '../phrases/party-name.ts';
import { takenSource } from '../phrases/taken-source.ts';
import { moment } from '../phrases/when.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { useNewsReader } from '../store/use-news.ts';
import style from './News.module.css';
import { useProposals } from './use-proposals.ts';

/** What the own delegation and its groups have proposed, through all rounds, and where each stands; at the desk and for observers any party's. */
export function ProposalList() {
  const { negotiation, member } = useNegotiation();
  const reader = useNewsReader();
  const own = negotiation.parties.filter(({ code }) => reader.parties.has(code));
  const offered = own.length > 0 ? own : negotiation.parties;
  const [asked, setAsked] = useState<string | null>(null);
  const [onlyOpen, setOnlyOpen] = useState(false);
  const party = offered.find(({ code }) => code === asked)?.code ?? own[0]?.code ?? offered[0]?.code ?? null;
  const all = own.length > 1 && asked === null ? own.map(({ code }) => code) : party === null ? [] : [party];
  const { proposals, failed } = useProposals(all);
  const shown = proposals?.filter(({ state }) => !onlyOpen || isOpen(state)) ?? [];
  const file = (code: string, format: string) =>
    `/api/negotiations/${negotiation.id}/proposals/${encodeURIComponent(code)}?format=${format}&member=${encodeURIComponent(member.id)}`;
  if (offered.length === 0) return null;
  return (
    <section className={style.card}>
      <div className={style.bar}>
        {offered.length > 1 && (
          <Select
            label={m.proposals_of()}
            value={asked ?? (own.length > 1 ? '' : (party ?? ''))}
            onChoice={(code) => setAsked(code === '' ? null : code)}
          >
            {own.length > 1 && <option value="">{m.proposals_all_ours()}</option>}
            {offered.map(({ code, name }) => (
              <option key={code} value={code}>
                {inLanguage(name)}
              </option>
            ))}
          </Select>
        )}
        <Choice
          label={m.proposals_only_open()}
          checked={onlyOpen}
          onChange={(event) => setOnlyOpen(event.currentTarget.checked)}
        />
        <span className={style.files}>
          {all.map((code) => (
            <span key={code}>
              {all.length > 1 && `${m.record_before({ who: code })} `}
              <a href={file(code, 'csv')} download={`${code}-proposals.csv`}>
                {m.proposals_csv()}
              </a>{' '}
              <a href={file(code, 'text')} download={`${code}-proposals.txt`}>
                {m.proposals_text()}
              </a>
            </span>
          ))}
        </span>
      </div>
      {failed && <Notice tone="bad">{failed}</Notice>}
      {!proposals && !failed && <Working label={m.proposals_working()} />}
      {proposals && shown.length === 0 && (
        <EmptyPage title={m.proposals_none()}>
          <p>{proposals.length > 0 ? m.proposals_none_open() : m.proposals_none_text()}</p>
        </EmptyPage>
      )}
      <ol className={style.list}>
        {shown.map((proposal) => (
          <Proposed
            key={`${proposal.party} ${proposal.first.draft} ${proposal.first.paragraph}`}
            proposal={proposal}
            named={all.length > 1}
          />
        ))}
      </ol>
    </section>
  );
}

/** One proposal: where, what, who stands where to it, and what became of it. */
const Proposed = memo(function Proposed({ proposal, named }: { proposal: TabledProposal; named: boolean }) {
  const { negotiation } = useNegotiation();
  useLocale();
  const { party, state, first, last, rounds, labelNow, before, after, adopted, notTaken } = proposal;
  const names = (codes: readonly string[]) => partyNames(negotiation.parties, codes);
  const at = `at=${encodeURIComponent(last.paragraph)}`;
  const isHere = isOpen(state) || labelNow !== null;
  const label = last.label || m.news_new_paragraph();
  const carried = rounds.length > 1 && state === 'on-table';
  return (
    <li className={style.proposal} data-proposal={state}>
      <p className={style.head}>
        <Link to={isHere ? `/draft?${at}` : `/draft?round=${last.draft}&${at}`}>
          <strong>{label}</strong>
        </Link>
        {first.label !== '' && first.label !== label && (
          <span className={style.who}>{m.proposals_then({ label: first.label, symbol: first.symbol })}</span>
        )}
        {labelNow !== null && labelNow !== '' && labelNow !== label && (
          <span className={style.who}>{m.proposals_now({ label: labelNow })}</span>
        )}
        {labelNow === null && before !== null && <span className={style.who}>{m.proposals_gone()}</span>}
        {named && <span className={style.who}>{partyName(negotiation.parties, party)}</span>}
        <span className={`${style.state} ${style[tone[state]]}`}>
          {carried ? m.proposals_carried({ symbol: rounds[0] ?? '' }) : stateName[state]()}
        </span>
      </p>
      <Words before={before} after={after} />
      <p className={style.who}>
        {last.version === null
          ? m.proposals_typed({ symbol: last.symbol })
          : m.proposals_version({ symbol: last.symbol, version: last.version, time: moment(last.time ?? '') })}
        {rounds.length > 1 && <> · {m.proposals_rounds({ symbols: rounds.join(', ') })}</>}
      </p>
      {proposal.supporters.length > 0 && (
        <p className={style.who}>{m.proposals_supporters({ parties: names(proposal.supporters) })}</p>
      )}
      {proposal.partly.length > 0 && (
        <p className={style.who}>{m.proposals_partly({ parties: names(proposal.partly) })}</p>
      )}
      {proposal.retained.length > 0 && (
        <p className={style.who}>{m.proposals_retained({ parties: names(proposal.retained) })}</p>
      )}
      {proposal.reserved.length > 0 && (
        <p className={style.who}>{m.proposals_reserved({ parties: names(proposal.reserved) })}</p>
      )}
      {(proposal.agreed ?? []).map((one) => (
        <p key={`${one.document} ${one.paragraph}`} className={style.who}>
          {takenSource(one)}
        </p>
      ))}
      {adopted && (
        <p className={style.who}>
          {adopted.text === null
            ? m.proposals_adopted_out({ symbol: adopted.symbol })
            : m.proposals_adopted({ symbol: adopted.symbol, label: adopted.label ?? '' })}
        </p>
      )}
      {notTaken.map((words) => (
        <div key={`${words.paragraph} ${words.from} ${words.to} ${words.asked}`}>
          <p className={style.who}>{m.proposals_not_taken()}</p>
          <Words before={words.before} after={words.after} />
        </div>
      ))}
      {state === 'pending' && (
        <p>
          <Link to="/draft">{m.proposals_asks()}</Link>
        </p>
      )}
    </li>
  );
});

/** What words would be, redlined against what is there. */
function Words({ before, after }: { before: string | null; after: string | null }) {
  const ops = useMemo(() => redline(before ?? '', after ?? ''), [before, after]);
  return (
    <p className={style.asked} dir="auto">
      <Redline ops={ops} />
    </p>
  );
}

function isOpen(state: TabledProposal['state']): boolean {
  return state === 'on-table' || state === 'pending';
}

const stateName: { readonly [S in TabledProposal['state']]: () => string } = {
  'on-table': m.proposals_on_table,
  pending: m.proposals_pending,
  taken: m.proposals_taken,
  'not-taken': m.proposals_against,
  withdrawn: m.proposals_withdrawn,
  'given-up': m.proposals_given_up,
  lapsed: m.proposals_lapsed,
};

/** How a state looks beside its name. */
const tone = {
  'on-table': 'open',
  pending: 'asking',
  taken: 'good',
  'not-taken': 'bad',
  withdrawn: 'over',
  'given-up': 'over',
  lapsed: 'over',
} as const;
