import {
  type Counted,
  counted,
  counters,
  draftLabels,
  type Negotiation,
  openDraft,
  type RecordedState,
} from '@adref/shared/negotiation';
import { useMemo } from 'react';
import { BaselineLine } from '../agreed/BaselineLine.tsx';
import { Notice } from '../components/Notice.tsx';
import { Working } from '../components/Working.tsx';
import { StandingMark } from '../matters/StandingMark.tsx';
import { stateLines, stateStanding } from '../matters/state-lines.ts';
import * as m from '../paraglide/messages.js';
import { partyName } from '../phrases/party-name.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { ProgressChart } from './ProgressChart.tsx';
import style from './StateOfPlay.module.css';
import { tableTextShown } from './table-shown.ts';
import { useProgress } from './use-progress.ts';

/** How far the open draft is, for everyone: paragraphs by state, brackets by paragraph and by party, and how that came. */
export function StateOfPlay({ onChoose }: { onChoose: (paragraph: string) => void }) {
  const { negotiation } = useNegotiation();
  const { points, done, failed } = useProgress();
  const now = useMemo(() => counters(negotiation, tableTextShown(negotiation)), [negotiation]);
  const open = openDraft(negotiation);
  const gone = negotiation.states.filter(({ draft }) => draft < open.number);
  return (
    <>
      <dl className={style.counts}>
        {counted.map((one) => (
          <div key={one} data-counted={one}>
            <dt>{names[one]()}</dt>
            <dd>{now.paragraphs[one]}</dd>
          </div>
        ))}
        <div data-counted="brackets">
          <dt>{m.play_brackets()}</dt>
          <dd>{now.brackets}</dd>
        </div>
      </dl>
      <BaselineLine draft={open} />
      {failed && <Notice tone="warn">{m.play_no_acts()}</Notice>}
      {!done && !failed && <Working label={m.play_working()} />}
      {done && <ProgressChart points={points} />}
      {gone.length > 0 && (
        <section aria-labelledby={goneTitle}>
          <h3 id={goneTitle} className={style.heading}>
            {m.play_gone()}
          </h3>
          <ul>
            {gone.map((state) => (
              <li key={`${state.draft} ${state.paragraph} ${state.from} ${state.to}`} dir="auto">
                <strong>{labelThen(negotiation, state)}</strong> <StandingMark standing={stateStanding(state)} named />{' '}
                {stateLines(negotiation, state, open).join(' · ')}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className={style.tables}>
        <table className={style.table}>
          <caption>{m.play_by_paragraph()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.draft_paragraph()}</th>
              <th scope="col">{m.state_state()}</th>
              <th scope="col">{m.play_brackets()}</th>
            </tr>
          </thead>
          <tbody>
            {now.byParagraph.map(({ id, label, standing, brackets }) => (
              <tr key={id}>
                <th scope="row">
                  <button type="button" className={style.link} onClick={() => onChoose(id)}>
                    {label || m.draft_paragraph()}
                  </button>
                </th>
                <td>
                  <StandingMark standing={standing} named />
                </td>
                <td>{brackets}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <table className={style.table}>
          <caption>{m.play_by_party()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.play_party()}</th>
              <th scope="col">{m.play_brackets()}</th>
            </tr>
          </thead>
          <tbody>
            {now.byParty.map(({ party, brackets }) => (
              <tr key={party}>
                <th scope="row">{partyName(negotiation.parties, party)}</th>
                <td>{brackets}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** What the paragraph was called in the draft that the state was said of. */
function labelThen({ drafts }: Negotiation, { draft, paragraph }: RecordedState): string {
  const then = drafts.find(({ number }) => number === draft);
  return (then && draftLabels(then.document).get(paragraph)) || m.draft_paragraph();
}

const goneTitle = 'state-of-play-gone';

const names: Readonly<Record<Counted, () => string>> = {
  agreed: m.counted_agreed,
  'in-brackets': m.counted_in_brackets,
  open: m.counted_open,
  untouched: m.counted_untouched,
  parked: m.counted_parked,
  deleted: m.counted_deleted,
};
