import { fullLabels } from '@adref/shared/document';
import {
  issuedPenWords,
  labelStyle,
  livedDecisions,
  type Negotiation,
  openDraft,
  type Take,
} from '@adref/shared/negotiation';
import { useShownWords } from '../components/shown-words.ts';
import * as m from '../paraglide/messages.js';
import { partyNames } from '../phrases/party-name.ts';
import { moment } from '../phrases/when.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './DeskPage.module.css';

/** Every decision that comes out with the next draft, word for word, before it does: sealed until then, public for good after. */
export function BecomesPublic() {
  const { negotiation } = useNegotiation();
  const coming = livedDecisions(negotiation.takes);
  const replaced = coming.filter((take) => take.replaced).length;
  const shownWords = useShownWords();
  const { paragraphs } = openDraft(negotiation).document;
  const shown = fullLabels(paragraphs, labelStyle(negotiation));
  const label = new Map(paragraphs.map(({ id }, index) => [id, shown[index]]));
  const name = (id: string) => label.get(id) || m.desk_public_added();
  const place = ({ moved }: Negotiation['takenMoves'][number]) => {
    if (!moved) return m.draft_place_kept();
    return moved.after === null ? m.draft_moved_first() : m.draft_moved_after({ after: name(moved.after) });
  };
  const written = issuedPenWords(negotiation, negotiation.takes, openDraft(negotiation).number + 1);
  const moves = negotiation.takenMoves;
  if (coming.length === 0 && moves.length === 0) return <p>{m.desk_public_nothing()}</p>;
  return (
    <details className={style.public} data-becomes-public>
      <summary>
        {m.desk_public({ count: coming.length - replaced + moves.length })}
        {replaced > 0 && ` ${m.desk_public_replaced({ count: replaced })}`}
      </summary>
      <p>{m.desk_public_what()}</p>
      <ol>
        {coming.map((take) => (
          <li key={`${take.time} ${take.paragraph} ${take.from}`}>
            {m.record_before({ who: name(take.paragraph) })} {shownWords(said(take))},{' '}
            {take.source.kind === 'party'
              ? m.biography_source_party({ parties: partyNames(negotiation.parties, take.source.holders) })
              : take.source.kind === 'draft'
                ? m.biography_source_draft()
                : m.biography_source_chair()}
            , {moment(take.time)}
            {take.replaced && ` (${m.biography_replaced()})`}
          </li>
        ))}
        {moves.map((move) => (
          <li key={move.paragraph}>
            {m.record_before({ who: name(move.paragraph) })} {place(move)},{' '}
            {move.source.kind === 'party' &&
              `${m.biography_source_party({ parties: partyNames(negotiation.parties, move.source.holders) })}, `}
            {moment(move.time)}
          </li>
        ))}
        {written.map(({ pen, handed }) => (
          <li key={pen}>
            {m.record_before({ who: name(handed.id) })} {m.desk_public_handed({ words: shownWords(handed.text) })}
          </li>
        ))}
      </ol>
    </details>
  );
}

function said({ text }: Take): string {
  if (text === null) return m.desk_public_out();
  return text.trim() === '' ? m.desk_public_no_words() : m.mark_quoted({ words: text });
}
