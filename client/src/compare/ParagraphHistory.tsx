import { redline } from '@adref/shared/differences';
import { labels } from '@adref/shared/document';
import { openDraft } from '@adref/shared/negotiation';
import { useEffect, useMemo } from 'react';
import { Link, useSearchParams } from 'wouter';
import { Select } from '../components/Field.tsx';
import { EmptyPlace, PlaceHeading } from '../components/Place.tsx';
import { Redline } from '../components/Redline.tsx';
import { AgreedPair } from '../library/AgreedPair.tsx';
import { partyName } from '../negotiation/party-name.ts';
import { useNegotiation } from '../negotiation/use-negotiation.tsx';
import { day, moment } from '../negotiation/when.ts';
import * as m from '../paraglide/messages.js';
import style from './ParagraphHistory.module.css';
import { type HistoryStep, paragraphHistory } from './paragraph-history.ts';

/** One paragraph through all drafts: its words, what was tabled on them, and what came of it. */
export function ParagraphHistory({ id }: { id: string }) {
  const { negotiation } = useNegotiation();
  const [, setSearch] = useSearchParams();
  const steps = useMemo(() => paragraphHistory(negotiation, id), [negotiation, id]);
  const { paragraphs } = openDraft(negotiation).document;
  const names = useMemo(() => labels(paragraphs), [paragraphs]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another paragraph’s history begins at the top
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [id]);
  const known = steps.some(({ text, wordings }) => text !== null || wordings.length > 0);
  return (
    <div className={style.place}>
      <PlaceHeading title={m.history_title()}>
        <Link to="/compare">{m.history_to_compare()}</Link>
      </PlaceHeading>
      <Select label={m.history_paragraph()} value={id} onChoice={(next) => setSearch({ history: next })}>
        {!paragraphs.some((paragraph) => paragraph.id === id) && <option value={id}>{m.history_not_in_draft()}</option>}
        {paragraphs.map((paragraph, at) => (
          <option key={paragraph.id} value={paragraph.id}>
            {names[at]} {paragraph.text.slice(0, 90)}
          </option>
        ))}
      </Select>
      {!known ? (
        <EmptyPlace title={m.history_unknown_title()}>
          <p>{m.history_unknown()}</p>
        </EmptyPlace>
      ) : (
        <ol className={style.steps}>
          {steps.map((step) => (
            <Step key={step.draft.number} step={step} />
          ))}
        </ol>
      )}
      <Sources id={id} />
    </div>
  );
}

function Step({ step }: { step: HistoryStep }) {
  const { negotiation } = useNegotiation();
  const { draft, label, text, before, wordings, positions, takes } = step;
  return (
    <li className={style.step}>
      <header className={style.head}>
        <h2>
          {draft.symbol} {label && <span className={style.label}>{label}</span>}
        </h2>
        <span className={style.soft}>{m.history_issued({ date: day(draft.issued) })}</span>
      </header>
      {text === null ? (
        <p className={style.soft}>{before ? m.history_left_out() : m.history_not_yet()}</p>
      ) : (
        <p className={style.text}>
          {before === undefined || before === text ? text : <Redline ops={redline(before ?? '', text)} />}
        </p>
      )}
      {before !== undefined && before === text && text !== null && <p className={style.soft}>{m.history_same()}</p>}
      {wordings.length > 0 && (
        <ul className={style.wordings}>
          {wordings.map((wording) => (
            <li key={`${wording.party} ${wording.version}`}>
              <div>
                <b>{partyName(negotiation.parties, wording.party)}</b>{' '}
                <span className={style.soft}>
                  {m.history_version({ version: wording.version, when: moment(wording.tabled) })}
                </span>{' '}
                {wording.became && <span className={style.became}>{m.history_became()}</span>}
              </div>
              <p className={style.text}>
                {wording.text === null ? (
                  <em>{m.desk_delete()}</em>
                ) : (
                  <Redline ops={redline(text ?? '', wording.text)} />
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
      {positions.map((position) => (
        <p key={`${position.party} ${position.stance} ${position.from}`} className={style.soft}>
          {(position.stance === 'retain' ? m.history_retains : m.history_reserves)({
            party: partyName(negotiation.parties, position.party),
            when: moment(position.time),
          })}
          {position.note && ` – ${position.note}`}
        </p>
      ))}
      {takes.map((take) => (
        <p key={`${take.time} ${take.from}`} className={style.soft}>
          {take.text === null
            ? m.history_take_out({ when: moment(take.time) })
            : m.history_take({ words: take.text.trim() || '–', when: moment(take.time) })}
        </p>
      ))}
    </li>
  );
}

function Sources({ id }: { id: string }) {
  const { negotiation } = useNegotiation();
  const links = negotiation.links.filter((link) => link.paragraph === id);
  if (links.length === 0) return null;
  return (
    <section className={style.sources} aria-labelledby="history-sources">
      <h2 id="history-sources">{m.history_sources()}</h2>
      {links.map((link) => (
        <AgreedPair key={`${link.document} ${link.target}`} link={link} />
      ))}
    </section>
  );
}
