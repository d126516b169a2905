import { openDraft, openHolders } from '@adref/shared/negotiation';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Select } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import * as m from '../paraglide/messages.js';
import { inLanguage } from '../phrases/party-name.ts';
import { useAct } from '../store/use-act.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './PartiesPage.module.css';

/** The names in the brackets that the text came with and that are no party yet, each with the party that it may be; nothing where there is none. */
export function OpenHolders() {
  const { negotiation } = useNegotiation();
  const names = openHolders(negotiation);
  if (names.length === 0 || negotiation.parties.length === 0) return null;
  return (
    <section className={style.card} data-unprinted="" aria-labelledby="parties-holders">
      <h2 id="parties-holders">{m.holders_title()}</h2>
      <p className={style.soft}>{m.holders_lead()}</p>
      {names.map((name) => (
        <OpenHolder key={name} name={name} />
      ))}
    </section>
  );
}

function OpenHolder({ name }: { readonly name: string }) {
  const { negotiation, connected } = useNegotiation();
  const { busy, refusal, act } = useAct();
  const [party, setParty] = useState('');
  const give = () =>
    act({ kind: 'holder', draft: openDraft(negotiation).number, name, party }, m.done_holder({ name, party }));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (party !== '') void give();
      }}
    >
      <Select label={m.holders_is({ name })} value={party} onChoice={setParty}>
        <option value="">{m.holders_choose()}</option>
        {negotiation.parties.map(({ code, name: called }) => (
          <option key={code} value={code}>
            {code} – {inLanguage(called)}
          </option>
        ))}
      </Select>
      <Button type="submit" aria-label={m.holders_give({ name })} isDisabled={party === '' || busy || !connected}>
        {m.holders_give_short()}
      </Button>
      {refusal && <Notice tone="bad">{refusal}</Notice>}
    </form>
  );
}
