import { redline } from '@adref/shared/differences';
import { Link } from 'wouter';
import { rowKey } from '../comparison/row-frame.ts';
import { Redline } from '../components/Redline.tsx';
import { NoteSignsShown, useShownWords } from '../components/shown-words.ts';
import * as m from '../paraglide/messages.js';
import { useSignsOfRound } from '../phrases/notes-shown.ts';
import { partyName, partyNames } from '../phrases/party-name.ts';
import { day, moment } from '../phrases/when.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './Biography.module.css';
import { BiographyDecisions } from './BiographyDecisions.tsx';
import type { BiographyStep, ProposedWording } from './biography.ts';

/** One draft in the life of a paragraph. */
export function Step({ step }: { step: BiographyStep }) {
  const { negotiation } = useNegotiation();
  const { draft, label, text, proposals, positions, comments } = step;
  const signs = useSignsOfRound(negotiation, draft.number);
  return (
    <NoteSignsShown value={signs}>
      <li className={style.step} data-draft={draft.number}>
        <header className={style.head}>
          <h2>
            {draft.symbol} {label && <span className={style.label}>{label}</span>}
          </h2>
          <span className={style.soft}>{m.history_issued({ date: day(draft.issued) })}</span>
        </header>
        <Passage step={step} />
        <Words step={step} />
        {proposals.length > 0 && (
          <>
            <h3>{m.biography_proposals()}</h3>
            <ul className={style.wordings}>
              {proposals.map((wording) => (
                <ProposalItem
                  key={`${wording.party} ${wording.paragraph} ${wording.version}`}
                  wording={wording}
                  step={step}
                />
              ))}
            </ul>
          </>
        )}
        {positions.length > 0 && (
          <>
            <h3>{m.biography_positions()}</h3>
            <ul className={style.plain}>
              {positions.map((position) => (
                <li key={`${position.party} ${position.paragraph} ${position.stance} ${position.from}`}>
                  {(position.stance === 'retain' ? m.history_retains : m.history_reserves)({
                    party: partyName(negotiation.parties, position.party),
                    when: moment(position.time),
                  })}
                  {position.note && ` – ${position.note}`}
                </li>
              ))}
            </ul>
          </>
        )}
        {comments > 0 && <p className={style.soft}>{m.biography_comments({ count: comments })}</p>}
        {(text !== null || proposals.length > 0) && <BiographyDecisions step={step} />}
      </li>
    </NoteSignsShown>
  );
}

/** How the paragraph came from the draft before: renumbered, moved, split, merged, or new. */
function Passage({ step: { label, was, generation, broughtBy, text } }: { step: BiographyStep }) {
  const { negotiation } = useNegotiation();
  const told = [
    generation.relation === 'moved' && m.biography_moved(),
    generation.relation === 'merged' && m.biography_merged({ labels: was }),
    generation.relation === 'split' &&
      (generation.ids.length < generation.parts
        ? m.biography_part({ label: was })
        : m.biography_split({ count: generation.parts })),
    was !== '' &&
      was !== label &&
      (generation.relation === 'same' || generation.relation === 'changed' || generation.relation === 'moved') &&
      m.biography_was({ label: was }),
    text !== null && broughtBy.length > 0 && m.biography_origin({ party: partyNames(negotiation.parties, broughtBy) }),
  ].filter((one) => one !== false);
  return told.length === 0 ? null : <p className={style.passage}>{told.join(' · ')}</p>;
}

function Words({ step: { draft, text, before, generation } }: { step: BiographyStep }) {
  const shown = useShownWords();
  if (text === null) return <p className={style.soft}>{before ? m.history_left_out() : m.history_not_yet()}</p>;
  const changed = before !== undefined && before !== text;
  return (
    <>
      <p className={style.text} lang={draft.document.language} dir="auto">
        {changed ? <Redline ops={redline(before ?? '', text)} /> : shown(text)}
      </p>
      {before === text && <p className={style.soft}>{m.history_same()}</p>}
      {changed && before !== null && (
        <p className={style.soft}>
          <Link
            to={`/compare?a=draft-${draft.number - 1}&b=draft-${draft.number}&at=${encodeURIComponent(rowKey('b', generation.ids[0] ?? ''))}`}
          >
            {m.biography_compare()}
          </Link>
        </p>
      )}
    </>
  );
}

function ProposalItem({ wording, step }: { wording: ProposedWording; step: BiographyStep }) {
  const { negotiation } = useNegotiation();
  const drafted = step.draft.document.paragraphs.find(({ id }) => id === wording.paragraph)?.text ?? '';
  return (
    <li>
      <div>
        <b>{partyName(negotiation.parties, wording.party)}</b>{' '}
        <span className={style.soft}>
          {m.history_version({ version: wording.version, when: moment(wording.tabled) })}
        </span>{' '}
        {wording.became && <span className={style.became}>{m.history_became()}</span>}
      </div>
      <p className={style.text} lang={step.draft.document.language} dir="auto">
        {wording.text === null ? <em>{m.biography_deletes()}</em> : <Redline ops={redline(drafted, wording.text)} />}
      </p>
    </li>
  );
}
