import { redline } from '@adref/shared/differences';
import { fullLabels } from '@adref/shared/document';
import { type AskedWords, type ForeseenIssue, labelStyle, openDraft } from '@adref/shared/negotiation';
import { Redline } from '../components/Redline.tsx';
import * as m from '../paraglide/messages.js';
import { partyName, partyNames } from '../phrases/party-name.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './DeskPage.module.css';

/** Before the next draft is issued: whose words it would have no place for, and why; and what would count as decided against whom. */
export function ForeseenWords({
  asked,
  gone,
  against,
  settled,
}: Pick<ForeseenIssue, 'asked' | 'gone' | 'against' | 'settled'>) {
  const { negotiation } = useNegotiation();
  const { paragraphs } = openDraft(negotiation).document;
  const shown = fullLabels(paragraphs, labelStyle(negotiation));
  const label = new Map(paragraphs.map(({ id }, index) => [id, shown[index]]));
  const name = (paragraph: string) => label.get(paragraph) || m.desk_public_added();
  return (
    <>
      {settled.length > 0 && (
        <p data-foreseen="settled">
          {m.foreseen_settled({ paragraphs: [...new Set(settled.map(({ paragraph }) => name(paragraph)))].join(', ') })}
        </p>
      )}
      {asked.length > 0 && (
        <details className={style.public} data-foreseen="asked" open>
          <summary>
            {m.foreseen_asked({
              count: asked.length,
              parties: partyNames(negotiation.parties, [...new Set(asked.map(({ party }) => party))]),
            })}
          </summary>
          <ul>
            {asked.map((words) => (
              <li key={`${words.party} ${words.paragraph} ${words.text}`}>
                {name(words.paragraph)}, {m.record_before({ who: partyName(negotiation.parties, words.party) })}{' '}
                {why[words.why]()} <AskedText words={words} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {gone.length > 0 && (
        <p data-foreseen="gone">
          {m.foreseen_gone({ count: gone.length, parties: partyNames(negotiation.parties, [...new Set(gone)]) })}
        </p>
      )}
      {against.length > 0 && (
        <details className={style.public} data-foreseen="against">
          <summary>
            {m.foreseen_against({
              count: against.length,
              parties: partyNames(negotiation.parties, [...new Set(against.map(({ party }) => party))]),
            })}
          </summary>
          <ul>
            {against.map(({ party, paragraph, from, asked: words, taken }) => (
              <li key={`${party} ${paragraph} ${from} ${words}`}>
                {name(paragraph)}, {m.record_before({ who: partyName(negotiation.parties, party) })}{' '}
                <Redline ops={redline(taken ?? '', words ?? '')} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** What the party asks for, against what the new draft would say. */
function AskedText({ words: { text, next } }: { words: AskedWords }) {
  if (text === null) return m.draft_whole_delete();
  return (
    <span dir="auto">
      <Redline ops={redline(next ?? '', text)} />
    </span>
  );
}

const why = { 'left out': m.foreseen_left_out, reworded: m.foreseen_reworded, waits: m.foreseen_waits };
