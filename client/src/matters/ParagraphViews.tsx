import type { Party } from '@adref/shared/negotiation';
import {
  type Bracket,
  type PartyReading,
  type RollingParagraph,
  readingAgainstDraft,
  readingOf,
  readingsByParty,
  readingsByWording,
} from '@adref/shared/rolling';
import { type ReactNode, useMemo, useState } from 'react';
import { Select } from '../components/Field.tsx';
import { Redline } from '../components/Redline.tsx';
import { Segmented } from '../components/Segmented.tsx';
import * as m from '../paraglide/messages.js';
import { inLanguage, partyNames } from '../phrases/party-name.ts';
import { useKeptChoice } from '../store/kept-choice.ts';
import { CompactParagraph } from './CompactParagraph.tsx';
import style from './ParagraphViews.module.css';

/** In how many ways a paragraph in brackets can be read. */
const views = ['notation', 'compact', 'party', 'wording', 'as'] as const;

/**
 * A paragraph that many have amended, as its reader chooses to read it: in full notation, compact, as a list by party or by like wordings, or as
 * one party would have it. The choice is kept for this `place`.
 */
export function ParagraphViews({
  place,
  paragraph,
  parties,
  notation,
  onBracket,
}: {
  /** The page, for which the choice is kept. */
  place: 'desk' | 'draft' | 'text';
  paragraph: RollingParagraph;
  parties: readonly Party[];
  /** The full notation, as the page draws it. */
  notation: ReactNode;
  /** A bracket of the compact view was opened. */
  onBracket?: (bracket: Bracket) => void;
}) {
  const [view, setView] = useKeptChoice(`view ${place}`, views, 'notation');
  const [asked, setAsked] = useState('');
  const byParty = useMemo(() => readingsByParty(paragraph), [paragraph]);
  const party = parties.some(({ code }) => code === asked) ? asked : (byParty[0]?.parties[0] ?? parties[0]?.code ?? '');
  return (
    <div className={style.views} data-paragraph-view={view}>
      <Segmented
        label={m.views_label()}
        value={view}
        options={views.map((value) => ({ value, name: viewName[value]() }))}
        onChange={setView}
      />
      {view === 'notation' && notation}
      {view === 'compact' && (
        <CompactParagraph paragraph={paragraph} parties={parties} {...(onBracket && { onBracket })} />
      )}
      {view === 'party' && <Readings readings={byParty} paragraph={paragraph} parties={parties} />}
      {view === 'wording' && (
        <Readings readings={readingsByWording(paragraph)} paragraph={paragraph} parties={parties} />
      )}
      {view === 'as' && (
        <>
          <Select label={m.views_as_party()} value={party} onChoice={setAsked}>
            {parties.map(({ code, name }) => (
              <option key={code} value={code}>
                {inLanguage(name)}
              </option>
            ))}
          </Select>
          <p className={style.text} dir="auto">
            <Reading paragraph={paragraph} text={readingOf(paragraph, party)} />
          </p>
        </>
      )}
    </div>
  );
}

function Readings({
  readings,
  paragraph,
  parties,
}: {
  readings: readonly PartyReading[];
  paragraph: RollingParagraph;
  parties: readonly Party[];
}) {
  const stances = [
    paragraph.retain.length > 0 && m.desk_retained_by({ parties: partyNames(parties, paragraph.retain) }),
    paragraph.reserve.length > 0 && m.desk_reserved_by({ parties: partyNames(parties, paragraph.reserve) }),
  ].filter((said) => said !== false);
  return (
    <ul className={style.readings}>
      {readings.map((reading) => (
        <li key={reading.parties.join(' ')}>
          <p className={style.who}>
            {reading.parties.length > 1
              ? m.queue_holders({ count: reading.parties.length, names: partyNames(parties, reading.parties) })
              : partyNames(parties, reading.parties)}
          </p>
          <p className={style.text} dir="auto">
            <Reading paragraph={paragraph} text={reading.text} />
          </p>
        </li>
      ))}
      {readings.length === 0 && <li className={style.who}>{m.views_nobody()}</li>}
      {stances.map((said) => (
        <li key={said} className={style.who}>
          {said}
        </li>
      ))}
    </ul>
  );
}

/** Words with their differences from the draft. */
function Reading({ paragraph, text }: { paragraph: RollingParagraph; text: string | null }) {
  const ops = useMemo(() => readingAgainstDraft(paragraph, text), [paragraph, text]);
  if (text === null) return <em>{paragraph.added ? m.views_not_proposed() : m.desk_leave_out()}</em>;
  return <Redline ops={ops} />;
}

const viewName = {
  notation: m.views_notation,
  compact: m.views_compact,
  party: m.views_by_party,
  wording: m.views_by_wording,
  as: m.views_as,
};
