import { redline } from '@adref/shared/differences';
import { fullLabels } from '@adref/shared/document';
import { type ForeseenIssue, labelStyle, openDraft } from '@adref/shared/negotiation';
import { Notice } from '../components/Notice.tsx';
import { Redline } from '../components/Redline.tsx';
import * as m from '../paraglide/messages.js';
import { partyName } from '../phrases/party-name.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { PenBack } from './PenBack.tsx';

/** Pens that parties still have when the next draft is about to be issued, with what is written: taken over first, or left on the desk's record. */
export function ForeseenPens({ pens }: Pick<ForeseenIssue, 'pens'>) {
  const { negotiation } = useNegotiation();
  const { paragraphs } = openDraft(negotiation).document;
  const names = fullLabels(paragraphs, labelStyle(negotiation));
  const label = (paragraph: string) => names[paragraphs.findIndex(({ id }) => id === paragraph)] || m.desk_no_label();
  return pens.map(({ pen, party, handed, written }) => (
    <Notice key={pen} tone="warn">
      <p>{m.pen_at_issue({ party: partyName(negotiation.parties, party), label: label(handed.id) })}</p>
      {written?.map(({ id, text }) => (
        <p key={id} dir="auto">
          <Redline ops={redline(id === handed.id ? handed.text : '', text)} />
        </p>
      ))}
      {written?.length === 0 && <p>{m.pen_emptied()}</p>}
      <PenBack pen={pen} paragraph={handed.id} />
    </Notice>
  ));
}
