import { fullLabels } from '@adref/shared/document';
import { labelStyle, mayWriteIn, openDraft, paragraphOfPen, pensOut } from '@adref/shared/negotiation';
import { Link } from 'wouter';
import { Notice } from '../components/Notice.tsx';
import * as m from '../paraglide/messages.js';
import { partyName } from '../phrases/party-name.ts';
import { useNegotiation } from '../store/use-negotiation.ts';

/** What of the chair's text concerns everybody now: that it is on screen, and who has the pen for which paragraph; with the ways there. */
export function ChairWords() {
  const { negotiation, member } = useNegotiation();
  const { number, document } = openDraft(negotiation);
  const lent = pensOut(negotiation, number);
  // Whoever wrote with a pen finds its words again, whatever the desk has done with them, until the round after is over.
  const back = negotiation.pens.filter(
    (pen) => pen.back && pen.draft >= number - 1 && mayWriteIn(negotiation, member, pen.party),
  );
  if (negotiation.closed || (!negotiation.textShown && lent.length + back.length === 0)) return null;
  const names = fullLabels(document.paragraphs, labelStyle(negotiation));
  const labelOf = (id: string | null) =>
    names[document.paragraphs.findIndex((one) => one.id === id)] || m.desk_no_label();
  return (
    <Notice>
      {negotiation.textShown && (
        <p>
          {m.screen_on()} <Link to="/draft/shown">{m.screen_see()}</Link>
        </p>
      )}
      {lent.map((pen) => (
        <p key={pen.id}>
          {m.pen_has({
            party: partyName(negotiation.parties, pen.party),
            label: labelOf(paragraphOfPen(negotiation, pen)),
          })}{' '}
          {mayWriteIn(negotiation, member, pen.party) && <Link to={`/draft/pen/${pen.id}`}>{m.pen_write()}</Link>}
        </p>
      ))}
      {back.map((pen) => (
        <p key={pen.id}>
          {m.pen_came_back({ party: partyName(negotiation.parties, pen.party), label: labelOf(pen.paragraph) })}{' '}
          <Link to={`/draft/pen/${pen.id}`}>{m.pen_own_words()}</Link>
        </p>
      ))}
    </Notice>
  );
}
