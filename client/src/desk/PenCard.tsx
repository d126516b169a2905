import { openDraft, paragraphOfPen, pensOut } from '@adref/shared/negotiation';
import { useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../components/Button.tsx';
import { Select } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import * as m from '../paraglide/messages.js';
import { partyName } from '../phrases/party-name.ts';
import { useAct } from '../store/use-act.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './BracketsBeside.module.css';
import { PenBack } from './PenBack.tsx';

/** Who has the chair's pen for which paragraph; hands it over for the selected one, and takes it back with or without what was written. */
export function PenCard({ paragraph, labelOf }: { paragraph: string | null; labelOf: (paragraph: string) => string }) {
  const { negotiation, connected } = useNegotiation();
  const { busy, refusal, act } = useAct();
  const [party, setParty] = useState('');
  const draft = openDraft(negotiation).number;
  const lent = pensOut(negotiation, draft).map((pen) => ({ ...pen, paragraph: paragraphOfPen(negotiation, pen) }));
  const stuck = negotiation.closed || !connected || busy;
  const free = paragraph !== null && !lent.some((pen) => pen.paragraph === paragraph);
  return (
    <section className={style.paragraph} aria-label={m.pen()}>
      <h2>{m.pen()}</h2>
      {lent.map(({ id, paragraph: of, party: holder }) => {
        const label = (of && labelOf(of)) || m.desk_no_label();
        return (
          <div key={id} data-pen={id}>
            <p>{m.pen_has({ party: partyName(negotiation.parties, holder), label })}</p>
            <Link to={`/draft/pen/${id}`}>{m.pen_read()}</Link>
            <PenBack pen={id} paragraph={of} />
          </div>
        );
      })}
      {free && (
        <form
          className={style.buttons}
          onSubmit={(event) => {
            event.preventDefault();
            const label = labelOf(paragraph) || m.desk_no_label();
            void act({ kind: 'pen', draft, paragraph, party }, m.done_pen({ party, label }));
          }}
        >
          <Select
            label={m.pen_to({ label: labelOf(paragraph) || m.desk_no_label() })}
            help={m.pen_public()}
            value={party}
            onChoice={setParty}
          >
            <option value="">{m.pen_choose()}</option>
            {negotiation.parties.map(({ code }) => (
              <option key={code} value={code}>
                {partyName(negotiation.parties, code)}
              </option>
            ))}
          </Select>
          <Button small type="submit" isDisabled={stuck || party === ''}>
            {m.pen_give()}
          </Button>
        </form>
      )}
      {!free && lent.length === 0 && <p className={style.none}>{m.pen_where()}</p>}
      {refusal && <Notice tone="bad">{refusal}</Notice>}
    </section>
  );
}
